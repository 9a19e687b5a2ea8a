#include "storefixture.h"

#include <QTest>

#include <mutex>

using namespace latchkey;
using namespace latchkey::storage;
using namespace latchkey::test;
using namespace Qt::Literals;
using support::addEngineRows;

// Many threads want the same thing at once.
class TstStorageRaces : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void oneAddress_data() { addEngineRows(); }

    void oneAddress();

    void oneIdentity_data() { addEngineRows(); }

    void oneIdentity();

    void oneToken_data() { addEngineRows(); }

    void oneToken();

    void signInsOfOneUser_data() { addEngineRows(); }

    void signInsOfOneUser();

    void refreshAgainstSignOut_data() { addEngineRows(); }

    void refreshAgainstSignOut();
};

namespace {

constexpr int crowd = 16;

// What a refresh does, without the rules: the first one rotates, the others take what is active.
Result<QString> refresh(StoreFixture &fixture, const QString &token, const QString &next)
{
    return fixture.database->transact([&](Transaction &t) -> Result<QString> {
        const auto state = TRY(fixture.sessions.loadByRefreshToken(t, token));
        if (!state)
            return failure(ErrorCode::RefreshTokenNotFound, u"no such token"_s);
        const domain::PresentedRow &presented = *state->presented;
        if (presented.token.revoked && !presented.active)
            return unexpectedFailure(u"revoked without a successor"_s);
        if (presented.token.revoked)
            return presented.active->token;
        TRY(fixture.sessions.rotate(
            t,
            refreshOf(*state),
            rotationOf(*state, next),
            {{.id = nextUuid(), .payload = {{u"action"_s, u"refreshed"_s}}, .createdAt = later}},
            later));
        return next;
    });
}

} // namespace

void TstStorageRaces::oneAddress()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    StoreFixture fixture(engine);
    std::atomic<int> won{0};
    std::atomic<int> lost{0};

    inParallel(crowd, [&](int) {
        const NewUser account = accountOf(u"ada@example.org"_s);
        const Result<bool> inserted = fixture.database->transact(
            [&](Transaction &t) { return fixture.users.insert(t, account, noon); });
        won += inserted && *inserted ? 1 : 0;
        lost += inserted && !*inserted ? 1 : 0;
    });

    QCOMPARE(won.load(), 1);
    QCOMPARE(lost.load(), crowd - 1); // a plain no, never an error
    QCOMPARE(fixture.count("users"), 1);
    QCOMPARE(fixture.count("identities"), 1);
}

void TstStorageRaces::oneIdentity()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    StoreFixture fixture(engine);
    const UserId user = fixture.addUser(u"ada@example.org"_s);
    std::atomic<int> won{0};
    std::atomic<int> lost{0};

    inParallel(crowd, [&](int) {
        const NewIdentity identity{.id = IdentityId(nextUuid()),
                                   .provider = u"google"_s,
                                   .providerId = u"g-1"_s,
                                   .identityData = {}};
        const Result<bool> inserted = fixture.database->transact(
            [&](Transaction &t) { return fixture.users.insertIdentity(t, user, identity, noon); });
        won += inserted && *inserted ? 1 : 0;
        lost += inserted && !*inserted ? 1 : 0;
    });

    QCOMPARE(won.load(), 1);
    QCOMPARE(lost.load(), crowd - 1);
}

void TstStorageRaces::oneToken()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    StoreFixture fixture(engine);
    fixture.addSession(fixture.addUser(u"ada@example.org"_s), u"first"_s);
    std::mutex mutex;
    QStringList handedOut;
    QStringList failures;

    inParallel(crowd, [&](int i) {
        const Result<QString> token = refresh(fixture, u"first"_s, u"next%1"_s.arg(i));
        const std::scoped_lock lock(mutex);
        if (token)
            handedOut += *token;
        else
            failures += token.error().message + token.error().detail;
    });

    QVERIFY2(failures.isEmpty(), qPrintable(failures.join(u'\n')));
    QCOMPARE(handedOut.size(), crowd);
    QCOMPARE(QSet<QString>(handedOut.begin(), handedOut.end()).size(), 1); // all the same
    QCOMPARE(fixture.count("refresh_tokens"), 2);
    QCOMPARE(fixture.look("SELECT token, parent FROM refresh_tokens WHERE revoked = FALSE"),
             handedOut[0] + u"|first"_s);
    QCOMPARE(fixture.count("audit_log_entries"), 1);
}

void TstStorageRaces::signInsOfOneUser()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    StoreFixture fixture(engine);
    const UserId user = fixture.addUser(u"ada@example.org"_s);
    std::atomic<int> opened{0};

    inParallel(crowd, [&](int i) {
        const NewSession session{.id = SessionId(nextUuid()),
                                 .userId = user,
                                 .method = u"password"_s,
                                 .amrId = nextUuid(),
                                 .refreshToken = u"token%1"_s.arg(i)};
        const Result<bool> done = fixture.database->transact(
            [&](Transaction &t) { return fixture.sessions.open(t, session, {}, later); });
        opened += done && *done ? 1 : 0;
    });

    QCOMPARE(opened.load(), crowd);
    QCOMPARE(fixture.count("sessions"), crowd);
    QCOMPARE(fixture.count("mfa_amr_claims"), crowd);
}

// Nobody gets a token of a session that has ended, and nothing of it is left behind.
void TstStorageRaces::refreshAgainstSignOut()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    StoreFixture fixture(engine);
    const UserId user = fixture.addUser(u"ada@example.org"_s);
    fixture.addSession(user, u"first"_s);
    std::mutex mutex;
    QStringList failures;

    inParallel(crowd, [&](int i) {
        if (i == crowd / 2) {
            const Result<> done = fixture.database->transact(
                [&](Transaction &t) { return fixture.sessions.removeAll(t, user); });
            const std::scoped_lock lock(mutex);
            if (!done)
                failures += done.error().message + done.error().detail;
            return;
        }
        const Result<QString> token = refresh(fixture, u"first"_s, u"next%1"_s.arg(i));
        const std::scoped_lock lock(mutex);
        if (!token && token.error().code != ErrorCode::RefreshTokenNotFound)
            failures += token.error().message + token.error().detail;
    });

    QVERIFY2(failures.isEmpty(), qPrintable(failures.join(u'\n')));
    QCOMPARE(fixture.count("sessions"), 0);
    QCOMPARE(fixture.count("refresh_tokens"), 0);
    QVERIFY(!refresh(fixture, u"first"_s, u"late"_s));
}

QTEST_GUILESS_MAIN(TstStorageRaces)

#include "tst_storage_races.moc"
