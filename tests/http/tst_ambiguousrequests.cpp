#include "corpus.h"
#include "edge.h"
#include "main.h"
#include "rawclient.h"

#include <QTest>

using namespace latchkey;
using namespace latchkey::test;

Q_DECLARE_METATYPE(CorpusRow)

namespace {

bool isRefusal(int status)
{
    return status == 400 || status == 411 || status == 413 || status == 414 || status == 431;
}

} // namespace

// Every row of the corpus over a real socket, in one piece and byte by byte.
class AmbiguousRequests : public QObject
{
    Q_OBJECT

    void deliver(RawClient &client, const CorpusRow &row, bool isWhole);

    Edge m_edge;
    std::unique_ptr<RawClient> m_healthy;

private Q_SLOTS:
    void initTestCase();
    void corpusIsLargeEnough();
    void row_data();
    void row();
};

void AmbiguousRequests::initTestCase()
{
    m_edge.start();
    m_healthy = std::make_unique<RawClient>(m_edge.port());
}

void AmbiguousRequests::corpusIsLargeEnough()
{
    QCOMPARE_GE(loadCorpus(QStringLiteral("ambiguous.txt")).size(), 150u);
}

void AmbiguousRequests::row_data()
{
    QTest::addColumn<CorpusRow>("row");
    QTest::addColumn<bool>("isWhole");
    for (const CorpusRow &row : loadCorpus(QStringLiteral("ambiguous.txt"))) {
        QTest::addRow("%s, whole", row.name.constData()) << row << true;
        QTest::addRow("%s, in pieces", row.name.constData()) << row << false;
    }
}

// Pieces of one byte; of a long row larger ones, so that it ends some day. The server may have
// closed before the last of them.
void AmbiguousRequests::deliver(RawClient &client, const CorpusRow &row, bool isWhole)
{
    const qsizetype piece = isWhole ? row.bytes.size() : 1 + row.bytes.size() / 700;
    for (qsizetype i = 0; i < row.bytes.size(); i += piece) {
        if (!client.send(
                QByteArrayView(row.bytes).sliced(i).first(std::min(piece, row.bytes.size() - i))))
            return;
    }
}

void AmbiguousRequests::row()
{
    QFETCH(const CorpusRow, row);
    QFETCH(const bool, isWhole);
    m_edge.executed = 0;
    RawClient client(m_edge.port());
    deliver(client, row, isWhole);

    const std::optional<RawAnswer> healthy = m_healthy->get("/health");
    QVERIFY(healthy);
    QCOMPARE(healthy->status, 200);

    for (const int status : row.statuses) {
        const std::optional<RawAnswer> answer = client.receive();
        QVERIFY2(answer, "closed without an answer");
        QCOMPARE(answer->status, status);
        if (!isRefusal(status))
            continue;
        QCOMPARE(answer->header("connection"), "close");
        QCOMPARE(answer->header("content-type"), "application/json");
        QVERIFY(answer->body.startsWith(QByteArray("{\"code\":" + QByteArray::number(status))));
    }
    if (row.staysOpen) {
        const std::optional<RawAnswer> next = client.get("/health");
        QVERIFY2(next, "the connection is out of step");
        QCOMPARE(next->body, R"({"name":"GoTrue"})");
    } else {
        QVERIFY(client.isClosedByServer());
    }
    QCOMPARE(m_edge.executed, row.executed);
    QCOMPARE(m_edge.forbidden, 0);
}

LATCHKEY_HTTP_TEST_MAIN(AmbiguousRequests)
#include "tst_ambiguousrequests.moc"
