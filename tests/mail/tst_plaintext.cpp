#include "mail/plaintext.h"

#include <QTest>

using namespace latchkey::mail;
using namespace Qt::Literals;

class TstPlainText : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void text_data();
    void text();
};

void TstPlainText::text_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *html, const char *expected) {
        QTest::addRow("%s", html) << QString::fromUtf8(html) << QString::fromUtf8(expected);
    };
    row("", "\n");
    row("a  \n b", "a b\n");
    row("<p>a</p><p>b</p>", "a\n\nb\n");
    row("<h1>Title</h1><div>a</div><div>b<br>c</div>", "Title\n\na\nb\nc\n");
    row("<ul><li>a</li><li>b</li></ul>", "- a\n- b\n");
    row("<a href=\"https://x/?a=1&amp;b=2\">Go</a>", "Go ( https://x/?a=1&b=2 )\n");
    row("<a href='https://x/'>https://x/</a>", "https://x/\n");
    row("<a href=https://x/><img alt=\"Logo\"></a>", "Logo ( https://x/ )\n");
    row("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a b\nc\n");
    row("<head><title>t</title><style>p{}</style></head><body>a</body>", "a\n");
    row("<div style=\"display:none\">hidden</div>a", "a\n");
    row("<script>x</script>a<!-- no -->b", "ab\n");
    row("&auml;&#228;&#xE4;&euro;&nbsp;&amp;&lt;&unknown;&#0;", "äää€ &<&unknown;&#0;\n");
    row("&#x1F600;", "😀\n");
    row("a<b", "a\n");
}

void TstPlainText::text()
{
    QFETCH(const QString, html);
    QFETCH(const QString, expected);
    QCOMPARE(plainTextOf(html), expected);
}

QTEST_GUILESS_MAIN(TstPlainText)
#include "tst_plaintext.moc"
