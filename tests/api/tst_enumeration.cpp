#include "apiscenario.h"
#include "mailbox.h"

#include <QTest>

using namespace latchkey;
using namespace latchkey::support;
using namespace Qt::Literals;

// A stranger who asks for mails to an address does not learn whether anybody has it: the answers
// are the same, and so is the work, counted in hashes and statements. (How long they take is
// measured by
// ./dev bench.)
class TestEnumeration : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { requireEngineOfRow(); }

    void sameWorkForEverybody_data();
    void sameWorkForEverybody();

    void sameAnswersInAnyOrder_data();
    void sameAnswersInAnyOrder();

    void wrongCodesCostTheSame_data() { addEngineRows(); }

    void wrongCodesCostTheSame();

    void nothingIsKeptInClear_data() { addEngineRows(); }

    void nothingIsKeptInClear();

private:
    enum class World { Nobody, Waits, IsKnown };

    static constexpr std::array worlds{World::Nobody, World::Waits, World::IsKnown};
    static std::unique_ptr<TestApp> inWorld(World world);
};

namespace {

const QByteArray signUp = R"({"email":"ann@example.org","password":"correct horse"})";
const QByteArray withPkce = R"({"email":"ann@example.org","password":"correct horse",
    "code_challenge":"a-verifier-that-is-long-enough-for-the-rules-0123456789",
    "code_challenge_method":"plain"})";

struct Work
{
    qint64 statements = 0;
    qint64 commits = 0;
    qint64 hashes = 0;

    bool operator==(const Work &) const = default;
};

struct Answer
{
    int status = 0;
    QByteArray body;
    QByteArrayList headers;

    bool operator==(const Answer &) const = default;
};

Work workOf(const TestApp &app)
{
    return {.statements = app.database().counts().statements,
            .commits = app.database().counts().commits,
            .hashes = app.services().hasher.computations()};
}

Answer answerOf(const http::HttpResponse &response)
{
    Answer answer{.status = response.status, .body = response.body, .headers = {}};
    for (const auto &[name, value] : response.headers)
        answer.headers.append(name + ": " + value);
    return answer;
}

QByteArray described(const Work &work)
{
    return QByteArray::number(work.statements) + " statements, " + QByteArray::number(work.commits)
        + " commits, " + QByteArray::number(work.hashes) + " hashes";
}

} // namespace

std::unique_ptr<TestApp> TestEnumeration::inWorld(World world)
{
    auto app = std::make_unique<TestApp>(
        currentEngine(), [](config::ServerConfig &config) { config.mailer.autoconfirm = false; });
    // So that the first statements of a connection, and QCA, are behind us.
    app->send("POST /signup", R"({"email":"warm@example.org","password":"correct horse"})");
    if (world != World::Nobody)
        app->send("POST /signup", signUp);
    if (world == World::IsKnown)
        app->send(following(lastMail(*app, u"ann@example.org"_s)));
    app->clock.advance(std::chrono::hours(1));
    return app;
}

void TestEnumeration::sameWorkForEverybody_data()
{
    QTest::addColumn<storage::Engine>("engine");
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("looksAlike");
    for (const auto engine : {storage::Engine::Sqlite, storage::Engine::PostgreSql}) {
        const auto row = [&](const char *name,
                             const char *request,
                             const QByteArray &body,
                             bool looksAlike = true) {
            QTest::addRow(
                "%s: %s", engine == storage::Engine::Sqlite ? "sqlite" : "postgresql", name)
                << engine << QByteArray(request) << body << looksAlike;
        };
        row("recover", "POST /recover", R"({"email":"ann@example.org"})");
        row("recover with PKCE", "POST /recover", withPkce);
        row("magiclink", "POST /magiclink", R"({"email":"ann@example.org"})");
        row("magiclink with PKCE", "POST /magiclink", withPkce);
        row("otp", "POST /otp", R"({"email":"ann@example.org"})");
        row("resend", "POST /resend", R"({"type":"signup","email":"ann@example.org"})");
        row("resend of a change",
            "POST /resend",
            R"({"type":"email_change","email":"ann@example.org"})");
        // Its answer has to differ: clients tell a repeated sign-up by it (http-api.md 2.3, 8).
        row("signup", "POST /signup", signUp, false);
        row("signup with PKCE", "POST /signup", withPkce, false);
    }
}

void TestEnumeration::sameWorkForEverybody()
{
    QFETCH(QByteArray, request);
    QFETCH(QByteArray, body);
    QFETCH(bool, looksAlike);
    std::optional<Work> expected;
    std::optional<Answer> usual;
    for (const World world : worlds) {
        const auto app = inWorld(world);
        must(app->database().ping());
        const Work before = workOf(*app);
        const http::HttpResponse response = app->send(request, body);
        const Work after = workOf(*app);
        const Work work{.statements = after.statements - before.statements,
                        .commits = after.commits - before.commits,
                        .hashes = after.hashes - before.hashes};
        QCOMPARE(response.status, 200);
        expected = expected.value_or(work);
        const QByteArray difference = QByteArray("world ") + QByteArray::number(int(world)) + ": "
            + described(work) + " instead of " + described(*expected);
        QVERIFY2(work == *expected, difference.constData());
        usual = usual.value_or(answerOf(response));
        QVERIFY(!looksAlike || answerOf(response) == *usual);

        // Too soon: that looks alike, too, everywhere.
        const Work beforeSecond = workOf(*app);
        QCOMPARE(app->send(request, body).status, 429);
        QCOMPARE(workOf(*app).hashes - beforeSecond.hashes, work.hashes);
    }
}

// Whatever a stranger tries within a minute, the statuses are those of every other world.
void TestEnumeration::sameAnswersInAnyOrder_data()
{
    QTest::addColumn<storage::Engine>("engine");
    QTest::addColumn<QByteArrayList>("routes");
    const QByteArrayList all{"POST /signup", "POST /recover", "POST /otp", "POST /resend"};
    for (const auto engine : {storage::Engine::Sqlite, storage::Engine::PostgreSql}) {
        for (const QByteArray &first : all) {
            for (const QByteArray &second : all) {
                QTest::addRow("%s: %s, %s",
                              engine == storage::Engine::Sqlite ? "sqlite" : "postgresql",
                              first.constData(),
                              second.constData())
                    << engine << QByteArrayList{first, second, first};
            }
        }
    }
}

void TestEnumeration::sameAnswersInAnyOrder()
{
    QFETCH(QByteArrayList, routes);
    std::optional<QList<int>> usual;
    for (const World world : worlds) {
        const auto app = inWorld(world);
        QList<int> statuses;
        for (const QByteArray &route : routes) {
            app->clock.advance(std::chrono::seconds(5));
            statuses.append(
                app->send(
                       route,
                       R"({"type":"signup","email":"ann@example.org","password":"correct horse"})")
                    .status);
        }
        usual = usual.value_or(statuses);
        QCOMPARE(statuses, *usual);
    }
}

void TestEnumeration::wrongCodesCostTheSame()
{
    for (const QByteArray type : {"signup", "recovery", "email", "email_change"}) {
        std::optional<Work> expected;
        for (const World world : worlds) {
            const auto app = inWorld(world);
            const QByteArray body
                = R"({"type":")" + type + R"(","email":"ann@example.org","token":"000000"})";
            must(app->database().ping());
            const Work before = workOf(*app);
            const http::HttpResponse response = app->send("POST /verify", body);
            const Work after = workOf(*app);
            const Work work{.statements = after.statements - before.statements,
                            .commits = after.commits - before.commits,
                            .hashes = after.hashes - before.hashes};
            QCOMPARE(response.status, 403);
            expected = expected.value_or(work);
            QVERIFY2(work == *expected, described(work).constData());
        }
    }
}

void TestEnumeration::nothingIsKeptInClear()
{
    const auto app = inWorld(World::Nobody);
    app->send("POST /recover", R"({"email":"secret.admirer@example.org"})");
    app->send("POST /verify",
              R"({"type":"signup","email":"secret.admirer@example.org","token":"000000"})");
    QCOMPARE(app->count("SELECT count(*) FROM latchkey_mail_spacing WHERE length(key) = 64"), 2);
    QCOMPARE(app->count("SELECT count(*) FROM latchkey_code_guesses WHERE length(key) = 64"), 1);
    QCOMPARE(app->count("SELECT count(*) FROM latchkey_outbox WHERE recipient LIKE 'secret%'"), 0);
    QCOMPARE(app->count("SELECT count(*) FROM audit_log_entries WHERE CAST(payload AS TEXT) "
                        "LIKE '%admirer%'"),
             0);
}

QTEST_GUILESS_MAIN(TestEnumeration)
#include "tst_enumeration.moc"
