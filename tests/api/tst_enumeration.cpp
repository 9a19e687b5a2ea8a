#include "apiscenario.h"
#include "mailbox.h"

#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace latchkey;
using namespace latchkey::support;
using namespace Qt::Literals;

// A stranger who asks for mails to an address does not learn whether anybody has it: the answers
// are the same, header by header and byte by byte but for the ids that a sign-up shows, and so is
// the work, counted in hashes and statements. (How long they take is measured by ./dev bench.)
class TestEnumeration : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { requireEngineOfRow(); }

    void sameWorkForEverybody_data();
    void sameWorkForEverybody();

    void sameAnswersInAnyOrder_data();
    void sameAnswersInAnyOrder();

    void repeatedSignUpsTellNoMore_data() { addEngineRows(); }

    void repeatedSignUpsTellNoMore();

    void signUpShowsNothingOfTheOwner_data() { addEngineRows(); }

    void signUpShowsNothingOfTheOwner();

    void wrongCodesCostTheSame_data() { addEngineRows(); }

    void wrongCodesCostTheSame();

    void answersAreHeldLongerThanTheWork_data() { addEngineRows(); }

    void answersAreHeldLongerThanTheWork();

    void nothingIsKeptInClear_data() { addEngineRows(); }

    void nothingIsKeptInClear();
};

namespace {

enum class World { Nobody, Waits, IsKnown };

constexpr std::array worlds{World::Nobody, World::Waits, World::IsKnown};

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

// The first different id of a text reads <1>, the next <2>: what is left is the same for everybody.
QByteArray withoutIds(const QByteArray &text)
{
    static const QRegularExpression id(
        u"[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"_s);
    QString left = QString::fromUtf8(text);
    for (int number = 1;; ++number) {
        const QRegularExpressionMatch match = id.match(left);
        if (!match.hasMatch())
            return left.toUtf8();
        left.replace(match.captured(), u"<%1>"_s.arg(number));
    }
}

Answer answerOf(const http::HttpResponse &response)
{
    Answer answer{.status = response.status, .body = withoutIds(response.body), .headers = {}};
    for (const auto &[name, value] : response.headers)
        answer.headers.append(name + ": " + value);
    return answer;
}

QByteArray described(const Answer &answer)
{
    return QByteArray::number(answer.status) + ' ' + answer.headers.join(", ") + ' ' + answer.body;
}

QByteArray described(const Work &work)
{
    return QByteArray::number(work.statements) + " statements, " + QByteArray::number(work.commits)
        + " commits, " + QByteArray::number(work.hashes) + " hashes";
}

std::unique_ptr<TestApp> inWorld(World world)
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

} // namespace

void TestEnumeration::sameWorkForEverybody_data()
{
    QTest::addColumn<storage::Engine>("engine");
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArray>("body");
    for (const auto engine : {storage::Engine::Sqlite, storage::Engine::PostgreSql}) {
        const auto row = [&](const char *name, const char *request, const QByteArray &body) {
            QTest::addRow(
                "%s: %s", engine == storage::Engine::Sqlite ? "sqlite" : "postgresql", name)
                << engine << QByteArray(request) << body;
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
        row("signup", "POST /signup", signUp);
        row("signup with PKCE", "POST /signup", withPkce);
        row("signup with data",
            "POST /signup",
            R"({"email":"ann@example.org","password":"correct horse",
                "data":{"city":"Oslo","sub":"x","list":[1,{"a":null}]}})");
        row("signup in capitals, with another password",
            "POST /signup?redirect_to=http://localhost:3000/x",
            R"({"email":"ANN@example.org","password":"another password"})");
    }
}

void TestEnumeration::sameWorkForEverybody()
{
    QFETCH(QByteArray, request);
    QFETCH(QByteArray, body);
    std::optional<Work> expected;
    std::optional<Answer> usual;
    std::optional<Answer> usualSecond;
    std::optional<qsizetype> size;
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
        QVERIFY2(answerOf(response) == *usual, described(answerOf(response)).constData());
        size = size.value_or(response.body.size());
        QCOMPARE(response.body.size(), *size);

        // Too soon: that looks alike, too, everywhere.
        const Work beforeSecond = workOf(*app);
        const http::HttpResponse second = app->send(request, body);
        QCOMPARE(second.status, 429);
        QCOMPARE(workOf(*app).hashes - beforeSecond.hashes, work.hashes);
        usualSecond = usualSecond.value_or(answerOf(second));
        QVERIFY2(answerOf(second) == *usualSecond, described(answerOf(second)).constData());
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

// Not even by the ids: they are the same again, whoever has the address.
void TestEnumeration::repeatedSignUpsTellNoMore()
{
    std::optional<Answer> usual;
    QStringList shown;
    for (const World world : worlds) {
        const auto app = inWorld(world);
        QByteArray both;
        for (int i = 0; i < 2; ++i) {
            both += app->send("POST /signup", signUp).body;
            app->clock.advance(std::chrono::hours(1));
        }
        const Answer answer{.status = 200, .body = withoutIds(both), .headers = {}};
        usual = usual.value_or(answer);
        QVERIFY2(answer == *usual, described(answer).constData());
        shown.append(jsonOf(app->send("POST /signup", signUp)).value(u"id").toString());
        const QString own = app->text("SELECT CAST(id AS TEXT) FROM users WHERE email LIKE 'ann%'");
        QCOMPARE(shown.back() == own, world != World::IsKnown);
    }
    QCOMPARE(QSet<QString>(shown.begin(), shown.end()).size(), worlds.size());
}

// Neither what they told of themselves, nor when.
void TestEnumeration::signUpShowsNothingOfTheOwner()
{
    for (const World world : {World::Waits, World::IsKnown}) {
        const auto app = inWorld(world);
        app->run("UPDATE users SET raw_user_meta_data = '{\"city\":\"Oslo\"}', "
                 "raw_app_meta_data = '{\"plan\":\"gold\"}', phone = '15550000001', "
                 "invited_at = created_at, recovery_sent_at = created_at, "
                 "last_sign_in_at = created_at WHERE email LIKE 'ann%'");
        app->run("UPDATE identities SET identity_data = '{\"email\":\"ann@example.org\","
                 "\"city\":\"Oslo\"}' WHERE email LIKE 'ann%'");
        const http::HttpResponse response = app->send("POST /signup", signUp);
        QCOMPARE(response.status, 200);
        for (const char *told : {"Oslo", "gold", "1555", "invited_at", "recovery_sent_at"})
            QVERIFY2(!response.body.contains(told), response.body.constData());
        const QJsonObject user = jsonOf(response);
        QCOMPARE(user.value(u"created_at"), user.value(u"confirmation_sent_at"));
        QCOMPARE(user.value(u"created_at"), user.value(u"updated_at"));
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

void TestEnumeration::answersAreHeldLongerThanTheWork()
{
    const auto leastTime = [](const TestApp &app, const char *request) {
        const http::Route *route = app.router().match(makeRequest(request)).route;
        return route ? route->leastTime : std::chrono::milliseconds(-1);
    };
    const auto asking = inWorld(World::Nobody);
    for (const char *request :
         {"POST /recover", "POST /otp", "POST /magiclink", "POST /resend", "POST /signup"})
        QCOMPARE(leastTime(*asking, request), std::chrono::milliseconds(40));
    const TestApp confirming(
        currentEngine(), [](config::ServerConfig &config) { config.mailer.autoconfirm = true; });
    QCOMPARE(leastTime(confirming, "POST /signup"), std::chrono::milliseconds(0));
    QCOMPARE(leastTime(confirming, "POST /recover"), std::chrono::milliseconds(40));
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
