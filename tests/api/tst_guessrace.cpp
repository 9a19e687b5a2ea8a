#include "apiscenario.h"
#include "http/httpserver.h"
#include "main.h"
#include "rawclient.h"

#include <QTest>

#include <latch>
#include <map>
#include <mutex>
#include <thread>

using namespace latchkey;
using namespace latchkey::support;
using namespace Qt::Literals;

namespace {

QByteArray signIn(QByteArrayView email, QByteArrayView password)
{
    const QByteArray body = "{\"email\":\"" + email.toByteArray() + "\",\"password\":\""
        + password.toByteArray() + "\"}";
    return "POST /token?grant_type=password HTTP/1.1\r\nHost: a\r\nContent-Type: "
           "application/json\r\n"
           "Content-Length: "
        + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

// Sends every request on a connection of its own, all at once; counts the answers by status.
std::map<int, int> allAtOnce(quint16 port, const QByteArrayList &requests)
{
    std::map<int, int> statuses;
    std::mutex mutex;
    std::latch ready(requests.size());
    std::vector<std::jthread> threads;
    for (const QByteArray &request : requests) {
        threads.emplace_back([&] {
            test::RawClient client(port);
            ready.arrive_and_wait();
            const int status = client.send(request) ? test::statusOf(client.receive()) : 0;
            const std::scoped_lock lock(mutex);
            ++statuses[status];
        });
    }
    threads.clear();
    return statuses;
}

} // namespace

// Guesses that race each other through real sockets, event loops, lanes and connections.
class TestGuessRace : public QObject
{
    Q_OBJECT

    SystemRandom m_random;

private Q_SLOTS:

    void countsExactly_data() { addEngineRows(); }

    void countsExactly();
};

void TestGuessRace::countsExactly()
{
    REQUIRE_ENGINE(currentEngine());
    TestApp app(currentEngine(), {});
    app.signUp(u"ann@example.org"_s);
    http::HttpServerOptions options = app.httpOptions();
    options.port = 0;
    options.eventLoops = 2;
    options.hashing.threads = 8;
    http::HttpServer server(options, app.router(), app.guard(), app.clock, m_random);
    QVERIFY(server.start());
    const qint64 hashes = app.services().hasher.computations();

    // Loopback, where Ann has signed up, is a place of hers; Eve is nobody.
    for (const QByteArray email : {"ann@example.org", "eve@example.org"}) {
        const std::map<int, int> statuses
            = allAtOnce(server.port(), QByteArrayList(200, signIn(email, "wrong")));
        QCOMPARE(statuses, (std::map<int, int>{{400, 30}, {429, 170}}));
    }
    QCOMPARE(app.services().hasher.computations() - hashes, 62); // the 31st is looked at, too
    QCOMPARE(app.count("SELECT count(*) FROM latchkey_guesses WHERE guesses = 31"), 2);
    QCOMPARE(app.count("SELECT count(*) FROM sessions"), 1);

    app.clock.advance(std::chrono::seconds(1));
    QCOMPARE(allAtOnce(server.port(), {signIn("ann@example.org", "correct horse")}),
             (std::map<int, int>{{200, 1}}));
    server.stop(std::chrono::seconds(5));
}

LATCHKEY_HTTP_TEST_MAIN(TestGuessRace)
#include "tst_guessrace.moc"
