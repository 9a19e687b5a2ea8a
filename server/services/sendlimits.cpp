#include "sendlimits.h"

namespace latchkey::services {

using namespace Qt::Literals;

SendLimits::SendLimits(const Options &options)
    : m_options(options)
{ }

Result<> SendLimits::takeMail(Timestamp now) const
{
    const bool isCounted = !m_options.mailerAutoconfirm || m_options.mails.events <= 0;
    if (!isCounted || m_mails.take(m_options.mails, now))
        return {};
    return failure(ErrorCode::OverEmailSendRateLimit,
                   u"email rate limit exceeded"_s,
                   QString(domain::mailRateReached));
}

Result<> SendLimits::takeText(Timestamp now) const
{
    if (m_options.smsAutoconfirm || m_texts.take(m_options.texts, now))
        return {};
    return failure(ErrorCode::OverSmsSendRateLimit, u"SMS rate limit exceeded"_s);
}

bool SendLimits::Counter::take(const domain::SendRate &rate, Timestamp now)
{
    const std::scoped_lock guard(mutex);
    return domain::takeSend(rate, state, now);
}

} // namespace latchkey::services
