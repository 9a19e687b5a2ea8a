#include "mail/template/template.h"

#include <QTest>

using namespace latchkey;
using namespace latchkey::mail;
using namespace Qt::Literals;

// What is not in the subset, malformed, or could not be made safe: refused with line and construct.
class TstTemplateRefusals : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void refused_data();
    void refused();
    void deepNesting();
};

namespace {

void row(const char *source, const char *words)
{
    QTest::addRow("%s", source) << QString::fromUtf8(source) << QString::fromUtf8(words);
}

void syntaxRows()
{
    row("a\nb {{ upper .Email }}", "line 2: unknown function \"upper\"");
    row("{{ template \"x\" }}", "line 1: {{template}} is not supported");
    row("{{ define \"x\" }}{{ end }}", "{{define}} is not supported");
    row("\n\n{{ block \"x\" . }}{{ end }}", "line 3: {{block}} is not supported");
    row("{{ js .Email }}", "unknown function \"js\"");
    row("{{ call .F }}", "unknown function \"call\"");
    row("{{ .Email | .Token }}", "only a function may stand behind |");
    row("{{ .Email .Token }}", "only functions take arguments");
    row("{{ not }}", "function \"not\" with 0 arguments");
    row("{{ not .A .B }}", "function \"not\" with 2 arguments");
    row("{{ eq .A }}", "function \"eq\" with 1 arguments");
    row("{{ print len .A }}", "needs parentheses");
    row("{{ (.A }}", "( without )");
    row("{{ .A) }}", "unexpected");
    row("{{ }}", "nothing in it");
    row("{{ .A", "{{ without }}");
    row("{{ \"a }}", "{{ without }}");
    row("{{/* a", "a comment is never closed");
    row("{{ 12ab }}", "\"12ab\" is no number");
    row("{{ \"\\q\" }}", "unknown escape");
    row("{{ .first-name }}", "unexpected \"-\"");
    row("{{ $x }}", "undefined variable \"$x\"");
    row("{{ $x = 1 }}", "undefined variable \"$x\"");
    row("{{ if .A }}{{ $x := 1 }}{{ end }}{{ $x }}", "undefined variable \"$x\"");
    row("{{ $a, $b := .A }}", "two variables");
}

void blockRows()
{
    row("a\n{{ if .A }}", "line 2: {{if}} is never closed");
    row("{{ range .A }}{{ else }}", "{{range}} is never closed");
    row("{{ end }}", "{{end}} without a block");
    row("{{ else }}", "{{else}} without a block");
    row("{{ if .A }}{{ else }}{{ else }}{{ end }}", "a second {{else}}");
    row("{{ if .A }}{{ else range .B }}{{ end }}", "behind {{else}}");
    row("{{ break }}", "outside of a range");
    row("{{ if .A }}{{ continue }}{{ end }}", "outside of a range");
}

void placeRows()
{
    row("<script>var x = {{ .A }};</script>", "inside <script>");
    row("<a onclick=\"f({{ .A }})\">", "event handler onclick");
    row("<{{ .A }}>", "name of a tag");
    row("{{ range .A }}<{{ . }}>{{ end }}", "name of a tag");
    row("<b{{ .A }}>", "name of a tag");
    row("<a {{ .A }}=\"x\">", "name of an attribute");
    row("<a x{{ .A }}=\"x\">", "name of an attribute");
    row("<a {{ if .A }}x{{ end }}y=\"{{ .B }}\">", "different places");
    row("<img srcset=\"{{ .A }}\">", "attribute srcset");
    row("<iframe srcdoc=\"{{ .A }}\">", "attribute srcdoc");
    row("<p style=\"background:url({{ .A }})\">", "inside quotes or url()");
    row("<style>p { font-family: '{{ .A }}' }</style>", "inside quotes or url()");
    row("{{ if .A }}<a href=\"{{ end }}x", "different places");
    row("{{ range .A }}<p {{ end }}", "{{range}}: its branches end in different places");
    row("<a href=\"{{ range .A }}{{ . }}/{{ end }}\">", "different parts of it");
    row("<a href=\"{{ if .A }}/x{{ end }}{{ .B }}\">", "different parts of it");
    row("<p title=\"{{ .A }}", "ends inside a tag");
    row("<!-- {{ .A }}", "ends inside a tag or comment");
}

} // namespace

void TstTemplateRefusals::refused_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("words");
    syntaxRows();
    blockRows();
    placeRows();
}

void TstTemplateRefusals::refused()
{
    QFETCH(const QString, source);
    QFETCH(const QString, words);
    const auto parsed = Template::parse(source, TemplateKind::Html);
    QVERIFY(!parsed);
    QVERIFY2(parsed.error().message.contains(words), qPrintable(parsed.error().message));
    QVERIFY2(parsed.error().message.startsWith("line "_L1), qPrintable(parsed.error().message));
}

void TstTemplateRefusals::deepNesting()
{
    constexpr int depth = 100'000;
    for (const QString &source : QStringList{u"{{if .A}}"_s.repeated(depth),
                                             u"{{"_s + u"("_s.repeated(depth) + u"}}"_s,
                                             u"{{if .A}}{{else if .B}}"_s.repeated(depth)})
        QVERIFY(!Template::parse(source, TemplateKind::Html));
}

QTEST_GUILESS_MAIN(TstTemplateRefusals)
#include "tst_templaterefusals.moc"
