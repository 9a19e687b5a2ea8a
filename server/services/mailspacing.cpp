#include "mailspacing.h"

#include "crypto/hmac.h"
#include "mailcomposer.h"

namespace latchkey::services {

using namespace Qt::Literals;

namespace {

QByteArrayView nameOf(MailClass one)
{
    switch (one) {
    case MailClass::Confirmation:
        return "confirmation";
    case MailClass::Recovery:
        return "recovery";
    case MailClass::EmailChange:
        return "email_change";
    }
    Q_UNREACHABLE();
}

} // namespace

MailSpacing::MailSpacing(const ServiceSettings &settings, const storage::MailSpacingStore &store)
    : m_settings(settings)
    , m_store(store)
{ }

Result<> MailSpacing::admit(storage::Transaction &transaction,
                            const QString &email,
                            std::initializer_list<MailClass> classes,
                            Timestamp now) const
{
    for (const MailClass one : classes) {
        const std::optional<Timestamp> last
            = TRY(m_store.stamp(transaction, key(email, one), m_settings.mailSpacing, now));
        TRY(checkMailSpacing(last, m_settings.mailSpacing, now));
    }
    return {};
}

Result<>
MailSpacing::forget(storage::Transaction &transaction, const QString &email, MailClass one) const
{
    return m_store.forget(transaction, key(email, one));
}

QByteArray MailSpacing::key(const QString &email, MailClass one) const
{
    const QByteArray message = "mail spacing\n" + nameOf(one).toByteArray() + '\n' + email.toUtf8();
    return crypto::hmacSha256(m_settings.addressKey.reveal(), message).toHex();
}

} // namespace latchkey::services
