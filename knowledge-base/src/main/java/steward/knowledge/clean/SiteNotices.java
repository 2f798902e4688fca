package steward.knowledge.clean;

import java.util.List;
import java.util.regex.Pattern;

import steward.knowledge.source.Script;

/** What a download site prints around a document: terms, buttons, comment boxes. */
class SiteNotices implements Cleaner {

    private static final List<Pattern> WHOLE_LINE = patterns("文档简介", "(文档)?评论(\\(\\d+\\))?", "提交评论", "温馨提示", "举报",
            "下载(本)?文档", "立即下载", "\\d+/\\d+", "原创力文档", "人人文库网?", "道客巴巴", "豆丁网?", "百度文库", "\\d+亿VIP精品文档", "版权申诉", "收藏",
            "分享", "(免费|继续)?阅读全文", "\\S+\\.(docx?|pdf|pptx?|wps)\\s*(VIP)?");

    private static final List<Pattern> ANYWHERE = patterns("本站(所有|不保证|的文档|RAR|规则|不退款|只)", "上传用户|用户上传|用户提供并上传|网友上传",
            "(网站)?文档一经付费", "(成为|该文档为)VIP", "VIP(文档|会员|后)", "收益归属内容提供方", "进行举报或认领", "仅提供信息存储空间", "未经权益所有人同意",
            "下载(文件|资源|次数)?(中如有|的准确性)", "版权申诉", "侵犯(商业秘密|著作权).*(申诉|举报)", "(WinRAR|PDF阅读器)",
            "(如有|若存在)?侵权.{0,20}(举报|联系我们|删除)");

    @Override
    public String name() {
        return "site notices";
    }

    @Override
    public Cleaned clean(String text) {
        return Lines.without(name(), text, line -> isNotice(Script.simplified(Lines.withoutMark(line))));
    }

    private static boolean isNotice(String line) {
        return WHOLE_LINE.stream().anyMatch(notice -> notice.matcher(line).matches())
                || ANYWHERE.stream().anyMatch(notice -> notice.matcher(line).find());
    }

    private static List<Pattern> patterns(String... expressions) {
        return List.of(expressions).stream().map(Pattern::compile).toList();
    }

}
