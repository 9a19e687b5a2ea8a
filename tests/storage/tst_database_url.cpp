#include "storage/databaseurl.h"

#include <QTest>

using namespace latchkey;
using namespace latchkey::storage;
using namespace Qt::Literals;

class TstDatabaseUrl : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sqlite_data();
    void sqlite();
    void postgres_data();
    void postgres();
    void refused_data();
    void refused();
    void sets_data();
    void sets();
};

namespace {

QString joined(const QList<std::pair<QString, QString>> &pairs)
{
    QStringList texts;
    for (const auto &[name, value] : pairs)
        texts += name + u'=' + value;
    return texts.join(u'|');
}

} // namespace

void TstDatabaseUrl::sqlite_data()
{
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<QString>("path");
    QTest::newRow("plain") << QByteArray("sqlite:///var/lib/latchkey.db")
                           << u"/var/lib/latchkey.db"_s;
    QTest::newRow("escaped") << QByteArray("sqlite:///a%20b/%C3%A4%3F%23%25.db")
                             << u"/a b/ä?#%.db"_s;
    QTest::newRow("unescaped") << QByteArray("sqlite:///a b/+ä.db") << u"/a b/+ä.db"_s;
    QTest::newRow("scheme in capitals") << QByteArray("SQLite:///a.db") << u"/a.db"_s;
    QTest::newRow("roundabout path") << QByteArray("sqlite:///a/./b/../c.db") << u"/a/c.db"_s;
}

void TstDatabaseUrl::sqlite()
{
    QFETCH(QByteArray, url);
    QFETCH(QString, path);
    const auto parsed = DatabaseUrl::parse(Secret(url));
    QVERIFY(parsed);
    QCOMPARE(parsed->engine, Engine::Sqlite);
    QCOMPARE(parsed->path, path);
}

void TstDatabaseUrl::postgres_data()
{
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<QString>("expected"); // user password hosts ports database parameters settings
    const auto row = [](const char *name, const char *url, const QString &expected) {
        QTest::newRow(name) << QByteArray(url) << expected;
    };
    row("nothing said", "postgres://", u"[] [] [] [] [] [] []"_s);
    row("all said", "postgresql://u:p@h:1/d", u"[u] [p] [h] [1] [d] [] []"_s);
    row("scheme in capitals", "POSTGRES://h/d", u"[] [] [h] [] [d] [] []"_s);
    row("escaped",
        "postgres://u%40x:p%2Fq%20%3A%25@h/d%2Fe",
        u"[u@x] [p/q :%] [h] [] [d/e] [] []"_s);
    row("wild password", "postgres://u:a@b:c+d'e\\f@h/d", u"[u] [a@b:c+d'e\\f] [h] [] [d] [] []"_s);
    row("empty password", "postgres://u:@h/d", u"[u] [] [h] [] [d] [] []"_s);
    row("IPv6", "postgres://u@[::1]:5433/d", u"[u] [] [::1] [5433] [d] [] []"_s);
    row("several hosts", "postgres://a:1,b,[::2]:3/d", u"[] [] [a,b,::2] [1,,3] [d] [] []"_s);
    row("socket in the host", "postgres://%2Frun%2Fpg/d", u"[] [] [/run/pg] [] [d] [] []"_s);
    row("socket as parameter",
        "postgres:///d?host=/run/pg&port=7",
        u"[] [] [/run/pg] [7] [d] [] []"_s);
    row("user as parameter",
        "postgres://h/?user=u&password=p%26q&dbname=d",
        u"[u] [p&q] [h] [] [d] [] []"_s);
    row("libpq's own",
        "postgres://h/d?sslmode=verify-full&sslrootcert=/a%20b&connect_timeout=3",
        u"[] [] [h] [] [d] [sslmode=verify-full|sslrootcert=/a b|connect_timeout=3] []"_s);
    row("options",
        "postgres://h/d?options=-c%20search_path%3Dauth",
        u"[] [] [h] [] [d] [options=-c search_path=auth] []"_s);
    row("JDBC's ssl", "postgres://h/d?ssl=true", u"[] [] [h] [] [d] [sslmode=require] []"_s);
    row("the server's",
        "postgres://h/d?search_path=auth,public&application_name=x&work_mem=4MB",
        u"[] [] [h] [] [d] [application_name=x] [search_path=auth,public|work_mem=4MB]"_s);
    row("another pool's",
        "postgres://h/d?pool_max_conns=10&statement_cache_mode=describe",
        u"[] [] [h] [] [d] [] []"_s);
    row("no path", "postgres://h?sslmode=disable", u"[] [] [h] [] [] [sslmode=disable] []"_s);
}

void TstDatabaseUrl::postgres()
{
    QFETCH(QByteArray, url);
    QFETCH(QString, expected);
    const auto parsed = DatabaseUrl::parse(Secret(url));
    QVERIFY2(parsed, parsed ? "" : qPrintable(parsed.error().message));
    QCOMPARE(parsed->engine, Engine::PostgreSql);
    const QStringList parts{parsed->user,
                            parsed->password,
                            parsed->hosts,
                            parsed->ports,
                            parsed->database,
                            joined(parsed->parameters),
                            joined(parsed->settings)};
    QCOMPARE(u'[' + parts.join(u"] ["_s) + u']', expected);
}

void TstDatabaseUrl::refused_data()
{
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, const char *url, const char *says) {
        QTest::newRow(name) << QByteArray(url) << QString::fromUtf8(says);
    };
    row("empty", "", "must begin with sqlite:///");
    row("no scheme", "/var/lib/hunter2.db", "must begin with sqlite:///");
    row("other engine", "mysql://u:hunter2@h/d", "must begin with sqlite:///");
    row("relative", "sqlite://hunter2.db", "absolute");
    row("relative with dots", "sqlite://./hunter2.db", "absolute");
    row("one slash", "sqlite:/a/hunter2.db", "must begin with sqlite:///");
    row("a folder", "sqlite:///a/hunter2/", "name a file");
    row("no path", "sqlite://", "absolute");
    row("sqlite with parameters", "sqlite:///a.db?mode=hunter2", "takes no parameters");
    row("broken escape", "postgres://u:hunter2%zz@h/d", "hexadecimal");
    row("cut escape", "postgres://u:hunter2%4@h/d", "hexadecimal");
    row("null character", "postgres://u:hunter2%00@h/d", "no text");
    row("not UTF-8", "postgres://u:hunter2%ff@h/d", "no text");
    row("port is no number", "postgres://u:hunter2@h:abc/d", "port");
    row("port too large", "postgres://u:hunter2@h:65536/d", "port");
    row("port zero", "postgres://u:hunter2@h:0/d", "port");
    row("bracket", "postgres://u:hunter2@[::1/d", "bracket");
    row("parameter without value", "postgres://u:hunter2@h/d?sslmode", "name=value");
    row("parameter without name", "postgres://u:hunter2@h/d?=x", "name=value");
    row("name with a quote", "postgres://u:hunter2@h/d?a'b=x", "name of a parameter");
    row("semicolon", "postgres://u@h/d?sslpassword=hunter2;x", "sslpassword must not hold");
}

void TstDatabaseUrl::refused()
{
    QFETCH(QByteArray, url);
    QFETCH(QString, says);
    const auto parsed = DatabaseUrl::parse(Secret(url));
    QVERIFY(!parsed);
    const QString message = parsed.error().message;
    QVERIFY2(message.startsWith(u"DATABASE_URL: "_s) && message.contains(says),
             qPrintable(message));
    QVERIFY2(!message.contains(u"hunter2"_s), qPrintable(message));
    QVERIFY(!parsed.error().detail.contains(u"hunter2"_s));
}

void TstDatabaseUrl::sets_data()
{
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<bool>("does");
    QTest::newRow("not") << QByteArray("postgres://h/search_path?sslmode=disable") << false;
    QTest::newRow("as setting") << QByteArray("postgres://h/d?search_path=x") << true;
    QTest::newRow("in options") << QByteArray("postgres://h/d?options=-csearch_path%3Dx") << true;
}

void TstDatabaseUrl::sets()
{
    QFETCH(QByteArray, url);
    QFETCH(bool, does);
    QCOMPARE(DatabaseUrl::parse(Secret(url)).value().sets("search_path"_L1), does);
}

QTEST_GUILESS_MAIN(TstDatabaseUrl)
#include "tst_database_url.moc"
