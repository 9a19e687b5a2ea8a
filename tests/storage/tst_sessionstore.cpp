#include "storefixture.h"

#include <QTest>

using namespace latchkey;
using namespace latchkey::storage;
using namespace latchkey::test;
using namespace Qt::Literals;
using support::addEngineRows;

// Opening and ending sessions.
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

    void removes_data() { addEngineRows(); }

    void removes();

    void auditSwitchedOff_data() { addEngineRows(); }

    void auditSwitchedOff();
};

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

    QCOMPARE_LE(statements, engine == Engine::Sqlite ? 5 : 1);
    const RefreshState state = fixture.load(u"abcdefabcdef"_s);
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
    QCOMPARE(fixture.load(u"a1"_s).session.id, ids[1]);
    QCOMPARE(run(&SessionStore::removeAll, ada), 1);
    QCOMPARE(fixture.count("refresh_tokens"), 1); // tokens and AMR entries go along
    QCOMPARE(fixture.count("mfa_amr_claims"), 1);
    QCOMPARE(fixture.load(u"b"_s).user.id, bob);
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
    const RefreshState state = fixture.load(u"token1"_s);
    fixture.write([&](Transaction &t) {
        return fixture.sessions.rotate(
            t, refreshOf(state), rotationOf(state, u"token2"_s), twoEntries(), later);
    });

    QCOMPARE(fixture.count("refresh_tokens"), 2);
    QCOMPARE(fixture.count("audit_log_entries"), 0);
}

QTEST_GUILESS_MAIN(TstSessionStore)

#include "tst_sessionstore.moc"
