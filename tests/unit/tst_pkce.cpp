#include "domain/pkce.h"

#include <QTest>

using namespace Qt::Literals;
using namespace latchkey;
using namespace latchkey::domain;

namespace {

// RFC 7636 appendix B
const QString challenge = u"E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"_s;

const QString both = u"PKCE flow requires code_challenge_method and code_challenge"_s;
const QString length = u"code challenge has to be between 43 and 128 characters"_s;
const QString characters = u"code challenge can only contain alphanumeric characters, hyphens, "
                           "periods, underscores and tildes"_s;
const QString unknownMethod = u"code_challenge_method has to be s256 or plain"_s;

} // namespace

class TestPkce : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void neitherIsNoPkce()
    {
        const auto parsed = parsePkceChallenge({}, {});
        QVERIFY(parsed);
        QVERIFY(!*parsed);
    }

    void accepted_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("method");
        QTest::addColumn<QString>("stored");
        QTest::newRow("s256") << challenge << u"s256"_s << u"s256"_s;
        QTest::newRow("S256") << challenge << u"S256"_s << u"s256"_s;
        QTest::newRow("plain") << challenge << u"plain"_s << u"plain"_s;
        QTest::newRow("PLAIN") << challenge << u"PLAIN"_s << u"plain"_s;
        QTest::newRow("43") << QString(43, u'a') << u"plain"_s << u"plain"_s;
        QTest::newRow("128") << QString(128, u'a') << u"plain"_s << u"plain"_s;
        QTest::newRow("every mark") << QString(39, u'Z') + u"-._~" << u"plain"_s << u"plain"_s;
    }

    void accepted()
    {
        QFETCH(QString, text);
        QFETCH(QString, method);
        const auto parsed = parsePkceChallenge(text, method);
        QVERIFY(parsed && *parsed);
        QCOMPARE((*parsed)->challenge, text);
        QTEST((*parsed)->method, "stored");
    }

    void refused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("method");
        QTest::addColumn<QString>("message");
        QTest::newRow("no method") << challenge << QString() << both;
        QTest::newRow("no method, bad challenge") << u"abc"_s << QString() << both;
        QTest::newRow("no challenge") << QString() << u"s256"_s << both;
        QTest::newRow("no challenge, bad method") << QString() << u"x"_s << both;
        QTest::newRow("short") << u"abc"_s << u"s256"_s << length;
        QTest::newRow("42") << QString(42, u'a') << u"s256"_s << length;
        QTest::newRow("129") << QString(129, u'a') << u"s256"_s << length;
        QTest::newRow("65 letters, 130 bytes") << QString(65, u'ä') << u"s256"_s << length;
        QTest::newRow("short and bad") << u"a="_s << u"x"_s << length;
        QTest::newRow("padding") << QString(42, u'a') + u'=' << u"plain"_s << characters;
        QTest::newRow("plus") << QString(42, u'a') + u'+' << u"plain"_s << characters;
        QTest::newRow("slash") << QString(42, u'a') + u'/' << u"plain"_s << characters;
        QTest::newRow("blank") << QString(42, u'a') + u' ' << u"plain"_s << characters;
        QTest::newRow("line break") << QString(42, u'a') + u'\n' << u"plain"_s << characters;
        QTest::newRow("not ASCII") << QString(42, u'a') + u'ä' << u"plain"_s << characters;
        QTest::newRow("other method") << challenge << u"s512"_s << unknownMethod;
        QTest::newRow("method with blank") << challenge << u"s256 "_s << unknownMethod;
        QTest::newRow("method none") << challenge << u"none"_s << unknownMethod;
    }

    void refused()
    {
        QFETCH(QString, text);
        QFETCH(QString, method);
        const auto parsed = parsePkceChallenge(text, method);
        QVERIFY(!parsed);
        QCOMPARE(parsed.error().code, ErrorCode::ValidationFailed);
        QTEST(parsed.error().message, "message");
    }
};

QTEST_GUILESS_MAIN(TestPkce)
#include "tst_pkce.moc"
