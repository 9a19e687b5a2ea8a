#include "mailadmission.h"

#include "domain/emailaddress.h"
#include "sendlimits.h"
#include "servicesettings.h"

namespace latchkey::services {

using namespace Qt::Literals;

MailAdmission::MailAdmission(const ServiceSettings &settings, const SendLimits &limits)
    : m_settings(settings)
    , m_limits(limits)
    , m_addresses(settings.addressCheck)
{ }

Result<> MailAdmission::checkAddresses(const QStringList &recipients) const
{
    if (!asksOthers())
        return {};
    QStringList authorized;
    for (const QString &recipient : recipients) {
        if (domain::isAuthorizedAddress(recipient, m_settings.authorizedAddresses))
            authorized.append(recipient);
    }
    return m_addresses.check(authorized);
}

Result<> MailAdmission::admit(const QStringList &recipients, Timestamp now) const
{
    for (const QString &recipient : recipients) {
        if (!domain::isAuthorizedAddress(recipient, m_settings.authorizedAddresses)) {
            return failure(
                ErrorCode::EmailAddressNotAuthorized,
                u"Email address \"%1\" cannot be used as it is not authorized"_s.arg(recipient));
        }
    }
    return m_limits.takeMail(now);
}

} // namespace latchkey::services
