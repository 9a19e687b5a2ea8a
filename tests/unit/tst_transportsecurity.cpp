#include "transportsecurity.h"

#include <QTest>

using namespace Qt::Literals;
using namespace latchkey;
using Hsts = config::ServerConfig::Hsts;

class TestTransportSecurity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sentWhereItHurtsNobody_data();
    void sentWhereItHurtsNobody();
    void settingDecides();
};

namespace {

config::ServerConfig served(const QString &externalUrl, const QString &siteUrl = {})
{
    config::ServerConfig config;
    config.tls.certificateFile = u"/c.pem"_s;
    config.tls.keyFile = u"/k.pem"_s;
    config.api.externalUrl = externalUrl;
    if (!siteUrl.isEmpty())
        config.siteUrl = siteUrl;
    return config;
}

} // namespace

void TestTransportSecurity::sentWhereItHurtsNobody_data()
{
    QTest::addColumn<QString>("externalUrl");
    QTest::addColumn<QString>("siteUrl");
    QTest::addColumn<bool>("isSelfSigned");
    QTest::addColumn<bool>("isSent");
    const auto row = [](const char *name, const char *external, const char *site, bool isSent) {
        QTest::newRow(name) << QString::fromLatin1(external) << QString::fromLatin1(site) << false
                            << isSent;
    };
    row("a public name", "https://auth.example.com", "https://app.example.com", true);
    row("the usual port in full", "https://auth.example.com:443", "", true);
    row("behind a path", "https://example.com/auth/v1", "https://example.com", true);
    row("another port", "https://auth.example.com:9090", "", false);
    row("beside its own site", "https://example.com", "http://example.com:3000", false);
    row("beside somebody else's", "https://auth.example.com", "http://example.com", true);
    row("an address", "https://192.0.2.1", "", false);
    row("an IPv6 address", "https://[2001:db8::1]", "", false);
    row("this machine", "https://localhost", "", false);
    row("a bare name", "https://auth", "", false);
    row("the local network", "https://auth.local", "", false);
    row("an http URL", "http://auth.example.com", "", false);
    QTest::newRow("self-signed") << u"https://auth.example.com"_s << QString() << true << false;
}

void TestTransportSecurity::sentWhereItHurtsNobody()
{
    QFETCH(const QString, externalUrl);
    QFETCH(const QString, siteUrl);
    QFETCH(const bool, isSelfSigned);
    QFETCH(const bool, isSent);
    QCOMPARE(strictTransportSecurity(served(externalUrl, siteUrl), isSelfSigned),
             isSent ? "max-age=31536000"_ba : QByteArray());
}

void TestTransportSecurity::settingDecides()
{
    config::ServerConfig config = served(u"https://auth.example.com"_s);
    config.tls.hsts = Hsts::Off;
    QVERIFY(strictTransportSecurity(config, false).isEmpty());
    config = served(u"https://192.0.2.1:9090"_s);
    config.tls.hsts = Hsts::On;
    QVERIFY(!strictTransportSecurity(config, true).isEmpty());
    config.tls.certificateFile.clear(); // RFC 6797 7.2: never over plain HTTP
    QVERIFY(strictTransportSecurity(config, true).isEmpty());
}

QTEST_GUILESS_MAIN(TestTransportSecurity)
#include "tst_transportsecurity.moc"
