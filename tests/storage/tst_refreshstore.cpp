#include "storefixture.h"

#include <QTest>

using namespace latchkey;
using namespace latchkey::storage;
using namespace latchkey::test;
using namespace Qt::Literals;
using support::addEngineRows;

// Refreshing sessions: lock, load, rotate, revoke.
class TstRefreshStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void locksAndLoads_data() { addEngineRows(); }

    void locksAndLoads();

    void unknownToken_data() { addEngineRows(); }

    void unknownToken();

    void rotates_data() { addEngineRows(); }

    void rotates();

    void loadsNewestActive_data() { addEngineRows(); }

    void loadsNewestActive();

    void marksRefreshed_data() { addEngineRows(); }

    void marksRefreshed();

    void refreshesNoSession_data() { addEngineRows(); }

    void refreshesNoSession();

    void revokesFamily_data() { addEngineRows(); }

    void revokesFamily();
};

void TstRefreshStore::locksAndLoads()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    StoreFixture fixture(engine);
    const UserId user = fixture.addUser(u"ada@example.org"_s);
    const NewSession session = fixture.addSession(user, u"token1"_s);
    fixture.addSession(user, u"another"_s);

    std::optional<RefreshState> state;
    const qint64 statements = fixture.statementsOf([&] {
        fixture.write([&](Transaction &t) -> Result<> {
            state = TRY(fixture.sessions.loadByRefreshToken(t, u"token1"_s));
            return {};
        });
    });

    QCOMPARE(statements, engine == Engine::Sqlite ? 1 : 2); // the lock, then the facts
    QCOMPARE(state->presented->token.token, u"token1"_s);
    QVERIFY(state->presented->token.parent.isEmpty());
    QVERIFY(!state->presented->token.revoked);
    QVERIFY(state->presented->token.createdAt == noon);
    QVERIFY(state->presented->token.updatedAt == noon);
    QVERIFY(state->presented->active);
    QCOMPARE(state->presented->active->id, state->presented->token.id);
    QCOMPARE(state->presented->active->token, u"token1"_s);
    QVERIFY(state->presented->active->updatedAt == noon);
    QCOMPARE(state->session.id, session.id);
    QCOMPARE(state->session.amr.size(), 1);
    QCOMPARE(state->user.id, user);
    QCOMPARE(state->user.identities.size(), 1);
}

void TstRefreshStore::unknownToken()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    StoreFixture fixture(engine);
    fixture.addSession(fixture.addUser(u"ada@example.org"_s), u"token1"_s);
    fixture.execute(u"INSERT INTO refresh_tokens (token, revoked) VALUES ('old', FALSE)"_s);

    for (const QString &token :
         {u"unknown"_s, u"old"_s /* very old data: no session */, QString()}) {
        fixture.write([&](Transaction &t) -> Result<> {
            const auto state = TRY(fixture.sessions.loadByRefreshToken(t, token));
            if (state)
                return unexpectedFailure(u"found "_s + token);
            return {};
        });
    }
}

void TstRefreshStore::rotates()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    StoreFixture fixture(engine);
    const UserId user = fixture.addUser(u"ada@example.org"_s);
    fixture.addSession(user, u"token1"_s);
    const RefreshState before = fixture.load(u"token1"_s);

    const qint64 statements = fixture.statementsOf([&] {
        fixture.write([&](Transaction &t) {
            return fixture.sessions.rotate(
                t, refreshOf(before), rotationOf(before, u"token2"_s), twoEntries(), later);
        });
    });

    QCOMPARE_LE(statements, engine == Engine::Sqlite ? 4 : 1);
    const RefreshState old = fixture.load(u"token1"_s);
    QVERIFY(old.presented->token.revoked);
    QVERIFY(old.presented->token.updatedAt == later);
    QVERIFY(old.presented->token.createdAt == noon);
    QCOMPARE(old.presented->active->token, u"token2"_s);
    QCOMPARE(old.presented->active->parent, u"token1"_s);
    const RefreshState fresh = fixture.load(u"token2"_s);
    QVERIFY(!fresh.presented->token.revoked);
    QVERIFY(fresh.presented->token.createdAt == later);
    QVERIFY(fresh.presented->token.id > old.presented->token.id);
    QVERIFY(fresh.session.refreshedAt == later); // UTC, though the column has no zone
    QVERIFY(fresh.session.updatedAt == later);
    QCOMPARE(fresh.session.userAgent, u"tests/2"_s);
    QCOMPARE(fresh.session.ip, u"2001:db8::1"_s);
    QVERIFY(fresh.user.lastSignInAt == noon); // a refresh is no sign-in
    QCOMPARE(fixture.look("SELECT user_id, CAST(instance_id AS TEXT) FROM refresh_tokens "
                          "WHERE token = 'token2'"),
             user.toString() + u"|00000000-0000-0000-0000-000000000000"_s);
    QCOMPARE(fixture.count("audit_log_entries"), 2);
}

// A branch within the reuse interval leaves two unrevoked tokens.
void TstRefreshStore::loadsNewestActive()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    StoreFixture fixture(engine);
    fixture.addSession(fixture.addUser(u"ada@example.org"_s), u"token1"_s);
    const auto rotate = [&](const QString &from, const QString &to, Timestamp now) {
        const RefreshState state = fixture.load(from);
        fixture.write([&](Transaction &t) {
            return fixture.sessions.rotate(t, refreshOf(state), rotationOf(state, to), {}, now);
        });
    };

    rotate(u"token1"_s, u"token2"_s, noon);
    rotate(u"token1"_s, u"token3"_s, later);

    QCOMPARE(fixture.load(u"token1"_s).presented->active->token, u"token3"_s);
    QVERIFY(fixture.load(u"token1"_s).presented->token.updatedAt == later); // the window restarts
    QVERIFY(!fixture.load(u"token2"_s).presented->token.revoked);
}

void TstRefreshStore::marksRefreshed()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    StoreFixture fixture(engine);
    const NewSession session
        = fixture.addSession(fixture.addUser(u"ada@example.org"_s), u"token1"_s);

    const qint64 statements = fixture.statementsOf([&] {
        fixture.write([&](Transaction &t) {
            return fixture.sessions.markRefreshed(
                t, {.sessionId = session.id, .userAgent = {}, .ip = {}}, twoEntries(), later);
        });
    });

    QCOMPARE_LE(statements, engine == Engine::Sqlite ? 2 : 1);
    const RefreshState state = fixture.load(u"token1"_s);
    QVERIFY(state.session.refreshedAt == later);
    QCOMPARE(fixture.look("SELECT user_agent, ip FROM sessions"), u"NULL|NULL"_s);
    QVERIFY(!state.presented->token.revoked);
    QCOMPARE(fixture.count("refresh_tokens"), 1);
    QCOMPARE(fixture.count("audit_log_entries"), 2);
}

void TstRefreshStore::refreshesNoSession()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    StoreFixture fixture(engine);
    fixture.addSession(fixture.addUser(u"ada@example.org"_s), u"token1"_s);
    const RefreshState state = fixture.load(u"token1"_s);
    fixture.write([&](Transaction &t) { return fixture.sessions.removeAll(t, state.user.id); });

    const Result<> rotated = fixture.database->transact([&](Transaction &t) {
        return fixture.sessions.rotate(
            t, refreshOf(state), rotationOf(state, u"token2"_s), twoEntries(), later);
    });
    const Result<> marked = fixture.database->transact([&](Transaction &t) {
        return fixture.sessions.markRefreshed(t, refreshOf(state), twoEntries(), later);
    });

    QVERIFY(!rotated);
    QCOMPARE(rotated.error().code, ErrorCode::Conflict);
    QVERIFY(!marked);
    QCOMPARE(marked.error().code, ErrorCode::Conflict);
    QCOMPARE(fixture.count("refresh_tokens"), 0);
    QCOMPARE(fixture.count("audit_log_entries"), 0);
}

void TstRefreshStore::revokesFamily()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    StoreFixture fixture(engine);
    const UserId user = fixture.addUser(u"ada@example.org"_s);
    const NewSession session = fixture.addSession(user, u"token1"_s);
    fixture.addSession(user, u"another"_s);
    const RefreshState state = fixture.load(u"token1"_s);
    fixture.write([&](Transaction &t) {
        return fixture.sessions.rotate(
            t, refreshOf(state), rotationOf(state, u"token2"_s), {}, noon);
    });

    fixture.write(
        [&](Transaction &t) { return fixture.sessions.revokeFamily(t, session.id, later); });

    QVERIFY(fixture.load(u"token1"_s).presented->token.updatedAt == noon); // was revoked before
    QVERIFY(fixture.load(u"token2"_s).presented->token.revoked);
    QVERIFY(fixture.load(u"token2"_s).presented->token.updatedAt == later);
    QVERIFY(!fixture.load(u"token2"_s).presented->active);
    QVERIFY(!fixture.load(u"another"_s).presented->token.revoked);
    QCOMPARE(fixture.count("sessions"), 2); // the session stays
}

QTEST_GUILESS_MAIN(TstRefreshStore)

#include "tst_refreshstore.moc"
