#include "notifications.h"

#include "randomsource.h"

namespace latchkey::services {

using namespace Qt::Literals;

Notifications::Notifications(const ServiceSettings &settings,
                             const storage::OutboxStore &outbox,
                             RandomSource &random)
    : m_settings(settings)
    , m_outbox(outbox)
    , m_random(random)
{ }

Result<> Notifications::passwordChanged(storage::Transaction &transaction,
                                        const domain::User &user,
                                        Timestamp now) const
{
    return tell(transaction, user, {u"password_changed"_s, user.email}, now);
}

Result<> Notifications::emailChanged(storage::Transaction &transaction,
                                     const domain::User &user,
                                     const QString &oldEmail,
                                     Timestamp now) const
{
    const QJsonObject facts{{u"old_email"_s, oldEmail}};
    return tell(transaction, user, {u"email_changed"_s, oldEmail, facts}, now);
}

Result<> Notifications::phoneChanged(storage::Transaction &transaction,
                                     const domain::User &user,
                                     const QString &oldPhone,
                                     Timestamp now) const
{
    const QJsonObject facts{{u"phone"_s, user.phone}, {u"old_phone"_s, oldPhone}};
    return tell(transaction, user, {u"phone_changed"_s, user.email, facts}, now);
}

Result<> Notifications::identityLinked(storage::Transaction &transaction,
                                       const domain::User &user,
                                       const QString &provider,
                                       Timestamp now) const
{
    const QJsonObject facts{{u"provider"_s, provider}};
    return tell(transaction, user, {u"identity_linked"_s, user.email, facts}, now);
}

Result<> Notifications::identityUnlinked(storage::Transaction &transaction,
                                         const domain::User &user,
                                         const QString &oldEmail,
                                         const QString &provider,
                                         Timestamp now) const
{
    const QJsonObject facts{{u"provider"_s, provider}};
    return tell(transaction, user, {u"identity_unlinked"_s, oldEmail, facts}, now);
}

Result<> Notifications::factorEnrolled(storage::Transaction &transaction,
                                       const domain::User &user,
                                       const QString &factorType,
                                       Timestamp now) const
{
    const QJsonObject facts{{u"factor_type"_s, factorType}};
    return tell(transaction, user, {u"mfa_factor_enrolled"_s, user.email, facts}, now);
}

Result<> Notifications::factorUnenrolled(storage::Transaction &transaction,
                                         const domain::User &user,
                                         const QString &factorType,
                                         Timestamp now) const
{
    const QJsonObject facts{{u"factor_type"_s, factorType}};
    return tell(transaction, user, {u"mfa_factor_unenrolled"_s, user.email, facts}, now);
}

Result<> Notifications::tell(storage::Transaction &transaction,
                             const domain::User &user,
                             const Notice &notice,
                             Timestamp now) const
{
    if (notice.recipient.isEmpty() || !m_settings.notifications.contains(notice.event))
        return {};
    QJsonObject variables = notice.facts;
    variables.insert(u"site_url"_s, m_settings.siteUrl);
    variables.insert(u"email"_s, user.email);
    variables.insert(u"data"_s, user.userMetadata);
    return m_outbox.append(transaction,
                           {.id = randomUuid(m_random),
                            .kind = notice.event + u"_notification",
                            .recipient = notice.recipient,
                            .userId = user.id,
                            .variables = variables},
                           now);
}

} // namespace latchkey::services
