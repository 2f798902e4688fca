package steward.knowledge.clean;

import java.util.regex.Pattern;

import steward.knowledge.source.Script;

/** Lines that count pages, words or readers. */
class PageCounts implements Cleaner {

    private static final Pattern COUNT = Pattern.compile("""
            .{0,80}_第\\s*\\d+\\s*页\
            |-*\\s*第\\s*\\d+\\s*页(\\s*[,，/]?\\s*共\\s*\\d+\\s*页)?\\s*-*\
            |共\\s*\\d+\\s*页\
            |.{0,5}已阅读\\s*\\d+\\s*页.{0,40}\
            |约\\s*[\\d.]+\\s*(页|字|千字|万字)\
            |\\d{4}-\\d{1,2}-\\d{1,2}\\s*发布于.{0,10}\
            |\\d{1,3}\
            |[-—]\\s*\\d{1,4}\\s*[-—]\
            |(?i:page\\s*\\d+(\\s*(of|/)\\s*\\d+)?)""");

    @Override
    public String name() {
        return "page counts";
    }

    @Override
    public Cleaned clean(String text) {
        return Lines.without(name(), text, line -> COUNT.matcher(Script.simplified(line)).matches()
                || COUNT.matcher(Script.simplified(Lines.withoutMark(line))).matches());
    }

}
