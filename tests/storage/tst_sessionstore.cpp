#include "storefixture.h"

#include <QTest>

using namespace latchkey;
using namespace latchkey::storage;
using namespace latchkey::test;
using namespace Qt::Literals;
using support::addEngineRows;

// Opening, refreshing and ending sessions.
class TstSessionStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void opens_data() { addEngineRows(); }

    void opens();

    void opensWithEverything_data() { addEngineRows(); }

    void opensWithEverything();

    void opensForNobody_data() { addEngineRows(); }

    void opensForNobody();

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

    void removes_data() { addEngineRows(); }

    void removes();

    void auditSwitchedOff_data() { addEngineRows(); }

    void auditSwitchedOff();
};

namespace {

constexpr Timestamp later = noon + hour;

std::vector<domain::AuditEntry> twoEntries()
{
    return {{.id = nextUuid(),
             .payload = {{u"action"_s, u"login"_s}, {u"traits"_s, QJsonObject{{u"a"_s, 1}}}},
             .ipAddress = {},
             .createdAt = noon},
            {.id = nextUuid(),
             .payload = {{u"action"_s, u"other"_s}},
             .ipAddress = u"192.0.2.9"_s,
             .createdAt = later}};
}

RefreshState load(StoreFixture &fixture, const QString &token)
{
    const auto state
        = fixture.read([&](Transaction &t) { return fixture.sessions.loadRefreshState(t, token); });
    if (!state)
        throw std::runtime_error("no such token");
    return *state;
}

SessionStore::Rotation rotationOf(const RefreshState &state, const QString &next)
{
    return {.userId = state.user.id,
            .sessionId = state.session.id,
            .old = state.token,
            .next = next,
            .userAgent = u"tests/2"_s,
            .ip = u"2001:db8::1"_s};
}

// At most so many statements on SQLite, where a statement is no round trip.
qint64 most(Engine engine, qint64 sqlite)
{
    return engine == Engine::Sqlite ? sqlite : 1;
}

} // namespace

void TstSessionStore::opens()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    StoreFixture fixture(engine);
    const UserId user = fixture.addUser(u"ada@example.org"_s);
    const NewSession session{.id = SessionId(nextUuid()),
                             .userId = user,
                             .method = u"password"_s,
                             .amrId = nextUuid(),
                             .refreshToken = u"abcdefabcdef"_s};

    const qint64 statements = fixture.statementsOf([&] {
        QVERIFY(fixture.write([&](Transaction &t) {
            return fixture.sessions.open(t, session, twoEntries(), later);
        }));
    });

    QCOMPARE_LE(statements, most(engine, 5));
    const RefreshState state = load(fixture, u"abcdefabcdef"_s);
    QCOMPARE(state.session.id, session.id);
    QCOMPARE(state.session.aal, u"aal1"_s);
    QVERIFY(state.session.createdAt == later);
    QVERIFY(state.session.ip.isEmpty());
    QVERIFY(state.session.userAgent.isEmpty());
    QCOMPARE(state.session.amr.size(), 1);
    QCOMPARE(state.session.amr[0].method, u"password"_s);
    QVERIFY(state.session.amr[0].usedAt == later);
    QVERIFY(state.user.lastSignInAt == later);
    QVERIFY(state.user.updatedAt == later);
    QCOMPARE(fixture.look("SELECT CAST(instance_id AS TEXT), user_id, parent FROM refresh_tokens"),
             u"00000000-0000-0000-0000-000000000000|"_s + user.toString() + u"|NULL"_s);
    QCOMPARE(fixture.look("SELECT user_agent, ip, tag, not_after, refreshed_at, factor_id, "
                          "refresh_token_hmac_key FROM sessions"),
             u"NULL|NULL|NULL|NULL|NULL|NULL|NULL"_s);
    QCOMPARE(fixture.count("audit_log_entries"), 2);
}

void TstSessionStore::opensWithEverything()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    StoreFixture fixture(engine);
    const UserId user = fixture.addUser(u"ada@example.org"_s);
    const NewSession session{.id = SessionId(nextUuid()),
                             .userId = user,
                             .method = u"otp"_s,
                             .amrId = nextUuid(),
                             .refreshToken = {}, // version 2: the session carries the state
                             .userAgent = u"Mozilla/5.0 (X11; 'quoted' \\ ü)"_s,
                             .ip = u"fe80::1%eth0"_s,
                             .tag = u"tablet"_s,
                             .notAfter = noon + 24 * hour};

    QVERIFY(
        fixture.write([&](Transaction &t) { return fixture.sessions.open(t, session, {}, noon); }));

    const auto found = fixture.read(
        [&](Transaction &t) { return fixture.users.findWithSession(t, user, session.id); });
    QCOMPARE(found->session->userAgent, session.userAgent);
    QCOMPARE(found->session->ip, u"fe80::1"_s); // an inet has no zone
    QCOMPARE(found->session->tag, u"tablet"_s);
    QVERIFY(found->session->notAfter == noon + 24 * hour);
    QCOMPARE(fixture.count("refresh_tokens"), 0);
    QCOMPARE(fixture.count("audit_log_entries"), 0);
}

void TstSessionStore::opensForNobody()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    StoreFixture fixture(engine);
    const UserId banned = fixture.addUser(u"ada@example.org"_s);
    const auto ban = [&](Timestamp until) {
        fixture.write(
            [&](Transaction &t) { return t.run("UPDATE users SET banned_until = ?", {until}); });
    };
    const auto open = [&](UserId user) {
        const NewSession session{.id = SessionId(nextUuid()),
                                 .userId = user,
                                 .method = u"password"_s,
                                 .amrId = nextUuid(),
                                 .refreshToken = u"token"_s};
        return fixture.write(
            [&](Transaction &t) { return fixture.sessions.open(t, session, twoEntries(), noon); });
    };

    ban(noon + hour);
    QVERIFY(!open(banned));
    QVERIFY(!open(UserId(nextUuid())));
    QCOMPARE(fixture.count("sessions"), 0);
    QCOMPARE(fixture.count("refresh_tokens"), 0);
    QCOMPARE(fixture.count("mfa_amr_claims"), 0);
    QCOMPARE(fixture.count("audit_log_entries"), 0);
    QVERIFY(!fixture.user(banned).lastSignInAt);

    ban(noon); // over at this very moment
    QVERIFY(open(banned));
}

void TstSessionStore::locksAndLoads()
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

void TstSessionStore::unknownToken()
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

void TstSessionStore::rotates()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    StoreFixture fixture(engine);
    const UserId user = fixture.addUser(u"ada@example.org"_s);
    fixture.addSession(user, u"token1"_s);
    const RefreshState before = load(fixture, u"token1"_s);

    const qint64 statements = fixture.statementsOf([&] {
        fixture.write([&](Transaction &t) {
            return fixture.sessions.rotate(t, rotationOf(before, u"token2"_s), twoEntries(), later);
        });
    });

    QCOMPARE_LE(statements, most(engine, 4));
    const RefreshState old = load(fixture, u"token1"_s);
    QVERIFY(old.token.revoked);
    QVERIFY(old.token.updatedAt == later);
    QVERIFY(old.token.createdAt == noon);
    QCOMPARE(old.active->token, u"token2"_s);
    QCOMPARE(old.active->parent, u"token1"_s);
    const RefreshState fresh = load(fixture, u"token2"_s);
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
void TstSessionStore::loadsNewestActive()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    StoreFixture fixture(engine);
    fixture.addSession(fixture.addUser(u"ada@example.org"_s), u"token1"_s);
    const auto rotate = [&](const QString &from, const QString &to, Timestamp now) {
        const RefreshState state = load(fixture, from);
        fixture.write([&](Transaction &t) {
            return fixture.sessions.rotate(t, rotationOf(state, to), {}, now);
        });
    };

    rotate(u"token1"_s, u"token2"_s, noon);
    rotate(u"token1"_s, u"token3"_s, later);

    QCOMPARE(load(fixture, u"token1"_s).active->token, u"token3"_s);
    QVERIFY(load(fixture, u"token1"_s).token.updatedAt == later); // the window restarts
    QVERIFY(!load(fixture, u"token2"_s).token.revoked);
}

void TstSessionStore::marksRefreshed()
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

    QCOMPARE_LE(statements, most(engine, 2));
    const RefreshState state = load(fixture, u"token1"_s);
    QVERIFY(state.session.refreshedAt == later);
    QCOMPARE(fixture.look("SELECT user_agent, ip FROM sessions"), u"NULL|NULL"_s);
    QVERIFY(!state.token.revoked);
    QCOMPARE(fixture.count("refresh_tokens"), 1);
    QCOMPARE(fixture.count("audit_log_entries"), 2);
}

void TstSessionStore::refreshesNoSession()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    StoreFixture fixture(engine);
    fixture.addSession(fixture.addUser(u"ada@example.org"_s), u"token1"_s);
    const RefreshState state = load(fixture, u"token1"_s);
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

void TstSessionStore::revokesFamily()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    StoreFixture fixture(engine);
    const UserId user = fixture.addUser(u"ada@example.org"_s);
    const NewSession session = fixture.addSession(user, u"token1"_s);
    fixture.addSession(user, u"another"_s);
    const RefreshState state = load(fixture, u"token1"_s);
    fixture.write([&](Transaction &t) {
        return fixture.sessions.rotate(t, rotationOf(state, u"token2"_s), {}, noon);
    });

    fixture.write(
        [&](Transaction &t) { return fixture.sessions.revokeFamily(t, session.id, later); });

    QVERIFY(load(fixture, u"token1"_s).token.updatedAt == noon); // was revoked before
    QVERIFY(load(fixture, u"token2"_s).token.revoked);
    QVERIFY(load(fixture, u"token2"_s).token.updatedAt == later);
    QVERIFY(!load(fixture, u"token2"_s).active);
    QVERIFY(!load(fixture, u"another"_s).token.revoked);
    QCOMPARE(fixture.count("sessions"), 2); // the session stays
}

void TstSessionStore::removes()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    StoreFixture fixture(engine);
    const UserId ada = fixture.addUser(u"ada@example.org"_s);
    const UserId bob = fixture.addUser(u"bob@example.org"_s);
    std::vector<SessionId> ids;
    for (int i = 0; i < 4; ++i)
        ids.push_back(fixture.addSession(ada, u"a%1"_s.arg(i)).id);
    fixture.addSession(bob, u"b"_s);
    const auto run = [&](auto member, auto... arguments) {
        fixture.write([&](Transaction &t) { return (fixture.sessions.*member)(t, arguments...); });
        return fixture.count("sessions");
    };

    QCOMPARE(run(&SessionStore::removeOne, bob, ids[0]), 5); // not theirs
    QCOMPARE(run(&SessionStore::removeOne, ada, ids[0]), 4);
    QCOMPARE(run(&SessionStore::removeOne, ada, ids[0]), 4);
    QCOMPARE(run(&SessionStore::removeOthers, ada, ids[1]), 2);
    QCOMPARE(load(fixture, u"a1"_s).session.id, ids[1]);
    QCOMPARE(run(&SessionStore::removeAll, ada), 1);
    QCOMPARE(fixture.count("refresh_tokens"), 1); // tokens and AMR entries go along
    QCOMPARE(fixture.count("mfa_amr_claims"), 1);
    QCOMPARE(load(fixture, u"b"_s).user.id, bob);
}

void TstSessionStore::auditSwitchedOff()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    StoreFixture fixture(engine);
    fixture.sessions = SessionStore(AuditStore(false));
    const UserId user = fixture.addUser(u"ada@example.org"_s);
    const NewSession session{.id = SessionId(nextUuid()),
                             .userId = user,
                             .method = u"password"_s,
                             .amrId = nextUuid(),
                             .refreshToken = u"token1"_s};

    QVERIFY(fixture.write(
        [&](Transaction &t) { return fixture.sessions.open(t, session, twoEntries(), noon); }));
    const RefreshState state = load(fixture, u"token1"_s);
    fixture.write([&](Transaction &t) {
        return fixture.sessions.rotate(t, rotationOf(state, u"token2"_s), twoEntries(), later);
    });

    QCOMPARE(fixture.count("refresh_tokens"), 2);
    QCOMPARE(fixture.count("audit_log_entries"), 0);
}

QTEST_GUILESS_MAIN(TstSessionStore)

#include "tst_sessionstore.moc"
