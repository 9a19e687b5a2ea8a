#include "storefixture.h"

#include <QTest>

using namespace latchkey;
using namespace latchkey::storage;
using namespace latchkey::test;
using namespace Qt::Literals;
using support::addEngineRows;

// Everything that changes a user who exists.
class TstUserChanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void metadata_data() { addEngineRows(); }

    void metadata();

    void identityData_data() { addEngineRows(); }

    void identityData();

    void confirmEmail_data() { addEngineRows(); }

    void confirmEmail();

    void setPassword_data() { addEngineRows(); }

    void setPassword();

    void verifyIdentities_data() { addEngineRows(); }

    void verifyIdentities();

    void completeEmailChange_data() { addEngineRows(); }

    void completeEmailChange();

    void changeEmailNow_data() { addEngineRows(); }

    void changeEmailNow();

    void changePhoneNow_data() { addEngineRows(); }

    void changePhoneNow();

    void takenAtTheSameMoment_data() { addEngineRows(); }

    void takenAtTheSameMoment();

    void unknownUser_data() { addEngineRows(); }

    void unknownUser();

    void mergesAreNotLost_data() { addEngineRows(); }

    void mergesAreNotLost();
};

namespace {

// Every kind of pending token, in the columns and in one_time_tokens.
void giveTokens(StoreFixture &fixture, const domain::User &user)
{
    fixture.write([&](Transaction &t) -> Result<> {
        TRY(t.run("UPDATE users SET confirmation_token = 'c', confirmation_sent_at = ?, "
                  "recovery_token = 'r', recovery_sent_at = ?, email_change_token_new = 'n', "
                  "email_change_token_current = 'u', email_change_sent_at = ?, "
                  "email_change = 'new@example.org', email_change_confirm_status = 1, "
                  "phone_change = '492', phone_change_token = 'p', phone_change_sent_at = ?, "
                  "reauthentication_token = 'a', reauthentication_sent_at = ? WHERE id = ?",
                  {noon, noon, noon, noon, noon, user.id}));
        TRY(MailRequestStore().write(t, confirmationOf(user, u"hash-c"_s), noon));
        TRY(t.run("INSERT INTO one_time_tokens (id, user_id, token_type, token_hash, relates_to) "
                  "VALUES (?, ?, 'recovery_token', 'hash-r', 'ada@example.org')",
                  {nextUuid(), user.id}));
        return {};
    });
}

QString tokens(StoreFixture &fixture, UserId user)
{
    return fixture.look("SELECT confirmation_token, recovery_token, email_change_token_new, "
                        "email_change_token_current, phone_change_token, reauthentication_token "
                        "FROM users WHERE id = ?",
                        {user});
}

} // namespace

void TstUserChanges::metadata()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    StoreFixture fixture(engine);
    const UserId id = fixture.addUser(u"ada@example.org"_s);
    const QJsonObject data{{u"deep"_s, QJsonObject{{u"ü"_s, QJsonArray{1, u"\\\"'"_s, true}}}},
                           {u"null"_s, QJsonValue()}};

    fixture.write([&](Transaction &t) -> Result<> {
        TRY(fixture.users.setUserMetadata(t, id, data, later));
        return fixture.users.setAppMetadata(t, id, {{u"roles"_s, QJsonArray{u"x"_s}}}, later);
    });

    const domain::User user = fixture.user(id);
    QCOMPARE(user.userMetadata, data);
    QCOMPARE(user.appMetadata, (QJsonObject{{u"roles"_s, QJsonArray{u"x"_s}}}));
    QVERIFY(user.updatedAt == later);
    QVERIFY(user.createdAt == noon);
}

void TstUserChanges::identityData()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    StoreFixture fixture(engine);
    const UserId id = fixture.addUser(u"ada@example.org"_s);
    const IdentityId row = fixture.user(id).identities[0].id;
    const QJsonObject data{{u"email"_s, u"ADA@else.org"_s}};

    fixture.write(
        [&](Transaction &t) { return fixture.users.setIdentityData(t, row, data, later); });

    const domain::Identity identity = fixture.user(id).identities[0];
    QCOMPARE(identity.identityData, data);
    QCOMPARE(identity.email, u"ada@else.org"_s); // follows by itself
    QVERIFY(identity.updatedAt == later);
    QVERIFY(identity.lastSignInAt == noon);
}

void TstUserChanges::confirmEmail()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    StoreFixture fixture(engine);
    const UserId id = fixture.addUser(u"ada@example.org"_s);
    const domain::User other = fixture.user(fixture.addUser(u"bob@example.org"_s));
    giveTokens(fixture, fixture.user(id));
    fixture.write([&](Transaction &t) {
        return MailRequestStore().write(t, confirmationOf(other, u"hash-b"_s), noon);
    });

    fixture.write([&](Transaction &t) {
        return fixture.users.confirmEmail(t, id, {{u"email_verified"_s, true}}, later);
    });

    const domain::User user = fixture.user(id);
    QVERIFY(user.emailConfirmedAt == later);
    QVERIFY(user.confirmedAt == later);
    QCOMPARE(user.userMetadata, (QJsonObject{{u"email_verified"_s, true}}));
    QCOMPARE(tokens(fixture, id), u"|r|n|u|p|a"_s);
    QCOMPARE(fixture.look("SELECT count(*), min(token_hash) FROM one_time_tokens"), u"1|hash-b"_s);
    QVERIFY(!fixture.user(other.id).emailConfirmedAt);
}

void TstUserChanges::setPassword()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    StoreFixture fixture(engine);
    const UserId id = fixture.addUser(u"ada@example.org"_s);
    const UserId other = fixture.addUser(u"bob@example.org"_s);
    giveTokens(fixture, fixture.user(id));

    fixture.write(
        [&](Transaction &t) { return fixture.users.setPassword(t, id, u"new hash"_s, later); });

    const domain::User user = fixture.user(id);
    QCOMPARE(user.encryptedPassword, u"new hash"_s);
    QCOMPARE(tokens(fixture, id), u"|||||"_s);
    QVERIFY(!user.confirmationSentAt);
    QVERIFY(!user.recoverySentAt);
    QVERIFY(!user.emailChangeSentAt);
    QVERIFY(!user.phoneChangeSentAt);
    QVERIFY(!user.reauthenticationSentAt);
    QCOMPARE(user.emailChange, u"new@example.org"_s); // pending addresses stay
    QVERIFY(user.updatedAt == later);
    QCOMPARE(fixture.count("one_time_tokens"), 0);
    QVERIFY(fixture.user(other).encryptedPassword != u"new hash");
}

void TstUserChanges::verifyIdentities()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    StoreFixture fixture(engine);
    const UserId id = fixture.addUser(u"ada@example.org"_s);
    const NewIdentity other{.id = IdentityId(nextUuid()),
                            .provider = u"github"_s,
                            .providerId = u"7"_s,
                            .identityData = {{u"email"_s, u"other@example.org"_s}}};
    fixture.write([&](Transaction &t) -> Result<> {
        TRY(fixture.users.insertIdentity(t, id, other, noon));
        return fixture.users.verifyIdentities(t, id, u"ada@example.org"_s);
    });

    const std::vector<domain::Identity> identities = fixture.user(id).identities;
    QCOMPARE(identities[0].identityData.value(u"email_verified"), QJsonValue(true));
    QCOMPARE(identities[0].identityData.value(u"email"), QJsonValue(u"ada@example.org"_s));
    QVERIFY(identities[0].updatedAt == noon); // as the peer leaves it
    QVERIFY(!identities[1].identityData.contains(u"email_verified"));
}

void TstUserChanges::completeEmailChange()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    StoreFixture fixture(engine);
    const UserId id = fixture.addUser(u"ada@example.org"_s);
    const auto complete = [&] {
        return fixture.write(
            [&](Transaction &t) { return fixture.users.completeEmailChange(t, id, later); });
    };
    QVERIFY(!complete()); // there is no change

    giveTokens(fixture, fixture.user(id));
    fixture.addUser(u"new@example.org"_s);
    QVERIFY(!complete()); // taken
    QCOMPARE(fixture.user(id).emailChange, u"new@example.org"_s);

    fixture.execute(u"DELETE FROM users WHERE email = 'new@example.org'"_s);
    QVERIFY(complete());
    const domain::User user = fixture.user(id);
    QCOMPARE(user.email, u"new@example.org"_s);
    QCOMPARE(user.emailChange, QString());
    QVERIFY(user.emailConfirmedAt == later);
    QVERIFY(user.emailChangeSentAt == noon); // stays
    QCOMPARE(tokens(fixture, id), u"||||p|a"_s); // what the old address was mailed is worth nothing
    QCOMPARE(fixture.look("SELECT email_change_confirm_status FROM users"), u"0"_s);
    QCOMPARE(fixture.count("one_time_tokens"), 0);
}

void TstUserChanges::changeEmailNow()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    StoreFixture fixture(engine);
    const UserId id = fixture.addUser(u"ada@example.org"_s);
    fixture.addUser(u"bob@example.org"_s);
    fixture.addUser(u"sso@example.org"_s);
    giveTokens(fixture, fixture.user(id));
    fixture.execute(u"UPDATE users SET is_sso_user = TRUE WHERE email = 'sso@example.org';"
                    "UPDATE users SET is_anonymous = TRUE WHERE email = 'ada@example.org'"_s);
    const auto change = [&](const QString &email) {
        return fixture.write(
            [&](Transaction &t) { return fixture.users.changeEmailNow(t, id, email, later); });
    };

    QVERIFY(!change(u"bob@example.org"_s)); // taken: nothing changes
    QCOMPARE(fixture.user(id).email, u"ada@example.org"_s);
    QVERIFY(fixture.user(id).isAnonymous);
    QCOMPARE(fixture.count("one_time_tokens"), 2);

    QVERIFY(change(u"sso@example.org"_s)); // an SSO user's address may repeat
    QVERIFY(change(u"new@example.org"_s));
    const domain::User user = fixture.user(id);
    QCOMPARE(user.email, u"new@example.org"_s);
    QVERIFY(user.emailConfirmedAt == later);
    QVERIFY(!user.isAnonymous);
    QVERIFY(user.emailChange.isEmpty());
    QCOMPARE(tokens(fixture, id), u"||||p|a"_s); // what was mailed to the old address is dead
    QCOMPARE(fixture.look("SELECT email_change_confirm_status FROM users WHERE id = ?", {id}),
             u"0"_s);
    QCOMPARE(fixture.count("one_time_tokens"), 0);
    QVERIFY(change(u"new@example.org"_s)); // one's own address is not taken
}

void TstUserChanges::changePhoneNow()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    StoreFixture fixture(engine);
    const UserId id = fixture.addUser(u"ada@example.org"_s);
    const UserId bob = fixture.addUser(u"bob@example.org"_s);
    giveTokens(fixture, fixture.user(id));
    const auto change = [&](UserId user, const QString &phone) {
        return fixture.write(
            [&](Transaction &t) { return fixture.users.changePhoneNow(t, user, phone, later); });
    };

    QVERIFY(change(bob, u"493"_s));
    QVERIFY(!change(id, u"493"_s));
    QVERIFY(fixture.user(id).phone.isEmpty());
    QCOMPARE(fixture.user(id).phoneChange, u"492"_s);

    QVERIFY(change(id, u"492"_s));
    const domain::User user = fixture.user(id);
    QCOMPARE(user.phone, u"492"_s);
    QVERIFY(user.phoneConfirmedAt == later);
    QVERIFY(user.phoneChange.isEmpty());
    QVERIFY(!user.isAnonymous);
    QCOMPARE(tokens(fixture, id), u"hash-c|r|n|u||a"_s);
    QCOMPARE(fixture.count("one_time_tokens"), 0);
}

// Two accounts want one address; both have seen that it is free.
void TstUserChanges::takenAtTheSameMoment()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    StoreFixture fixture(engine);
    constexpr int wanting = 8;
    std::vector<UserId> ids;
    for (int i = 0; i < wanting; ++i)
        ids.push_back(fixture.addUser(u"u%1@example.org"_s.arg(i)));

    std::atomic<int> changed{0};
    std::atomic<int> taken{0};
    inParallel(wanting, [&](int i) {
        const Result<> done = fixture.database->transact([&](Transaction &t) -> Result<> {
            if (TRY(fixture.users.changeEmailNow(
                    t, ids[static_cast<std::size_t>(i)], u"one@example.org"_s, later)))
                return {};
            return failure(ErrorCode::EmailExists, u"taken"_s); // as the services do
        });
        changed += done ? 1 : 0;
        taken += !done && done.error().code == ErrorCode::EmailExists ? 1 : 0;
    });

    QCOMPARE(changed.load(), 1);
    QCOMPARE(taken.load(), wanting - 1);
}

void TstUserChanges::unknownUser()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    StoreFixture fixture(engine);
    domain::User nobody;
    nobody.id = UserId(nextUuid());
    nobody.email = u"nobody@example.org"_s;

    const bool changed = fixture.write([&](Transaction &t) -> Result<bool> {
        TRY(fixture.users.setUserMetadata(t, nobody.id, {}, later));
        TRY(fixture.users.confirmEmail(t, nobody.id, {}, later));
        TRY(fixture.users.setPassword(t, nobody.id, u"x"_s, later));
        TRY(fixture.users.verifyIdentities(t, nobody.id, nobody.email));
        TRY(fixture.users.completeEmailChange(t, nobody.id, later));
        return fixture.users.changeEmailNow(t, nobody.id, u"x@example.org"_s, later);
    });

    QVERIFY(!changed);
    QCOMPARE(fixture.count("users"), 0);
    QCOMPARE(fixture.count("one_time_tokens"), 0);
}

// Each adds a key of its own to what it has read.
void TstUserChanges::mergesAreNotLost()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    StoreFixture fixture(engine);
    const UserId id = fixture.addUser(u"ada@example.org"_s);
    constexpr int threads = 8;
    std::atomic<int> failed{0};

    inParallel(threads, [&](int i) {
        const Result<> done = fixture.database->transact([&](Transaction &t) -> Result<> {
            const auto user = TRY(fixture.users.findForUpdate(t, id));
            QJsonObject data = user->userMetadata;
            data.insert(u"key%1"_s.arg(i), i);
            return fixture.users.setUserMetadata(t, id, data, later);
        });
        failed += done ? 0 : 1;
    });

    QCOMPARE(failed.load(), 0);
    QCOMPARE(fixture.user(id).userMetadata.size(), threads + 1); // and the name
}

QTEST_GUILESS_MAIN(TstUserChanges)

#include "tst_userchanges.moc"
