#include "startbanner.h"

#include <QTest>

using namespace Qt::Literals;
using namespace latchkey;

class TestStartBanner : public QObject
{
    Q_OBJECT

    BannerFacts m_facts{.program = u"./bin/latchkey server"_s,
                        .url = u"http://127.0.0.1:9090"_s,
                        .anonKey = "anon.key",
                        .serviceRoleKey = "service.key",
                        .data = u"SQLite in /data/latchkey.db"_s,
                        .repeatedOptions = {u"--data-dir"_s, u"/data"_s}};

private Q_SLOTS:
    void showsWhatANewcomerNeeds();
    void snippetIsWhole();
    void certificates();
    void dataPlaces();
    void repeatsOptions_data();
    void repeatsOptions();
};

void TestStartBanner::showsWhatANewcomerNeeds()
{
    const QString banner = startBanner(m_facts);
    QVERIFY(banner.contains("listening on http://127.0.0.1:9090\n"_L1));
    QVERIFY(banner.contains("    anon.key\n"_L1));
    QVERIFY(banner.contains("    service.key\n"_L1));
    QVERIFY(banner.contains(
        "'./bin/latchkey server' --data-dir /data admin create --email you@example.com\n"_L1));
    QVERIFY(banner.contains("Data: SQLite in /data/latchkey.db\n"_L1));
    QVERIFY(!banner.contains(u'\x1b')); // it may go to a file
}

void TestStartBanner::snippetIsWhole()
{
    m_facts.anonKey = "%2%4"; // what looks like a placeholder stays as it is
    const QString banner = startBanner(m_facts);
    QVERIFY(banner.contains(
        "  import { createClient } from '@supabase/supabase-js'\n"
        "  const supabase = createClient('http://127.0.0.1:9090', '%2%4', "
        "{ realtime: { transport: globalThis.WebSocket ?? Object } })\n"
        "  await supabase.auth.signUp({ email: 'you@example.com', password: 'a long password' })\n"_L1));
}

void TestStartBanner::certificates()
{
    QVERIFY(!startBanner(m_facts).contains("Certificate"_L1));
    m_facts.certificate = certificateInWords(u"AB:CD"_s, true, u"/my data/c.pem"_s);
    QVERIFY(startBanner(m_facts).endsWith(
        "Certificate: SHA-256 AB:CD\n"
        "  self-signed; for Node.js: NODE_EXTRA_CA_CERTS='/my data/c.pem'\n"_L1));
    QCOMPARE(certificateInWords(u"AB:CD"_s, false, u"/c.pem"_s), u"SHA-256 AB:CD"_s);
}

void TestStartBanner::dataPlaces()
{
    config::ServerConfig config;
    config.db.url = Secret("sqlite:///my%20data/latchkey.db");
    QCOMPARE(dataPlace(config), u"SQLite in /my data/latchkey.db"_s);
    config.db.url = Secret("postgres://auth:hunter2@db.example/app");
    QCOMPARE(dataPlace(config), u"PostgreSQL, schema auth"_s);
}

void TestStartBanner::repeatsOptions_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("dataDirectory");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("the usual place")
        << QString() << u"/home/a/.local/share/latchkey"_s << QStringList();
    QTest::newRow("no place") << QString() << QString() << QStringList();
    QTest::newRow("another place")
        << QString() << u"/my data"_s << QStringList{u"--data-dir"_s, u"'/my data'"_s};
    QTest::newRow("file") << u"a b.env"_s << QString()
                          << QStringList{u"--config"_s, u"'a b.env'"_s};
}

void TestStartBanner::repeatsOptions()
{
    QFETCH(QString, file);
    QFETCH(QString, dataDirectory);
    const CommandLineOptions options{.configFile = file};
    QTEST(repeatedOptions(options, dataDirectory, {{u"HOME"_s, u"/home/a"_s}}), "expected");
}

QTEST_GUILESS_MAIN(TestStartBanner)
#include "tst_startbanner.moc"
