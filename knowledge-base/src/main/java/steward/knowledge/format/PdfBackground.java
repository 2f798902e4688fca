package steward.knowledge.format;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;

/** Where a page is coloured or shows a picture, so that white text is seen there. */
final class PdfBackground {

    private static final int WHITE = 0xFFFFFF;

    private final PDFStreamEngine page;

    private final List<Rectangle2D> drawn = new ArrayList<>();

    private final List<Rectangle2D> coloured = new ArrayList<>();

    PdfBackground(PDFStreamEngine page) {
        this.page = page;
        page.addOperator(new Paint("re", this::draw));
        for (var fill : List.of("f", "F", "f*", "B", "B*", "b", "b*")) {
            page.addOperator(new Paint(fill, _ -> fill()));
        }
        for (var end : List.of("n", "s", "S")) {
            page.addOperator(new Paint(end, _ -> drawn.clear()));
        }
        page.addOperator(new Picture());
    }

    /** Whether something is painted below this point. */
    boolean isColoured(float x, float y) {
        return coloured.stream().anyMatch(area -> area.contains(x, y));
    }

    /** Whether what is filled or written now is white. */
    boolean paintsWhite() throws IOException {
        var color = page.getGraphicsState().getNonStrokingColor();
        return !color.isPattern() && color.toRGB() == WHITE;
    }

    private void draw(List<COSBase> corners) {
        var numbers = corners.stream()
            .filter(COSNumber.class::isInstance)
            .map(corner -> ((COSNumber) corner).floatValue())
            .toList();
        if (numbers.size() == 4) {
            drawn.add(onPage(numbers.get(0), numbers.get(1), numbers.get(2), numbers.get(3)));
        }
    }

    private void fill() throws IOException {
        if (!paintsWhite()) {
            coloured.addAll(drawn);
        }
        drawn.clear();
    }

    private Rectangle2D onPage(float x, float y, float width, float height) {
        var area = new Rectangle2D.Float(Math.min(x, x + width), Math.min(y, y + height), Math.abs(width),
                Math.abs(height));
        var matrix = page.getGraphicsState().getCurrentTransformationMatrix();
        return matrix.createAffineTransform().createTransformedShape(area).getBounds2D();
    }

    /** What is done when the page says a certain word. */
    private final class Paint extends OperatorProcessor {

        private final String name;

        private final Action action;

        Paint(String name, Action action) {
            super(page);
            this.name = name;
            this.action = action;
        }

        @Override
        public void process(Operator operator, List<COSBase> operands) throws IOException {
            action.run(operands);
        }

        @Override
        public String getName() {
            return name;
        }

    }

    /** A picture fills the unit square, wherever the page put that. */
    private final class Picture extends DrawObject {

        Picture() {
            super(page);
        }

        @Override
        public void process(Operator operator, List<COSBase> operands) throws IOException {
            if (!operands.isEmpty() && operands.getFirst() instanceof COSName name
                    && page.getResources().isImageXObject(name)) {
                coloured.add(onPage(0, 0, 1, 1));
                return;
            }
            super.process(operator, operands);
        }

    }

    @FunctionalInterface
    private interface Action {

        void run(List<COSBase> operands) throws IOException;

    }

}
