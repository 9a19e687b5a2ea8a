#pragma once

#include "clock.h"
#include "result.h"

#include <QDeadlineTimer>
#include <QString>
#include <QStringList>

#include <functional>

namespace latchkey::services {

// What became of a mail that was sent to see whether mails can be sent.
struct TestMail
{
    bool isDelivered = false;
    QStringList dialogue; // what client and server said, without secrets
    Timestamp triedAt; // when its outcome was known
};

// Sends one to an address, now, and gives up at the deadline. Thread-safe.
using TestMailSender = std::function<Result<TestMail>(const QString &, const QDeadlineTimer &)>;

} // namespace latchkey::services
