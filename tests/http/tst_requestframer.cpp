#include "corpus.h"
#include "http/requestframer.h"

#include <QTest>

#include <random>

using namespace latchkey;
using namespace latchkey::http;
using namespace latchkey::test;
using namespace Qt::Literals;

Q_DECLARE_METATYPE(CorpusRow)

namespace {

using State = RequestFramer::State;

// What came out of a byte stream: the requests, then the refusal if there was one.
QByteArrayList frame(const QByteArray &bytes, const std::function<qsizetype()> &nextSize)
{
    RequestFramer framer{FramingLimits()};
    QByteArrayList seen;
    qsizetype start = 0;
    while (start < bytes.size() && framer.state() != State::Poisoned) {
        const qsizetype size = std::min(nextSize(), bytes.size() - start);
        qsizetype used = 0;
        while (used < size && framer.state() != State::Poisoned) {
            used += framer.consume(QByteArrayView(bytes).sliced(start + used, size - used));
            if (framer.state() == State::Complete) {
                const FramedRequest request = framer.take();
                seen.append(request.head.method + ' ' + request.head.target + ' ' + request.body);
            }
        }
        start += size;
    }
    if (framer.state() == State::Poisoned)
        seen.append(framer.violation().message.toUtf8());
    return seen;
}

QByteArrayList frame(const QByteArray &bytes, qsizetype pieceSize)
{
    return frame(bytes, [pieceSize] { return pieceSize; });
}

} // namespace

class TestRequestFramer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void piecesDoNotMatter_data();
    void piecesDoNotMatter();
    void readsAHead();
    void keepsTheBodyAndCounts();
    void takesNothingBeyondARequest();
    void saysNothingOfABegunRequestBeforeItBegins();
    void targetForms_data();
    void targetForms();
    void hostOfAnAbsoluteTargetCounts();
    void keepsConnection_data();
    void keepsConnection();
    void awaitsContinue_data();
    void awaitsContinue();
    void refusals_data();
    void refusals();
    void versionHeaderIsReadableAt413();
    void randomBytesNeverCrash();
};

void TestRequestFramer::piecesDoNotMatter_data()
{
    QTest::addColumn<CorpusRow>("row");
    for (const CorpusRow &row : loadCorpus(u"ambiguous.txt"_s))
        QTest::addRow("%s", row.name.constData()) << row;
}

void TestRequestFramer::piecesDoNotMatter()
{
    QFETCH(const CorpusRow, row);
    const QByteArrayList whole = frame(row.bytes, row.bytes.size());
    QVERIFY(!whole.isEmpty());
    QCOMPARE(frame(row.bytes, 1), whole);
    QCOMPARE(frame(row.bytes, 7), whole);
    std::minstd_rand random(42); // NOLINT(bugprone-random-generator-seed): it can be repeated
    QCOMPARE(frame(row.bytes, [&random] { return qsizetype(1 + random() % 100); }), whole);
}

void TestRequestFramer::readsAHead()
{
    RequestFramer framer{FramingLimits()};
    framer.consume("POST /a?b=c HTTP/1.1\r\nHost: test\r\nX-One:  1 \r\nx-one:2\r\n"
                   "Content-Length: 2\r\n\r\nhi");
    QCOMPARE(framer.state(), State::Complete);
    const FramedRequest request = framer.take();
    QCOMPARE(request.head.method, "POST");
    QCOMPARE(request.head.target, "/a?b=c");
    QCOMPARE(request.head.versionMinor, 1);
    QCOMPARE(request.head.contentLength, 2);
    QCOMPARE(request.head.headers.size(), 4);
    QCOMPARE(request.head.headers.value("X-ONE"), "1");
    QCOMPARE(std::next(request.head.headers.begin(), 2)->second, "2");
    QCOMPARE(request.body, "hi");
}

void TestRequestFramer::keepsTheBodyAndCounts()
{
    RequestFramer framer{FramingLimits()};
    QCOMPARE(framer.framed(), 0);
    const QByteArray head = "POST / HTTP/1.1\r\nHost: t\r\nContent-Length: 4\r\n\r\n";
    framer.consume(QByteArray(head + "ab"));
    QCOMPARE(framer.state(), State::Body);
    QCOMPARE(framer.framed(), 0);
    QVERIFY(framer.bytesHeld() >= head.size()); // lines that were read count, too
    QVERIFY(framer.bytesHeld() <= head.size() + 2);
    framer.consume("cd");
    QCOMPARE(framer.framed(), 1);
    QCOMPARE(framer.take().body, "abcd");
    framer.consume("GET / HTTP/1.1\r\nHost: t\r\n\r\n");
    QCOMPARE(framer.framed(), 2);
    QCOMPARE(framer.take().body, "");
}

void TestRequestFramer::takesNothingBeyondARequest()
{
    RequestFramer framer{FramingLimits()};
    const QByteArray first = "GET / HTTP/1.1\r\nHost: t\r\n\r\n";
    QCOMPARE(framer.consume(QByteArray(first + "GET /b")), first.size());
    QCOMPARE(framer.consume("GET /b"), 0); // not before the first is taken
    framer.take();
    QCOMPARE(framer.consume("nonsense\r\nGET / HTTP/1.1\r\n"), 10);
    QCOMPARE(framer.state(), State::Poisoned);
    QCOMPARE(framer.consume("GET / HTTP/1.1\r\nHost: t\r\n\r\n"), 0);
    QCOMPARE(framer.framed(), 1);
}

void TestRequestFramer::saysNothingOfABegunRequestBeforeItBegins()
{
    RequestFramer framer{FramingLimits()};
    QVERIFY(!framer.hasBegun());
    framer.consume("\r\n");
    QVERIFY(!framer.hasBegun());
    framer.consume("G");
    QVERIFY(framer.hasBegun());
    framer.consume("ET / HTTP/1.1\r\nHost: t\r\n\r\n");
    framer.take();
    QVERIFY(!framer.hasBegun());
}

void TestRequestFramer::targetForms_data()
{
    QTest::addColumn<QByteArray>("sent");
    QTest::addColumn<QByteArray>("target");
    QTest::newRow("origin") << "/a/%2F?x=/y?z"_ba << "/a/%2F?x=/y?z"_ba;
    QTest::newRow("absolute") << "http://h.example/a?b"_ba << "/a?b"_ba;
    QTest::newRow("absolute, port") << "http://h.example:80/a"_ba << "/a"_ba;
    QTest::newRow("absolute, IPv6") << "https://[2001:db8::1]:443/a"_ba << "/a"_ba;
    QTest::newRow("absolute, no path") << "http://h.example"_ba << "/"_ba;
    QTest::newRow("absolute, only query") << "http://h.example?a=b"_ba << "/?a=b"_ba;
    QTest::newRow("absolute, URL in the query") << "http://h/?u=http://x/"_ba << "/?u=http://x/"_ba;
    QTest::newRow("two slashes") << "//h.example/a"_ba << "//h.example/a"_ba;
}

void TestRequestFramer::targetForms()
{
    QFETCH(const QByteArray, sent);
    QFETCH(const QByteArray, target);
    RequestFramer framer{FramingLimits()};
    framer.consume(QByteArray("GET " + sent + " HTTP/1.1\r\nHost: t\r\n\r\n"));
    QCOMPARE(framer.state(), State::Complete);
    QCOMPARE(framer.take().head.target, target);
}

void TestRequestFramer::hostOfAnAbsoluteTargetCounts()
{
    RequestFramer framer{FramingLimits()};
    framer.consume("GET http://real.example:1/ HTTP/1.1\r\nHost: forged.example\r\n\r\n");
    QCOMPARE(framer.state(), State::Complete);
    const RequestHead head = framer.take().head;
    QCOMPARE(head.headers.value("Host"), "real.example:1");
    QCOMPARE(head.headers.size(), 1);
}

void TestRequestFramer::keepsConnection_data()
{
    QTest::addColumn<QByteArray>("version");
    QTest::addColumn<QByteArray>("connection");
    QTest::addColumn<bool>("keeps");
    QTest::newRow("1.1") << "1"_ba << ""_ba << true;
    QTest::newRow("1.1, keep-alive") << "1"_ba << "Connection: keep-alive\r\n"_ba << true;
    QTest::newRow("1.1, close") << "1"_ba << "Connection: close\r\n"_ba << false;
    QTest::newRow("1.1, in a list") << "1"_ba << "Connection: a, Close ,b\r\n"_ba << false;
    QTest::newRow("1.1, a longer word") << "1"_ba << "Connection: closed\r\n"_ba << true;
    QTest::newRow("1.0") << "0"_ba << ""_ba << false;
    QTest::newRow("1.0, keep-alive") << "0"_ba << "Connection: keep-alive\r\n"_ba << false;
}

void TestRequestFramer::keepsConnection()
{
    QFETCH(const QByteArray, version);
    QFETCH(const QByteArray, connection);
    QFETCH(const bool, keeps);
    RequestFramer framer{FramingLimits()};
    framer.consume(QByteArray("GET / HTTP/1." + version + "\r\nHost: t\r\n" + connection + "\r\n"));
    QCOMPARE(framer.state(), State::Complete);
    QCOMPARE(framer.take().head.keepsConnection, keeps);
}

void TestRequestFramer::awaitsContinue_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<bool>("awaits");
    QTest::newRow("asked") << "1.1\r\nExpect: 100-continue\r\nContent-Length: 1"_ba << true;
    QTest::newRow("in capitals") << "1.1\r\nExpect: 100-CONTINUE\r\nContent-Length: 1"_ba << true;
    QTest::newRow("not asked") << "1.1\r\nContent-Length: 1"_ba << false;
    QTest::newRow("no body") << "1.1\r\nExpect: 100-continue\r\nContent-Length: 0"_ba << false;
    QTest::newRow("1.0") << "1.0\r\nExpect: 100-continue\r\nContent-Length: 1"_ba << false;
}

void TestRequestFramer::awaitsContinue()
{
    QFETCH(const QByteArray, head);
    QFETCH(const bool, awaits);
    RequestFramer framer{FramingLimits()};
    framer.consume(QByteArray("POST / HTTP/" + head + "\r\nHost: t\r\n\r\n"));
    QVERIFY(framer.state() != State::Poisoned);
    QCOMPARE(framer.head().awaitsContinue, awaits);
}

void TestRequestFramer::refusals_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ErrorCode>("code");
    const QByteArray head = "GET / HTTP/1.1\r\nHost: t\r\n";
    QTest::newRow("target") << QByteArray("GET /" + QByteArray(8192, 'a') + " HTTP/1.1\r\n")
                            << ErrorCode::UriTooLong;
    QTest::newRow("target without an end")
        << QByteArray("GET /" + QByteArray(9000, 'a')) << ErrorCode::UriTooLong;
    QTest::newRow("head") << QByteArray(
        head + QByteArray("A: " + QByteArray(990, 'b') + "\r\n").repeated(34))
                          << ErrorCode::HeaderFieldsTooLarge;
    QTest::newRow("line without an end")
        << QByteArray(head + "A: " + QByteArray(40'000, 'b')) << ErrorCode::HeaderFieldsTooLarge;
    QTest::newRow("lines") << QByteArray(head + QByteArray("A: b\r\n").repeated(96))
                           << ErrorCode::HeaderFieldsTooLarge;
    QTest::newRow("chunked") << QByteArray(head + "Transfer-Encoding: chunked\r\n\r\n")
                             << ErrorCode::LengthRequired;
    QTest::newRow("body") << QByteArray(head + "Content-Length: 1048577\r\n\r\n")
                          << ErrorCode::RequestEntityTooLarge;
    QTest::newRow("version") << "GET / HTTP/3.0\r\n"_ba << ErrorCode::BadRequest;
}

void TestRequestFramer::refusals()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const ErrorCode, code);
    RequestFramer framer{FramingLimits()};
    framer.consume(bytes);
    QCOMPARE(framer.state(), State::Poisoned);
    QCOMPARE(framer.violation().code, code);
    QVERIFY(!framer.violation().message.isEmpty());
}

void TestRequestFramer::versionHeaderIsReadableAt413()
{
    RequestFramer framer{FramingLimits()};
    framer.consume("POST / HTTP/1.1\r\nHost: t\r\nContent-Length: 2000000\r\n"
                   "X-Supabase-Api-Version: 2024-01-01\r\n\r\n");
    QCOMPARE(framer.state(), State::Poisoned);
    QCOMPARE(framer.violation().message, u"Request body too large (max 1048576 bytes)"_s);
    QCOMPARE(framer.head().headers.value("X-Supabase-Api-Version"), "2024-01-01");
}

// Valid requests with a few bytes changed at random: whatever happens, the framer ends in a state
// of its own and never holds more than its limits allow.
void TestRequestFramer::randomBytesNeverCrash()
{
    std::minstd_rand random(7); // NOLINT(bugprone-random-generator-seed): it can be repeated
    const QByteArray valid = "POST /a?b=c HTTP/1.1\r\nHost: test:80\r\nContent-Length: 10\r\n"
                             "Connection: keep-alive\r\n\r\n0123456789";
    int refused = 0;
    for (int round = 0; round < 20'000; ++round) {
        QByteArray bytes = valid;
        for (unsigned change = 0; change < 1 + random() % 3; ++change)
            bytes[qsizetype(random() % std::size_t(bytes.size()))] = char(random() % 256);
        const QByteArrayList seen = frame(bytes, 1 + qsizetype(random() % 20));
        refused += !seen.isEmpty() && seen.last().startsWith("Malformed");
        QCOMPARE_LE(seen.size(), 3);
    }
    QCOMPARE_GT(refused, 5'000);
    QCOMPARE_LT(refused, 20'000);
}

QTEST_GUILESS_MAIN(TestRequestFramer)
#include "tst_requestframer.moc"
