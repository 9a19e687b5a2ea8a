#include "corpus.h"
#include "edge.h"
#include "main.h"
#include "rawclient.h"

#include <thread>

using namespace latchkey;
using namespace latchkey::http;
using namespace latchkey::test;
using namespace Qt::Literals;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(CorpusRow)

// Clients that stop in the middle, with deadlines short enough to wait for.
class Deadlines : public QObject
{
    Q_OBJECT

    static HttpServerOptions shortDeadlines();

private Q_SLOTS:
    void row_data();
    void row();
    void aDrippingClientIsCutOff();
    void aRunningHandlerIsNotIdle();
    void anUnreadAnswerEndsTheConnection();
    void aSlowReaderThatGoesOnReadingGetsEverything();
    void aRefusedClientThatGoesOnSendingIsCutOff();
};

HttpServerOptions Deadlines::shortDeadlines()
{
    HttpServerOptions options = Edge::defaults();
    options.headAndBodyDeadline = 150ms;
    options.idleDeadline = 150ms;
    options.unreadAnswerDeadline = 150ms;
    options.requestDeadline = 0ms;
    return options;
}

void Deadlines::row_data()
{
    QTest::addColumn<CorpusRow>("row");
    for (const CorpusRow &row : loadCorpus(u"slow.txt"_s))
        QTest::addRow("%s", row.name.constData()) << row;
}

void Deadlines::row()
{
    QFETCH(const CorpusRow, row);
    Edge edge(shortDeadlines());
    edge.start();
    RawClient client(edge.port());
    QVERIFY(client.send(row.bytes));
    for (const int status : row.statuses) {
        const std::optional<RawAnswer> answer = client.receive();
        QVERIFY2(answer, "closed without an answer");
        QCOMPARE(answer->status, status);
        if (status == 408)
            QCOMPARE(answer->header("connection"), "close");
    }
    QVERIFY(client.isClosedByServer());
    QCOMPARE(edge.executed, row.executed);
    QCOMPARE(edge.forbidden, 0);
    RawClient healthy(edge.port());
    QCOMPARE(statusOf(healthy.get("/health")), 200);
}

// The deadline is for the whole request: a byte now and then does not move it.
void Deadlines::aDrippingClientIsCutOff()
{
    Edge edge(shortDeadlines());
    edge.start();
    RawClient client(edge.port());
    QVERIFY(client.send("GET /count HTTP/1.1\r\nHost: test\r\nX-Drip: "));
    int dripped = 0;
    while (dripped < 10'000 && client.send("a")) {
        ++dripped;
        std::this_thread::sleep_for(5ms);
    }
    QCOMPARE_LT(dripped, 10'000);
    QCOMPARE(edge.executed, 0);
}

void Deadlines::aRunningHandlerIsNotIdle()
{
    Edge edge(shortDeadlines());
    edge.start();
    RawClient client(edge.port());
    QVERIFY(client.send("GET /wait HTTP/1.1\r\nHost: test\r\n\r\n"));
    QVERIFY(edge.awaitEntered());
    RawClient idle(edge.port());
    QVERIFY(idle.isClosedByServer()); // so much time has passed
    edge.leave.release();
    QCOMPARE(bodyOf(client.receive()), "waited");
}

void Deadlines::anUnreadAnswerEndsTheConnection()
{
    Edge edge(shortDeadlines());
    edge.start();
    RawClient client(edge.port(), 4'096);
    QVERIFY(client.send("GET /big?size=16000000 HTTP/1.1\r\nHost: test\r\n\r\n"
                        "GET /evil HTTP/1.1\r\nHost: test\r\n\r\n"));
    // Two connections idle to their end, one after the other: by then the first has been cut off.
    for (int i = 0; i < 3; ++i) {
        RawClient idle(edge.port());
        QVERIFY(idle.isClosedByServer());
    }
    QCOMPARE_LT(client.receiveAll().size(), 16'000'000);
    QCOMPARE(edge.forbidden, 0);
}

void Deadlines::aSlowReaderThatGoesOnReadingGetsEverything()
{
    HttpServerOptions options = shortDeadlines();
    options.unreadAnswerDeadline = 2s;
    Edge edge(options);
    edge.start();
    RawClient client(edge.port(), 4'096);
    QVERIFY(client.send("GET /big?size=3000000 HTTP/1.1\r\nHost: test\r\n\r\n"));
    qsizetype received = 0;
    while (received < 3'000'000) {
        const std::optional<QByteArray> some = client.receiveSome();
        QVERIFY2(some, "cut off although it was reading");
        received += some->size();
        if (received % 7 == 0)
            std::this_thread::sleep_for(1ms);
    }
}

void Deadlines::aRefusedClientThatGoesOnSendingIsCutOff()
{
    Edge edge(shortDeadlines());
    edge.start();
    RawClient client(edge.port());
    QVERIFY(client.send("POST /count HTTP/1.1\r\nHost: test\r\nContent-Length: 500000000\r\n\r\n"));
    const QByteArray piece(100'000, 'x');
    qsizetype sent = 0;
    while (sent < 500'000'000 && client.send(piece))
        sent += piece.size();
    QCOMPARE_LT(sent, 50'000'000); // 2 MiB, and what the kernels held
    QCOMPARE(edge.executed, 0);
}

LATCHKEY_HTTP_TEST_MAIN(Deadlines)
#include "tst_deadlines.moc"
