#include "domain/urlglob.h"

#include <QTest>

using namespace Qt::Literals;
using namespace latchkey;
using namespace latchkey::domain;

namespace {

void addColumns()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isMatch");
}

void row(const char *pattern, const char *text, bool isMatch)
{
    QTest::addRow("%s %s %s", pattern, isMatch ? "is" : "is not", text)
        << QString::fromUtf8(pattern) << QString::fromUtf8(text) << isMatch;
}

bool isMatch()
{
    QFETCH(QString, pattern);
    QFETCH(QString, text);
    return UrlGlob::compile(pattern).value()->matches(text);
}

} // namespace

class TestUrlGlob : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void stars_data()
    {
        addColumns();
        row("", "", true);
        row("", "a", false);
        row("abc", "abc", true);
        row("abc", "abcd", false);
        row("abc", "xabc", false);
        row("abc", "ABC", false);
        row("abc", "", false);
        row("*", "", true);
        row("*", "abc", true);
        row("*", "a.c", false);
        row("*", "a/c", false);
        row("*", "a:c?d=e@f", true);
        row("a*", "a", true);
        row("a*c", "ac", true);
        row("a*c", "abbbc", true);
        row("a*c", "ab.c", false);
        row("*c", "abc", true);
        row("a*b*c", "a1b2c", true);
        row("a*b*c", "a1c2b", false);
        row("*.*", "a.b", true);
        row("*.*", "ab", false);
        row("*.*", "a.b.c", false);
        row("**", "", true);
        row("**", "a.b/c", true);
        row("a**", "a/b/c.d", true);
        row("a**z", "a/b.z", true);
        row("a**z", "a/b.y", false);
        row("a/**/z", "a/b/c/z", true);
        row("a/**/z", "a//z", true);
        row("a/**/z", "a/z", false);
        row("***", "a.b/c", true);
        row("**.com", "a.b.com", true);
    }

    void stars() { QTEST(isMatch(), "isMatch"); }

    void singleCharacters_data()
    {
        addColumns();
        row("?", "a", true);
        row("?", "", false);
        row("?", ".", false);
        row("?", "/", false);
        row("?", "ab", false);
        row("?", "ä", true);
        row("?", "🔑", true);
        row("??", "🔑", false);
        row("a?c", "abc", true);
        row("a?c", "a?c", true);
        row("[abc]", "b", true);
        row("[abc]", "d", false);
        row("[abc]", "ab", false);
        row("[./]", ".", true);
        row("[!abc]", "d", true);
        row("[!abc]", "a", false);
        row("[!abc]", ".", true);
        row("[!abc]", "", false);
        row("[a-c]", "b", true);
        row("[a-c]", "c", true);
        row("[a-c]", "d", false);
        row("[a-c]", "-", false);
        row("[!a-c]", "d", true);
        row("[!a-c]", "b", false);
        row("[ab-d]", "-", true); // a list: the hyphen is not second
        row("[ab-d]", "c", false);
        row("[\\]]", "]", true);
        row("[ä-ü]", "ö", true);
        row("x[0-9]y", "x5y", true);
    }

    void singleCharacters() { QTEST(isMatch(), "isMatch"); }

    void braces_data()
    {
        addColumns();
        row("{a,b}", "a", true);
        row("{a,b}", "b", true);
        row("{a,b}", "c", false);
        row("{a,b}", "a,b", false);
        row("{abc,d*}x", "abcx", true);
        row("{abc,d*}x", "deeex", true);
        row("{abc,d*}x", "d.x", false);
        row("{a,}x", "x", true);
        row("{a}", "a", true);
        row("{}", "", true);
        row("{a,{b,c}d}", "cd", true);
        row("{a,{b,c}d}", "c", false);
        row("{*,**}/x", "a/b/x", true);
        row("{http,https}://a", "https://a", true);
        row("a,b", "a,b", true);
        row("a}b", "a}b", true);
        row("a]b", "a]b", true);
    }

    void braces() { QTEST(isMatch(), "isMatch"); }

    void escapes_data()
    {
        addColumns();
        row("\\*", "*", true);
        row("\\*", "a", false);
        row("\\?", "a", false);
        row("\\{a\\}", "{a}", true);
        row("\\[a", "[a", true);
        row("\\\\", "\\", true);
        row("a\\bc", "abc", true);
        row("{a\\,b,c}", "a,b", true);
    }

    void escapes() { QTEST(isMatch(), "isMatch"); }

    void urls_data()
    {
        addColumns();
        row("http://localhost:8000/*", "http://localhost:8000/path", true);
        row("http://localhost:8000/*", "http://localhost:8000/path?x=1", true);
        row("http://localhost:8000/*", "http://localhost:8000/a/b", false);
        row("http://localhost:8000/*", "http://localhost:8000", false);
        row("http://localhost:8000/*", "http://localhost:8000/", true);
        row("https://*.foo.com", "https://a.foo.com", true);
        row("https://*.foo.com", "https://a.b.foo.com", false);
        row("https://*.foo.com", "https://foo.com", false);
        row("https://*.foo.com", "http://a.foo.com", false);
        row("https://*.foo.com", "https://a.fooxcom", false);
        row("com.app://**", "com.app://a/b.c?d", true);
        row("com.app://**", "com.app:/a", false);
    }

    void urls() { QTEST(isMatch(), "isMatch"); }

    void refused_data()
    {
        QTest::addColumn<QString>("pattern");
        for (const char *pattern : {"[",
                                    "[a",
                                    "[]",
                                    "[!]",
                                    "[!",
                                    "[a-",
                                    "[a-]",
                                    "[z-a]",
                                    "[a-cd]",
                                    "[a-c",
                                    "{",
                                    "{a",
                                    "{a,",
                                    "{a,b",
                                    "{a,{b}",
                                    "a\\",
                                    "[a\\"})
            QTest::newRow(pattern) << QString::fromLatin1(pattern);
        QTest::newRow("20 braces") << QString(20, u'{') + QString(20, u'}');
    }

    void refused()
    {
        QFETCH(QString, pattern);
        const auto glob = UrlGlob::compile(pattern);
        QVERIFY(!glob);
        QVERIFY(!glob.error().message.isEmpty());
    }

    void nestedBracesWithinBounds()
    {
        const auto glob = UrlGlob::compile(QString(16, u'{') + u'a' + QString(16, u'}'));
        QVERIFY(glob);
        QVERIFY((*glob)->matches(u"a"));
    }

    // Patterns that take a backtracking matcher longer than the age of the universe. ctest's limit
    // is what fails here.
    void nothingIsExponential_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::newRow("stars") << u"a*"_s.repeated(60) + u"b";
        QTest::newRow("double stars") << u"**a"_s.repeated(60) + u"b";
        QTest::newRow("alternatives") << u"{a,aa}"_s.repeated(60) + u"b";
        QTest::newRow("nested") << u"{{a*,*a},**}"_s.repeated(30) + u"b";
    }

    void nothingIsExponential()
    {
        QFETCH(QString, pattern);
        const auto glob = UrlGlob::compile(pattern);
        QVERIFY(glob);
        QVERIFY(!(*glob)->matches(QString(2000, u'a')));
        QVERIFY((*glob)->matches(QString(QString(100, u'a') + u'b')));
    }
};

QTEST_GUILESS_MAIN(TestUrlGlob)
#include "tst_urlglob.moc"
