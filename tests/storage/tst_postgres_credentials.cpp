#include "support/databases.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QUrl>
#include <QtEndian>

#include <thread>

using namespace latchkey;
using namespace latchkey::storage;
using namespace Qt::Literals;

// Names and passwords reach the server byte for byte, and nothing else does.
class TstPostgresCredentials : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { QTest::failOnWarning(); }

    void arriveAsTheyAre_data();
    void arriveAsTheyAre();
};

namespace {

// A server that only asks for the password. Returns the start message and the password it got.
struct Greeting
{
    QByteArray start;
    QByteArray password;
};

QByteArray readMessage(QTcpSocket &client, qsizetype headSize)
{
    while (client.bytesAvailable() < headSize)
        if (!client.waitForReadyRead(10'000))
            return {};
    const QByteArray head = client.read(headSize);
    const auto size = qFromBigEndian<quint32>(head.right(4).constData()) - 4;
    while (client.bytesAvailable() < size)
        if (!client.waitForReadyRead(10'000))
            return {};
    return client.read(size);
}

Greeting askForPassword(QTcpServer &server)
{
    if (!server.waitForNewConnection(10'000))
        return {};
    const std::unique_ptr<QTcpSocket> client(server.nextPendingConnection());
    Greeting greeting{.start = readMessage(*client, 4)};
    client->write(QByteArray("R\0\0\0\x08\0\0\0\x03", 9)); // AuthenticationCleartextPassword
    client->waitForBytesWritten();
    greeting.password = readMessage(*client, 5).chopped(1);
    const QByteArray fields("SFATAL\0C28P01\0Mno entry\0\0", 25);
    client->write(QByteArray("E\0\0\0", 4) + static_cast<char>(fields.size() + 4) + fields);
    client->waitForBytesWritten();
    client->disconnectFromHost();
    return greeting;
}

} // namespace

void TstPostgresCredentials::arriveAsTheyAre_data()
{
    QTest::addColumn<QString>("secret");
    QTest::newRow("plain") << u"plain"_s;
    QTest::newRow("quotes and backslashes") << u"a'b\"c\\d\\\\'"_s;
    QTest::newRow("what separates options") << u"a;b c=d host=evil"_s;
    QTest::newRow("what separates a URL") << u"a:b/c@d?e#f&g%h"_s;
    QTest::newRow("beyond ASCII") << u"pässwörd🔑"_s;
    QTest::newRow("blanks around") << u" a b "_s;
}

void TstPostgresCredentials::arriveAsTheyAre()
{
    QFETCH(QString, secret);
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    const QByteArray escaped = QUrl::toPercentEncoding(secret);
    const QByteArray url = "postgres://user" + escaped + ':' + escaped
        + "@127.0.0.1:" + QByteArray::number(server.serverPort()) + "/db" + escaped
        + "?sslmode=disable&gssencmode=disable";
    const auto database = support::TestDatabase::open({.url = Secret(url)});
    Result<> done;
    std::jthread client([&] { done = database->ping(); });
    const Greeting greeting = askForPassword(server);
    server.close(); // a second try would wait for an answer
    client.join();
    QCOMPARE(QString::fromUtf8(greeting.password), secret);
    const QList<QByteArray> start = greeting.start.sliced(4).split('\0'); // after the version
    QCOMPARE(start.value(start.indexOf("user") + 1), "user" + secret.toUtf8());
    QCOMPARE(start.value(start.indexOf("database") + 1), "db" + secret.toUtf8());
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::ServiceUnavailable);
    QVERIFY2(done.error().detail.contains(u"no entry"_s), qPrintable(done.error().detail));
    if (secret != "plain"_L1) // the name of the user holds it too
        QVERIFY2(!done.error().detail.contains(secret), qPrintable(done.error().detail));
}

QTEST_GUILESS_MAIN(TstPostgresCredentials)
#include "tst_postgres_credentials.moc"
