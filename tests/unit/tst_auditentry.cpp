#include "domain/auditentry.h"

#include <QTest>

using namespace Qt::Literals;
using namespace latchkey;
using namespace latchkey::domain;

namespace {

const QUuid entryId = QUuid::fromString(u"0190b1f7-0000-4000-8000-000000000001");
const QString actorId = u"11111111-1111-4111-8111-111111111111"_s;
const Timestamp now = std::chrono::sys_seconds(std::chrono::seconds(1'700'000'000));

User alice()
{
    User user;
    user.id = UserId::parse(actorId).value();
    user.email = u"alice@example.com"_s;
    return user;
}

QJsonObject payload(const User &actor, const QJsonObject &traits = {})
{
    return auditEntry(entryId, AuditAction::Login, actor, now, traits).payload;
}

} // namespace

class TestAuditEntry : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void aWholeEntry()
    {
        const AuditEntry entry = auditEntry(entryId, AuditAction::Login, alice(), now);
        QCOMPARE(entry.id, entryId);
        QCOMPARE(entry.createdAt, now);
        QCOMPARE(entry.ipAddress, QString());
        QCOMPARE(entry.payload,
                 QJsonObject({{u"action"_s, u"login"_s},
                              {u"actor_id"_s, actorId},
                              {u"actor_username"_s, u"alice@example.com"_s},
                              {u"actor_via_sso"_s, false},
                              {u"log_type"_s, u"account"_s}}));
    }

    void actions_data()
    {
        QTest::addColumn<AuditAction>("action");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("logType");
        const auto row = [](AuditAction action, const char *name, const char *logType) {
            QTest::newRow(name) << action << QString::fromLatin1(name)
                                << QString::fromLatin1(logType);
        };
        row(AuditAction::Login, "login", "account");
        row(AuditAction::Logout, "logout", "account");
        row(AuditAction::UserSignedUp, "user_signedup", "team");
        row(AuditAction::UserModified, "user_modified", "user");
        row(AuditAction::UserRepeatedSignUp, "user_repeated_signup", "user");
        row(AuditAction::UserUpdatedPassword, "user_updated_password", "user");
        row(AuditAction::UserConfirmationRequested, "user_confirmation_requested", "user");
        row(AuditAction::TokenRefreshed, "token_refreshed", "token");
        row(AuditAction::TokenRevoked, "token_revoked", "token");
        row(AuditAction::MailRetried, "mail_retried", "server");
        row(AuditAction::TestMailSent, "test_mail_sent", "server");
        row(AuditAction::BulkJobSubmitted, "bulk_job_submitted", "server");
        row(AuditAction::BulkJobCancelled, "bulk_job_cancelled", "server");
        row(AuditAction::UsersExported, "users_exported", "server");
    }

    void actions()
    {
        QFETCH(AuditAction, action);
        const QJsonObject made = auditEntry(entryId, action, alice(), now).payload;
        QTEST(made.value("action"_L1).toString(), "name");
        QTEST(made.value("log_type"_L1).toString(), "logType");
    }

    void theActorsName()
    {
        User user = alice();
        user.phone = u"15550100001"_s;
        QCOMPARE(payload(user).value("actor_username"_L1).toString(), u"15550100001"_s);
        user.email.clear();
        QCOMPARE(payload(user).value("actor_username"_L1).toString(), u"15550100001"_s);
        user.phone.clear();
        QCOMPARE(payload(user).value("actor_username"_L1), QJsonValue(u""_s));
        user.isSsoUser = true;
        QCOMPARE(payload(user).value("actor_via_sso"_L1), QJsonValue(true));
    }

    void fullNames_data()
    {
        QTest::addColumn<QJsonObject>("metadata");
        QTest::addColumn<QJsonValue>("name"); // undefined: no such member
        const auto metadata
            = [](const QJsonValue &name) { return QJsonObject{{u"full_name"_s, name}}; };
        QTest::newRow("absent") << QJsonObject{{u"name"_s, u"Alice"_s}}
                                << QJsonValue(QJsonValue::Undefined);
        QTest::newRow("text") << metadata(u"Alice Liddell"_s) << QJsonValue(u"Alice Liddell"_s);
        QTest::newRow("number") << metadata(5) << QJsonValue(5);
        QTest::newRow("null") << metadata(QJsonValue::Null) << QJsonValue(QJsonValue::Null);
    }

    void fullNames()
    {
        QFETCH(QJsonObject, metadata);
        User user = alice();
        user.userMetadata = metadata;
        QTEST(payload(user).value("actor_name"_L1), "name");
    }

    void traits()
    {
        QVERIFY(!payload(alice()).contains("traits"_L1));
        const QJsonObject given{{u"provider"_s, u"email"_s}};
        QCOMPARE(payload(alice(), given).value("traits"_L1).toObject(), given);
    }
};

QTEST_GUILESS_MAIN(TestAuditEntry)
#include "tst_auditentry.moc"
