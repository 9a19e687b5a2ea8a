#include "mail/template/template.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace latchkey;
using namespace latchkey::mail;
using namespace Qt::Literals;

// The template language as far as mails need it. What each row gives is what Go's html/template
// gives, but for absent values, which are empty at any depth.
class TstTemplate : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void rendered_data();
    void rendered();
    void valuesAreNeverTemplates();
    void endlessWorkEnds_data();
    void endlessWorkEnds();
    void failsWithBadValues_data();
    void failsWithBadValues();
};

namespace {

QJsonObject values()
{
    return QJsonDocument::fromJson(R"({
        "Email": "ada@example.org", "Token": "123456", "Zero": 0, "Yes": true, "No": false,
        "Empty": "", "Number": 42, "Half": 1.5, "Big": 12345678901, "Nothing": null,
        "List": ["a", "b", "c"], "None": [], "Html": "<b>&\"'+",
        "Data": {"name": "Ada", "address": {"city": "Köln"}, "tags": ["x", "y"], "n": 3}
    })")
        .object();
}

void row(const char *source, const char *expected)
{
    QTest::addRow("%s", source) << QString::fromUtf8(source) << QString::fromUtf8(expected);
}

void valueRows()
{
    row("", "");
    row("plain } text {", "plain } text {");
    row("{{ .Email }}", "ada@example.org");
    row("{{.Email}}", "ada@example.org");
    row("a{{ .Token }}b", "a123456b");
    row("{{ .Data.name }} in {{ .Data.address.city }}", "Ada in Köln");
    row("[{{ .Missing }}{{ .Data.missing }}{{ .Data.a.b.c }}{{ .Email.x }}]", "[]");
    row("{{ .Nothing }}", "");
    row("{{ .Number }} {{ .Half }} {{ .Big }} {{ .Yes }}", "42 1.5 12345678901 true");
    row("{{ .List }} {{ .Data.address }}", "[a b c] map[city:Köln]");
    row("{{ \"text\" }} {{ `raw \\ text` }} {{ 12 }} {{ -3 }} {{ true }}",
        "text raw \\ text 12 -3 true");
    row("{{ \"a\\\"b\\n\" }}", "a&#34;b\n");
    row("{{ \"}}\" }}", "}}");
    row("{{ .Html }}", "&lt;b&gt;&amp;&#34;&#39;&#43;");
    row("{{/* nothing }} */}}x{{- /* nor this */ -}}  y", "xy");
    row("a  {{- .Token -}}  b", "a123456b");
    row("a  {{ .Token -}}\n\n b", "a  123456b");
}

void blockRows()
{
    row("{{ if .Yes }}a{{ end }}{{ if .No }}b{{ end }}", "a");
    row("{{ if .Zero }}a{{ else }}b{{ end }}", "b");
    row("{{ if .Empty }}a{{ else if .None }}b{{ else if .Email }}c{{ else }}d{{ end }}", "c");
    row("{{ if .Missing }}a{{ else }}b{{ end }}", "b");
    row("{{ with .Data.address }}{{ .city }}{{ end }}", "Köln");
    row("{{ with .Missing }}a{{ else }}b{{ end }}", "b");
    row("{{ with .Missing }}a{{ else with .Data }}{{ .name }}{{ end }}", "Ada");
    row("{{ with $x := .Data.name }}{{ $x }}{{ $.Token }}{{ end }}", "Ada123456");
    row("{{ range .List }}({{ . }}){{ end }}", "(a)(b)(c)");
    row("{{ range $i, $x := .List }}{{ $i }}={{ $x }} {{ end }}", "0=a 1=b 2=c ");
    row("{{ range $k, $v := .Data.address }}{{ $k }}={{ $v }}{{ end }}", "city=Köln");
    row("{{ range .None }}a{{ else }}none{{ end }}", "none");
    row("{{ range .List }}{{ if eq . \"b\" }}{{ continue }}{{ end }}{{ . }}{{ end }}", "ac");
    row("{{ range .List }}{{ if eq . \"b\" }}{{ break }}{{ end }}{{ . }}{{ end }}", "a");
    row("{{ range .List }}{{ $.Number }}{{ end }}", "424242");
    row("{{ $x := 1 }}{{ if .Yes }}{{ $x = 2 }}{{ end }}{{ $x }}", "2");
    row("{{ $x := 1 }}{{ if .Yes }}{{ $x := 2 }}{{ end }}{{ $x }}", "1");
    row("{{ if and .Yes (eq .Number 42) }}a{{ end }}", "a");
}

void functionRows()
{
    row("{{ and .Yes .Email }} {{ or .Empty .Token }} {{ not .No }}",
        "ada@example.org 123456 true");
    row("{{ if or .No (and .Yes .Empty) }}a{{ else }}b{{ end }}", "b");
    row("{{ eq .Token \"123456\" }} {{ ne .Token \"1\" }} {{ eq .Number 1 42 }}", "true true true");
    row("{{ eq .Token 123456 }}", "false");
    row("{{ lt 1 2 }} {{ le 2 2 }} {{ gt \"b\" \"a\" }} {{ ge 1 2 }}", "true true true false");
    row("{{ len .List }} {{ len .Data.address.city }}", "3 5");
    row("{{ index .List 1 }} {{ index .Data \"name\" }} {{ index .Data \"tags\" 0 }}", "b Ada x");
    row("[{{ index .Data \"missing\" }}{{ index .Missing \"x\" }}]", "[]");
    row("{{ print 1 2 \"a\" \"b\" }}", "1 2ab");
    row("{{ printf \"%s is %d, %05.1f %q %v%%\" .Email .Number .Half \"x\" .Yes }}",
        "ada@example.org is 42, 001.5 &#34;x&#34; true%");
    row("{{ printf \"%-5s|%5s|\" \"a\" \"b\" }}", "a    |    b|");
    row("{{ printf \"%d %s\" \"x\" }}", "%!d(x) %!s(MISSING)");
    row("{{ .Email | printf \"%s!\" }}", "ada@example.org!");
    row("{{ .Html | html }}{{ html .Html }}",
        "&lt;b&gt;&amp;&#34;&#39;&#43;&lt;b&gt;&amp;&#34;&#39;&#43;");
    row("{{ \"a b&c\" | urlquery }}", "a&#43;b%26c");
    row("{{ (index .Data \"address\").city }}", "Köln");
}

} // namespace

void TstTemplate::rendered_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("expected");
    valueRows();
    blockRows();
    functionRows();
}

void TstTemplate::rendered()
{
    QFETCH(const QString, source);
    QFETCH(const QString, expected);
    const auto parsed = Template::parse(source, TemplateKind::Html);
    QVERIFY2(parsed, parsed ? "" : qPrintable(parsed.error().message));
    const Result<QString> text = parsed->render(values());
    QVERIFY2(text, text ? "" : qPrintable(text.error().message));
    QCOMPARE(*text, expected);
}

void TstTemplate::valuesAreNeverTemplates()
{
    const QJsonObject hostile{{u"Email"_s, u"{{ .Token }}{{ range $ }}"_s},
                              {u"Token"_s, u"123456"_s}};
    const auto parsed = Template::parse(u"{{ .Email }}", TemplateKind::Plain);
    QCOMPARE(parsed->render(hostile).value(), u"{{ .Token }}{{ range $ }}"_s);
}

void TstTemplate::endlessWorkEnds_data()
{
    QTest::addColumn<QString>("source");
    QTest::newRow("loops in loops")
        << u"{{range .L}}{{range $.L}}{{range $.L}}{{end}}{{end}}{{end}}"_s;
    QTest::newRow("long output") << u"{{range .L}}{{range $.L}}{{$.Long}}{{end}}{{end}}"_s;
    QTest::newRow("growing value")
        << u"{{$x := .Long}}{{range .L}}{{$x = print $x $x}}{{end}}{{$x}}"_s;
}

void TstTemplate::endlessWorkEnds()
{
    QFETCH(const QString, source);
    QJsonArray list;
    for (int i = 0; i < 2000; ++i)
        list.append(i);
    const QJsonObject huge{{u"L"_s, list}, {u"Long"_s, QString(1000, u'x')}};

    const Result<QString> text = Template::parse(source, TemplateKind::Html)->render(huge);

    QVERIFY(!text);
    QVERIFY2(text.error().message.contains("too long"_L1)
                 || text.error().message.contains("steps"_L1),
             qPrintable(text.error().message));
}

void TstTemplate::failsWithBadValues_data()
{
    QTest::addColumn<QString>("source");
    for (const char *source : {"{{ index .List 7 }}",
                               "{{ index .List \"a\" }}",
                               "{{ range .Email }}{{ end }}",
                               "{{ lt 1 \"a\" }}",
                               "{{ len .Number }}",
                               "{{ eq .List .List }}",
                               "{{ printf .Number }}"})
        QTest::addRow("%s", source) << QString::fromUtf8(source);
}

void TstTemplate::failsWithBadValues()
{
    QFETCH(const QString, source);
    const auto parsed = Template::parse(source, TemplateKind::Html);
    QVERIFY(parsed);
    const Result<QString> text = parsed->render(values());
    QVERIFY(!text);
    QVERIFY(!text.error().message.contains("ada"_L1)); // it goes into the log
}

QTEST_GUILESS_MAIN(TstTemplate)
#include "tst_template.moc"
