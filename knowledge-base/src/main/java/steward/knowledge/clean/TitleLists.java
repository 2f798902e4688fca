package steward.knowledge.clean;

import java.util.BitSet;
import java.util.regex.Pattern;

import steward.knowledge.source.Script;

/** Titles of other documents a site lists behind the text, from their heading on. */
class TitleLists implements Cleaner {

    private static final Pattern HEADING = Pattern
        .compile("(最新|相关|热门|推荐|猜你喜欢的?)(文档|资料|推荐|下载)|最近下载|您可能关注的文档|您可能感兴趣的.*|大家还看了|猜你喜欢");

    private static final Pattern PROSE = Pattern.compile(".*[。！？!?；;].*|#{1,6} .*|第.{1,4}章.*|\\d+\\.\\d+.*");

    @Override
    public String name() {
        return "title lists";
    }

    @Override
    public Cleaned clean(String text) {
        var lines = Lines.of(text);
        var dropped = new BitSet();
        boolean inList = false;
        for (int i = 0; i < lines.size(); i++) {
            var folded = Script.simplified(Lines.withoutMark(lines.get(i)));
            inList = HEADING.matcher(folded).matches() || inList && !PROSE.matcher(folded).matches();
            dropped.set(i, inList);
        }
        return Lines.without(name(), text, lines, dropped);
    }

}
