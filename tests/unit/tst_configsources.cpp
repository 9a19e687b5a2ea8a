#include "configmachine.h"

#include <QTest>

using namespace Qt::Literals;
using namespace latchkey;
using namespace latchkey::config;
using namespace latchkey::test;

class TestConfigSources : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void precedence();
    void configFileSilencesDotenv();
    void brokenSourcesAreErrors_data();
    void brokenSourcesAreErrors();
    void configDirectory();
    void brokenFileOfDirectoryIsLeftOut();
    void secretsFromFiles_data();
    void secretsFromFiles();
    void secretFileProblems_data();
    void secretFileProblems();
};

void TestConfigSources::precedence()
{
    Machine machine;
    machine.write(u".env"_s, "PORT=1\nDB_NAMESPACE=dotenv\nGOTRUE_JWT_AUD=dotenv\n");
    machine.sources.environment.insert(u"PORT"_s, u"2"_s);
    const Result<ServerConfig> config = machine.load();
    QVERIFY2(config, qPrintable(message(config)));
    QCOMPARE(config->api.port, 2);
    QCOMPARE(config->db.schema, u"dotenv"_s);

    machine.sources.directory = machine.path(u"conf"_s);
    machine.write(u"conf/b.env"_s, "DB_NAMESPACE=directory\n");
    machine.sources.file = u"server.conf"_s; // relative to the working directory
    machine.write(u"server.conf"_s, "PORT=3\nDB_NAMESPACE=file\n");
    const Result<ServerConfig> more = machine.load();
    QVERIFY2(more, qPrintable(message(more)));
    QCOMPARE(more->api.port, 3);
    QCOMPARE(more->db.schema, u"directory"_s);
}

void TestConfigSources::configFileSilencesDotenv()
{
    Machine machine;
    machine.write(u".env"_s, "GOTRUE_JWT_AUD=dotenv\nnonsense");
    machine.sources.file = machine.write(u"a.json"_s, R"({"PORT":"3"})");
    const Result<ServerConfig> config = machine.load();
    QVERIFY2(config, qPrintable(message(config)));
    QCOMPARE(config->jwt.audience, u"authenticated"_s);
    QCOMPARE(config->api.port, 3);
}

void TestConfigSources::brokenSourcesAreErrors_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("says");
    QTest::newRow("broken .env") << u".env"_s << QByteArray("A=1\nB") << u".env: line 2"_s;
    QTest::newRow("broken file") << u"a.conf"_s << QByteArray("A='") << u"a.conf: line 1"_s;
    QTest::newRow("broken JSON") << u"a.json"_s << QByteArray("{") << u"not JSON"_s;
    QTest::newRow("missing") << u"missing.env"_s << QByteArray() << u"no such file"_s;
}

void TestConfigSources::brokenSourcesAreErrors()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, text);
    QFETCH(QString, says);
    Machine machine;
    if (!text.isEmpty())
        machine.write(file, text);
    if (file != ".env"_L1)
        machine.sources.file = machine.path(file);
    const Result<ServerConfig> config = machine.load();
    QVERIFY2(message(config).contains(says), qPrintable(message(config)));
}

void TestConfigSources::configDirectory()
{
    Machine machine;
    machine.sources.directory = machine.path(u"conf"_s);
    machine.write(u"conf/10.env"_s, "PORT=10\nGOTRUE_JWT_AUD=ten\n");
    machine.write(u"conf/20.env"_s, "PORT=20\nDB_NAMESPACE=replaced\n"); // by 20.json
    machine.write(u"conf/20.json"_s, R"({"PORT":"21"})");
    machine.write(u"conf/30.txt"_s, "PORT=30\n");
    machine.write(u"conf/sub/40.env"_s, "PORT=40\n");
    const Result<ServerConfig> config = machine.load({{u"PORT"_s, u"1"_s}});
    QVERIFY2(config, qPrintable(message(config)));
    QCOMPARE(config->api.port, 21);
    QCOMPARE(config->jwt.audience, u"ten"_s);
    QCOMPARE(config->db.schema, u"auth"_s);
}

void TestConfigSources::brokenFileOfDirectoryIsLeftOut()
{
    Machine machine;
    machine.sources.directory = machine.path(u"conf"_s);
    machine.write(u"conf/10.env"_s, "PORT=10\n");
    machine.write(u"conf/20.env"_s, "PORT=20\nnonsense");
    const Result<ServerConfig> config = machine.load();
    QVERIFY2(config, qPrintable(message(config)));
    QCOMPARE(config->api.port, 10);
    QVERIFY(warns(config, u"20.env: line 2"_s));

    machine.sources.directory = machine.path(u"missing"_s);
    QVERIFY(warns(machine.load(), u"--config-dir"_s));
}

void TestConfigSources::secretsFromFiles_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("secret");
    const QByteArray secret(40, 's');
    QTest::newRow("plain") << secret << secret;
    QTest::newRow("newline") << secret + "\n" << secret;
    QTest::newRow("CRLF") << secret + "\r\n" << secret;
    QTest::newRow("only one newline is cut") << secret + "\n\n" << secret + "\n";
    QTest::newRow("blanks stay") << " " + secret + " \n" << " " + secret + " ";
}

void TestConfigSources::secretsFromFiles()
{
    QFETCH(QByteArray, text);
    Machine machine;
    machine.write(u"secret"_s, text);
    const Result<ServerConfig> config = machine.load({{u"GOTRUE_JWT_SECRET_FILE"_s, u"secret"_s}});
    QVERIFY2(config, qPrintable(message(config)));
    QTEST(config->jwt.secret.revealBytes(), "secret");
    QVERIFY(!config->jwt.secretGenerated);
    QCOMPARE(config->warnings, QStringList());

    machine.write(u"url"_s, "postgres://auth@localhost/app\n");
    const Result<ServerConfig> database
        = machine.load({{u"DATABASE_URL_FILE"_s, machine.path(u"url"_s)}});
    QVERIFY2(database, qPrintable(message(database)));
    QCOMPARE(database->db.url.revealBytes(), "postgres://auth@localhost/app");
}

void TestConfigSources::secretFileProblems_data()
{
    QTest::addColumn<Environment>("environment");
    QTest::addColumn<QString>("says");
    QTest::newRow("missing") << Environment{{u"GOTRUE_JWT_SECRET_FILE"_s, u"missing"_s}}
                             << u"no such file"_s;
    QTest::newRow("no path") << Environment{{u"GOTRUE_JWT_SECRET_FILE"_s, u""_s}}
                             << u"path is empty"_s;
    QTest::newRow("directory") << Environment{{u"GOTRUE_JWT_SECRET_FILE"_s, u"."_s}}
                               << u"directory"_s;
    QTest::newRow("empty file") << Environment{{u"GOTRUE_JWT_SECRET_FILE"_s, u"empty"_s}}
                                << u"set to nothing"_s;
    QTest::newRow("no text") << Environment{{u"GOTRUE_JWT_SECRET_FILE"_s, u"binary"_s}}
                             << u"UTF-8"_s;
    QTest::newRow("endless") << Environment{{u"GOTRUE_JWT_SECRET_FILE"_s, u"/dev/zero"_s}}
                             << u"1 MiB"_s;
    QTest::newRow("both") << Environment{{u"GOTRUE_JWT_SECRET"_s, u"a"_s},
                                         {u"GOTRUE_JWT_SECRET_FILE"_s, u"empty"_s}}
                          << u"both set"_s;
}

void TestConfigSources::secretFileProblems()
{
    QFETCH(Environment, environment);
    QFETCH(QString, says);
    Machine machine;
    machine.write(u"empty"_s, "");
    machine.write(u"binary"_s, "\xff\xfe");
    const Result<ServerConfig> config = machine.load(environment);
    QVERIFY2(message(config).contains(says), qPrintable(message(config)));
    QVERIFY2(message(config).contains("GOTRUE_JWT_SECRET_FILE"_L1), qPrintable(message(config)));
}

QTEST_GUILESS_MAIN(TestConfigSources)
#include "tst_configsources.moc"
