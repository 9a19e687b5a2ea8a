#include "mail/template/template.h"

#include <QTest>

using namespace latchkey;
using namespace latchkey::mail;
using namespace Qt::Literals;

// Values are harmless wherever they stand. The rows give the bytes of Go's html/template.
class TstHtmlEscaping : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void escaped_data();
    void escaped();
    void hostileValuesStayValues_data();
    void hostileValuesStayValues();
};

namespace {

void row(const char *source, const char *value, const char *expected)
{
    QTest::addRow("%s with %s", source, value)
        << QString::fromUtf8(source) << QString::fromUtf8(value) << QString::fromUtf8(expected);
}

} // namespace

void TstHtmlEscaping::escaped_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("expected");
    row("{{.X}}", "<b>'\"&+", "&lt;b&gt;&#39;&#34;&amp;&#43;");
    row("<title>{{.X}}</title>", "</title><script>", "<title>&lt;/title&gt;&lt;script&gt;</title>");
    row("<p title=\"{{.X}}\">", "\" onload=\"x", "<p title=\"&#34; onload=&#34;x\">");
    row("<p title='{{.X}}'>", "' onload='x", "<p title='&#39; onload=&#39;x'>");
    row("<p title={{.X}}>", "a b=c`", "<p title=a&#32;b&#61;c&#96;>");
    row("<p title={{.X}} id=y>", "", "<p title=ZgotmplZ id=y>");
    row("<a href=\"{{.X}}\">", "https://a.b/c?d=e&f=g", "<a href=\"https://a.b/c?d=e&amp;f=g\">");
    row("<a href=\"{{.X}}\">", "https://a.b/ü x'(", "<a href=\"https://a.b/%c3%bc%20x%27%28\">");
    row("<a href=\"{{.X}}\">", "https://a.b/%C3%BC%zz", "<a href=\"https://a.b/%C3%BC%25zz\">");
    row("<a href=\"{{.X}}\">", "javascript:alert(1)", "<a href=\"#ZgotmplZ\">");
    row("<a href=\"{{.X}}\">", " JaVaScRiPt:x", "<a href=\"#ZgotmplZ\">");
    row("<a href=\"{{.X}}\">", "data:text/html,x", "<a href=\"#ZgotmplZ\">");
    row("<a href=\"{{.X}}\">", "/path:with/colon", "<a href=\"/path:with/colon\">");
    row("<a href=\"{{.X}}\">", "mailto:a@b.c", "<a href=\"mailto:a@b.c\">");
    row("<a href={{.X}}>", "https://a.b/c d", "<a href=https://a.b/c%20d>");
    row("<a href=\"https://x/{{.X}}/y\">", "a b/c?", "<a href=\"https://x/a%20b/c?/y\">");
    row("<a href=\"https://x/?q={{.X}}&amp;z=1\">",
        "a&b=c d#+/ü",
        "<a href=\"https://x/?q=a%26b%3dc%20d%23%2b%2f%c3%bc&amp;z=1\">");
    row("<a href=\"https://x/?q={{.X | urlquery}}\">",
        "a b&",
        "<a href=\"https://x/?q=a&#43;b%26\">");
    row("<a href=\"#{{.X}}\">", "a&b", "<a href=\"#a%26b\">");
    row("<img src=\"{{.X}}\">", "javascript:x", "<img src=\"#ZgotmplZ\">");
    row("<x data-url=\"{{.X}}\">", "javascript:x", "<x data-url=\"#ZgotmplZ\">");
    row("<p style=\"color: {{.X}}\">", "red", "<p style=\"color: red\">");
    row("<p style=\"color: {{.X}}\">", "#ff0000", "<p style=\"color: #ff0000\">");
    row("<p style=\"color: {{.X}}\">", "red; x:expression(1)", "<p style=\"color: ZgotmplZ\">");
    row("<style>p { color: {{.X}} }</style>", "red }", "<style>p { color: ZgotmplZ }</style>");
    row("<!-- {{.X}} -->a", "--><script>", "<!--  -->a");
    row("<!--[if mso]><a href=\"{{.X}}\">x</a><![endif]-->{{.X}}",
        "https://a.b/?c&d",
        "<!--[if mso]><a href=\"https://a.b/?c&amp;d\">x</a><![endif]-->https://a.b/?c&amp;d");
    row("<!--[if !mso]><!--><b>{{.X}}</b><!--<![endif]-->",
        "<",
        "<!--[if !mso]><!--><b>&lt;</b><!--<![endif]-->");
    row("<A HREF=\"{{.X}}\">", "javascript:x", "<A HREF=\"#ZgotmplZ\">");
    row("<a\nhref = \"{{.X}}\">", "javascript:x", "<a\nhref = \"#ZgotmplZ\">");
    row("<svg xlink:href=\"{{.X}}\">", "javascript:x", "<svg xlink:href=\"#ZgotmplZ\">");
    row("<a title=\"a>b\" href=\"{{.X}}\">",
        "javascript:x",
        "<a title=\"a>b\" href=\"#ZgotmplZ\">");
    row("{{if .X}}<a href=\"{{.X}}\">{{else}}<a href=\"/\">{{end}}x</a>",
        "https://a.b/",
        "<a href=\"https://a.b/\">x</a>");
    row("1 < 2 {{.X}}", "<", "1 < 2 &lt;");
}

void TstHtmlEscaping::escaped()
{
    QFETCH(const QString, source);
    QFETCH(const QString, value);
    QFETCH(const QString, expected);
    const auto parsed = Template::parse(source, TemplateKind::Html);
    QVERIFY2(parsed, parsed ? "" : qPrintable(parsed.error().message));
    QCOMPARE(parsed->render({{u"X"_s, value}}).value(), expected);
}

void TstHtmlEscaping::hostileValuesStayValues_data()
{
    QTest::addColumn<QString>("source");
    for (const char *source : {"<p>{{.X}}</p>",
                               "<p title=\"{{.X}}\">a</p>",
                               "<p title='{{.X}}'>a</p>",
                               "<p title={{.X}}>a</p>",
                               "<a href=\"{{.X}}\">a</a>",
                               "<a href='/x/{{.X}}'>a</a>",
                               "<a href='/x?{{.X}}'>a</a>",
                               "<a href=/x?{{.X}}>a</a>",
                               "<p style=\"color:{{.X}}\">a</p>",
                               "<title>{{.X}}</title>",
                               "<textarea>{{.X}}</textarea>",
                               "<style>p{color:{{.X}}}</style>",
                               "<!--{{.X}}--><p>a</p>"})
        QTest::addRow("%s", source) << QString::fromUtf8(source);
}

// Whatever is put in, the number of tags and quotes does not change.
void TstHtmlEscaping::hostileValuesStayValues()
{
    QFETCH(const QString, source);
    const Template parsed = Template::parse(source, TemplateKind::Html).value();
    const auto marks = [](const QString &html) {
        QString seen;
        for (const QChar c : html) {
            if (u"<>\"'"_s.contains(c))
                seen += c;
        }
        return seen;
    };
    const QString quiet = marks(parsed.render({{u"X"_s, u"a"_s}}).value());
    for (const QString &hostile : {u"<script>alert(1)</script>"_s,
                                   u"\"><img src=x onerror=alert(1)>"_s,
                                   u"' onmouseover='alert(1)"_s,
                                   u"x onmouseover=alert(1)"_s,
                                   u"`x`"_s,
                                   u"-->"_s,
                                   u"</style></title></textarea>"_s,
                                   u"expression(alert(1))"_s,
                                   u"javascript:alert(1)"_s,
                                   u"\u2028\u0000<"_s,
                                   u"{{.X}}"_s}) {
        const QString html = parsed.render({{u"X"_s, hostile}}).value();
        QCOMPARE(marks(html), quiet);
        QVERIFY2(!html.contains("javascript:alert"_L1) || !source.contains("href=\"{{"_L1),
                 qPrintable(html));
    }
}

QTEST_GUILESS_MAIN(TstHtmlEscaping)
#include "tst_htmlescaping.moc"
