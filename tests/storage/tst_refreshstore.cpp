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

    std::optional<SessionId> locked;
    std::optional<RefreshState> state;
    const qint64 statements = fixture.statementsOf([&] {
        fixture.write([&](Transaction &t) -> Result<> {
            locked = TRY(fixture.sessions.lockByRefreshToken(t, u"token1"_s));
            state = TRY(fixture.sessions.loadRefreshState(t, u"token1"_s));
            return {};
        });
    });

    QCOMPARE(statements, 2);
    QCOMPARE(locked, session.id);
    QCOMPARE(state->token.token, u"token1"_s);
    QVERIFY(state->token.parent.isEmpty());
    QVERIFY(!state->token.revoked);
    QVERIFY(state->token.createdAt == noon);
    QVERIFY(state->token.updatedAt == noon);
    QVERIFY(state->active);
    QCOMPARE(state->active->id, state->token.id);
    QCOMPARE(state->active->token, u"token1"_s);
    QVERIFY(state->active->updatedAt == noon);
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
            const auto locked = TRY(fixture.sessions.lockByRefreshToken(t, token));
            const auto state = TRY(fixture.sessions.loadRefreshState(t, token));
            if (locked || state)
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
            return fixture.sessions.rotate(t, rotationOf(before, u"token2"_s), twoEntries(), later);
        });
    });

    QCOMPARE_LE(statements, engine == Engine::Sqlite ? 4 : 1);
    const RefreshState old = fixture.load(u"token1"_s);
    QVERIFY(old.token.revoked);
    QVERIFY(old.token.updatedAt == later);
    QVERIFY(old.token.createdAt == noon);
    QCOMPARE(old.active->token, u"token2"_s);
    QCOMPARE(old.active->parent, u"token1"_s);
    const RefreshState fresh = fixture.load(u"token2"_s);
    QVERIFY(!fresh.token.revoked);
    QVERIFY(fresh.token.createdAt == later);
    QVERIFY(fresh.token.id > old.token.id);
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
            return fixture.sessions.rotate(t, rotationOf(state, to), {}, now);
        });
    };

    rotate(u"token1"_s, u"token2"_s, noon);
    rotate(u"token1"_s, u"token3"_s, later);

    QCOMPARE(fixture.load(u"token1"_s).active->token, u"token3"_s);
    QVERIFY(fixture.load(u"token1"_s).token.updatedAt == later); // the window restarts
    QVERIFY(!fixture.load(u"token2"_s).token.revoked);
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
                t, session.id, QString(), QString(), twoEntries(), later);
        });
    });

    QCOMPARE_LE(statements, engine == Engine::Sqlite ? 2 : 1);
    const RefreshState state = fixture.load(u"token1"_s);
    QVERIFY(state.session.refreshedAt == later);
    QCOMPARE(fixture.look("SELECT user_agent, ip FROM sessions"), u"NULL|NULL"_s);
    QVERIFY(!state.token.revoked);
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
        return fixture.sessions.rotate(t, rotationOf(state, u"token2"_s), twoEntries(), later);
    });
    const Result<> marked = fixture.database->transact([&](Transaction &t) {
        return fixture.sessions.markRefreshed(t, state.session.id, {}, {}, twoEntries(), later);
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
        return fixture.sessions.rotate(t, rotationOf(state, u"token2"_s), {}, noon);
    });

    fixture.write(
        [&](Transaction &t) { return fixture.sessions.revokeFamily(t, session.id, later); });

    QVERIFY(fixture.load(u"token1"_s).token.updatedAt == noon); // was revoked before
    QVERIFY(fixture.load(u"token2"_s).token.revoked);
    QVERIFY(fixture.load(u"token2"_s).token.updatedAt == later);
    QVERIFY(!fixture.load(u"token2"_s).active);
    QVERIFY(!fixture.load(u"another"_s).token.revoked);
    QCOMPARE(fixture.count("sessions"), 2); // the session stays
}

QTEST_GUILESS_MAIN(TstRefreshStore)

#include "tst_refreshstore.moc"
