#include "config/hookrules.h"
#include "config/nearestname.h"
#include "config/samlkeyrules.h"

#include <QTest>

using namespace Qt::Literals;
using namespace latchkey::config;

class TestConfigRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hookUris_data();
    void hookUris();
    void hookSecrets_data();
    void hookSecrets();
    void samlKeys_data();
    void samlKeys();
    void nearestNames_data();
    void nearestNames();
};

void TestConfigRules::hookUris_data()
{
    QTest::addColumn<QString>("uri");
    QTest::addColumn<bool>("fine");
    const auto row = [](const char *uri, bool fine) {
        QTest::newRow(uri) << QString::fromLatin1(uri) << fine;
    };
    row("https://hooks.example.com/a", true);
    row("http://localhost:8080/a", true);
    row("http://127.0.0.1/a", true);
    row("http://[::1]:80/a", true);
    row("http://host.docker.internal/a", true);
    row("pg-functions://postgres/auth/my_hook", true);
    row("http://hooks.example.com/a", false);
    row("http://localhost.example.com/", false);
    row("https://", false);
    row("ftp://a.example", false);
    row("nonsense", false);
    row("pg-functions://postgres/auth", false);
    row("pg-functions://postgres/auth/my-hook", false);
    row("pg-functions://postgres/1auth/hook", false);
}

void TestConfigRules::hookUris()
{
    QFETCH(QString, uri);
    QFETCH(bool, fine);
    QCOMPARE(!problemOfHookUri(uri).has_value(), fine);
}

void TestConfigRules::hookSecrets_data()
{
    QTest::addColumn<QString>("secrets");
    QTest::addColumn<bool>("fine");
    const QString one = u"v1,whsec_"_s + QString(32, u'a');
    const QString pair = u"v1a,whpk_%1:whsk_%1"_s.arg(QString(44, u'b'));
    QTest::newRow("none") << QString() << true;
    QTest::newRow("one") << one << true;
    QTest::newRow("pair") << pair << true;
    QTest::newRow("several") << QString(one + u'|' + pair) << true;
    QTest::newRow("empty parts") << QString(u"||"_s + one + u'|') << true;
    QTest::newRow("too short") << one.chopped(1) << false;
    QTest::newRow("no version") << one.sliced(3) << false;
    QTest::newRow("not base64") << QString(one + u'!') << false;
    QTest::newRow("second bad") << QString(one + u"|hunter2"_s) << false;
}

void TestConfigRules::hookSecrets()
{
    QFETCH(QString, secrets);
    QFETCH(bool, fine);
    const std::optional<QString> problem = problemOfHookSecrets(secrets);
    QCOMPARE(!problem.has_value(), fine);
    if (problem)
        QVERIFY(!problem->contains("hunter2"_L1));
}

namespace {

QByteArray der(char tag, const QByteArray &content)
{
    QByteArray length;
    const auto size = static_cast<unsigned>(content.size());
    if (size < 128)
        length = QByteArray(1, static_cast<char>(size));
    else
        length
            = QByteArray("\x82", 1) + static_cast<char>(size >> 8) + static_cast<char>(size & 255);
    return tag + length + content;
}

// Only the shape of a key: its numbers are no primes.
QString keyOf(int bits, const QByteArray &exponent)
{
    const QByteArray modulus = QByteArray(1, '\0') + QByteArray(bits / 8, '\xc5');
    const QByteArray body = der(2, QByteArray(1, '\0')) + der(2, modulus) + der(2, exponent)
        + der(2, QByteArray(200, '\x11'));
    return QString::fromLatin1(der(0x30, body).toBase64());
}

} // namespace

void TestConfigRules::samlKeys_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("says");
    const QByteArray exponent("\x01\x00\x01", 3);
    const QString good = keyOf(2048, exponent);
    QTest::newRow("good") << good << QString();
    QTest::newRow("bigger") << keyOf(4096, exponent) << QString();
    QTest::newRow("none") << QString() << u"not base64"_s;
    QTest::newRow("no base64") << u"-----BEGIN"_s << u"not base64"_s;
    QTest::newRow("too small") << keyOf(1024, exponent) << u"too short"_s;
    QTest::newRow("exponent 3") << keyOf(2048, QByteArray("\x03", 1)) << u"65537"_s;
    QTest::newRow("other DER") << QString::fromLatin1(der(4, "abc").toBase64()) << u"PKCS#1"_s;
    const QByteArray bytes = QByteArray::fromBase64(good.toLatin1());
    QTest::newRow("cut") << QString::fromLatin1(bytes.first(300).toBase64()) << u"PKCS#1"_s;
    QTest::newRow("text behind") << QString::fromLatin1(QByteArray(bytes + "x").toBase64())
                                 << u"PKCS#1"_s;
}

void TestConfigRules::samlKeys()
{
    QFETCH(QString, key);
    QFETCH(QString, says);
    const std::optional<QString> problem = problemOfSamlKey(key);
    QCOMPARE(problem.has_value(), !says.isEmpty());
    if (problem)
        QVERIFY2(problem->contains(says), qPrintable(*problem));
}

void TestConfigRules::nearestNames_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("nearest");
    QTest::newRow("letters swapped") << u"GOTRUE_SIET_URL"_s << u"GOTRUE_SITE_URL"_s;
    QTest::newRow("one missing") << u"GOTRUE_JWT_SECRT"_s << u"GOTRUE_JWT_SECRET"_s;
    QTest::newRow("far off") << u"GOTRUE_COMPLETELY_DIFFERENT"_s << QString();
}

void TestConfigRules::nearestNames()
{
    QFETCH(QString, typed);
    const QStringList known = {u"GOTRUE_SITE_URL"_s, u"GOTRUE_JWT_SECRET"_s, u"GOTRUE_JWT_EXP"_s};
    QTEST(nearestName(typed, known, u"GOTRUE_").value_or(QString()), "nearest");
    QCOMPARE(editDistance(u"kitten", u"sitting"), 3);
    QCOMPARE(editDistance(u"", u"abc"), 3);
}

QTEST_GUILESS_MAIN(TestConfigRules)
#include "tst_configrules.moc"
