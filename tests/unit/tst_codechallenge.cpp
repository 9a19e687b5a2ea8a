#include "crypto/codechallenge.h"

#include <QTest>

using namespace Qt::Literals;
using namespace latchkey::crypto;

class TestCodeChallenge : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void vectors_data()
    {
        QTest::addColumn<QString>("challenge");
        QTest::addColumn<QString>("method");
        QTest::addColumn<QString>("verifier");
        QTest::addColumn<bool>("fits");
        // RFC 7636, appendix B
        const QString verifier = u"dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"_s;
        const QString challenge = u"E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"_s;
        QTest::newRow("s256") << challenge << u"s256"_s << verifier << true;
        QTest::newRow("another verifier") << challenge << u"s256"_s << u"x"_s << false;
        QTest::newRow("the challenge itself") << challenge << u"s256"_s << challenge << false;
        QTest::newRow("plain") << verifier << u"plain"_s << verifier << true;
        QTest::newRow("plain, longer")
            << verifier << u"plain"_s << QString(verifier + u'x') << false;
        QTest::newRow("no method") << verifier << QString() << verifier << false;
        QTest::newRow("unknown method") << verifier << u"s512"_s << verifier << false;
        QTest::newRow("no challenge") << QString() << u"plain"_s << QString() << false;
    }

    void vectors()
    {
        QFETCH(QString, challenge);
        QFETCH(QString, method);
        QFETCH(QString, verifier);
        QTEST(fitsCodeChallenge(challenge, method, verifier), "fits");
    }
};

QTEST_GUILESS_MAIN(TestCodeChallenge)
#include "tst_codechallenge.moc"
