#pragma once

#include "domain/sendrate.h"
#include "result.h"

#include <mutex>

namespace latchkey::services {

// How many mails and text messages this server may send in all (reference/http-api.md 1.13). In
// memory, for each process; used from many threads. Taken once for each request that sends, outside
// of transactions, because these may run twice; what was taken is not given back.
class SendLimits
{
public:
    struct Options
    {
        domain::SendRate mails;
        domain::SendRate texts;
        bool mailerAutoconfirm = false; // then mails are not counted, unless none may be sent
        bool smsAutoconfirm = false; // then texts are not counted
    };

    explicit SendLimits(const Options &options);

    Result<> takeMail(Timestamp now) const; // 429 over_email_send_rate_limit
    Result<> takeText(Timestamp now) const; // 429 over_sms_send_rate_limit; not for test numbers

private:
    struct Counter
    {
        bool take(const domain::SendRate &rate, Timestamp now);

        std::mutex mutex;
        domain::SendState state;
    };

    const Options m_options;
    mutable Counter m_mails;
    mutable Counter m_texts;
};

} // namespace latchkey::services
