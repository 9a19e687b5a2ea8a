#include "storage/flowstatestore.h"
#include "storage/outboxstore.h"
#include "storefixture.h"

#include <QTest>

using namespace latchkey;
using namespace latchkey::storage;
using namespace latchkey::test;
using namespace Qt::Literals;
using support::addEngineRows;

// The stores that only write yet: audit entries, mails to send, flows to finish.
class TstQueuedRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void audit_data() { addEngineRows(); }

    void audit();

    void auditSwitchedOff_data() { addEngineRows(); }

    void auditSwitchedOff();

    void outbox_data() { addEngineRows(); }

    void outbox();

    void mailOutlivesUser_data() { addEngineRows(); }

    void mailOutlivesUser();

    void rollsBackWithTheToken_data() { addEngineRows(); }

    void rollsBackWithTheToken();

    void flowState_data() { addEngineRows(); }

    void flowState();
};

namespace {

QString plain(QUuid id)
{
    return id.toString(QUuid::WithoutBraces);
}

OutboxMail mailTo(UserId user)
{
    return {.id = nextUuid(),
            .kind = u"confirmation"_s,
            .recipient = u"ada@example.org"_s,
            .userId = user,
            .variables = {{u"Token"_s, u"123456"_s}, {u"Data"_s, QJsonObject{{u"ü"_s, u"'"_s}}}}};
}

} // namespace

void TstQueuedRows::audit()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    StoreFixture fixture(engine);
    const domain::AuditEntry first{.id = nextUuid(),
                                   .payload = {{u"action"_s, u"login"_s}, {u"who"_s, u"ü\"\\'"_s}},
                                   .ipAddress = {},
                                   .createdAt = noon};
    domain::AuditEntry second = first;
    second.id = nextUuid();
    second.ipAddress = u"192.0.2.1"_s;

    fixture.write([&](Transaction &t) -> Result<> {
        TRY(AuditStore().append(t, first));
        return AuditStore().append(t, std::vector{second});
    });

    QCOMPARE(fixture.count("audit_log_entries"), 2);
    const auto row = fixture.read([&](Transaction &t) {
        return t.row("SELECT CAST(payload AS TEXT), CAST(created_at AS TEXT), ip_address, "
                     "CAST(instance_id AS TEXT) FROM audit_log_entries WHERE id = ?",
                     {first.id});
    });
    QCOMPARE(row->object(0), first.payload);
    QVERIFY(row->time(1) == noon);
    QCOMPARE(row->text(2), QString());
    QVERIFY(!row->isNull(2));
    QCOMPARE(row->text(3), u"00000000-0000-0000-0000-000000000000"_s);
    QCOMPARE(fixture.look("SELECT ip_address FROM audit_log_entries WHERE id = ?", {second.id}),
             u"192.0.2.1"_s);
}

void TstQueuedRows::auditSwitchedOff()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    StoreFixture fixture(engine);
    const AuditStore off(false);

    const qint64 statements = fixture.statementsOf([&] {
        fixture.write([&](Transaction &t) {
            return off.append(t, domain::AuditEntry{.id = nextUuid(), .createdAt = noon});
        });
    });

    QCOMPARE(statements, 0);
    QCOMPARE(fixture.count("audit_log_entries"), 0);
}

void TstQueuedRows::outbox()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    StoreFixture fixture(engine);
    const OutboxMail mail = mailTo(fixture.addUser(u"ada@example.org"_s));

    fixture.write([&](Transaction &t) { return OutboxStore().append(t, mail, noon); });

    QCOMPARE(fixture.look("SELECT CAST(id AS TEXT), kind, recipient, CAST(user_id AS TEXT), state, "
                          "attempts, locked_by, last_reply, sent_at FROM latchkey_outbox"),
             plain(mail.id) + u"|confirmation|ada@example.org|"_s + mail.userId.toString()
                 + u"|pending|0|NULL|NULL|NULL"_s);
    const auto row = fixture.read([&](Transaction &t) {
        return t.row("SELECT CAST(variables AS TEXT), CAST(next_attempt_at AS TEXT), "
                     "CAST(created_at AS TEXT), CAST(updated_at AS TEXT) FROM latchkey_outbox");
    });
    QCOMPARE(row->object(0), mail.variables);
    for (int column = 1; column <= 3; ++column)
        QVERIFY(row->time(column) == noon);
}

void TstQueuedRows::mailOutlivesUser()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    StoreFixture fixture(engine);
    const UserId user = fixture.addUser(u"ada@example.org"_s);
    fixture.write([&](Transaction &t) -> Result<> {
        TRY(OutboxStore().append(t, mailTo(user), noon));
        return OutboxStore().append(t, mailTo(UserId()), noon); // for nobody in particular
    });

    fixture.execute(u"DELETE FROM users"_s);

    QCOMPARE(fixture.count("latchkey_outbox"), 2);
    QCOMPARE(fixture.count("latchkey_outbox WHERE user_id IS NULL"), 1);
}

void TstQueuedRows::rollsBackWithTheToken()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    StoreFixture fixture(engine);
    const domain::User user = fixture.user(fixture.addUser(u"ada@example.org"_s));

    const Result<> failed = fixture.database->transact([&](Transaction &t) -> Result<> {
        TRY(MailRequestStore().write(t, confirmationOf(user, u"hash"_s), noon));
        TRY(OutboxStore().append(t, mailTo(user.id), noon));
        return failure(ErrorCode::OverEmailSendRateLimit, u"too many"_s);
    });

    QVERIFY(!failed);
    QCOMPARE(failed.error().code, ErrorCode::OverEmailSendRateLimit);
    QCOMPARE(fixture.count("latchkey_outbox"), 0);
    QCOMPARE(fixture.count("one_time_tokens"), 0);
    QVERIFY(!fixture.user(user.id).confirmationSentAt);
}

void TstQueuedRows::flowState()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    StoreFixture fixture(engine);
    const NewFlowState flow{.id = nextUuid(),
                            .userId = fixture.addUser(u"ada@example.org"_s),
                            .authCode = nextUuid(),
                            .codeChallenge = u"E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"_s,
                            .codeChallengeMethod = u"s256"_s,
                            .providerType = u"email"_s,
                            .authenticationMethod = u"email/signup"_s};

    fixture.write([&](Transaction &t) { return FlowStateStore().insert(t, flow, noon); });

    QCOMPARE(fixture.look("SELECT CAST(id AS TEXT), CAST(user_id AS TEXT), auth_code, "
                          "CAST(code_challenge_method AS TEXT), code_challenge, provider_type, "
                          "provider_access_token, provider_refresh_token, authentication_method, "
                          "auth_code_issued_at, oauth_client_state_id FROM flow_state"),
             plain(flow.id) + u'|' + flow.userId.toString() + u'|' + plain(flow.authCode)
                 + u"|s256|"_s + flow.codeChallenge + u"|email|||email/signup|NULL|NULL"_s);
    const auto row = fixture.read([&](Transaction &t) {
        return t.row("SELECT CAST(created_at AS TEXT), CAST(updated_at AS TEXT), email_optional "
                     "FROM flow_state");
    });
    QVERIFY(row->time(0) == noon);
    QVERIFY(row->time(1) == noon);
    QVERIFY(!row->flag(2));
}

QTEST_GUILESS_MAIN(TstQueuedRows)

#include "tst_queuedrows.moc"
