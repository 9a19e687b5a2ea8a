#pragma once

#include "domain/principal.h"
#include "storage/auditstore.h"
#include "storage/database.h"
#include "testmail.h"

#include <atomic>
#include <chrono>

namespace latchkey {
class RandomSource;
}

namespace latchkey::services {

// POST /admin/settings/test-mail: a mail that goes past the outbox, so that an administrator sees
// what the mail server says to it; all that it leaves behind is in the audit log. Useful above all
// while the mail server hangs: so it gives up before its answer is overdue, and there are never so
// many that nobody is left for the others who wait for somebody else's server. Thread-safe; blocks,
// for the Outbound lane.
class TestMails
{
public:
    struct Form
    {
        const domain::Principal &administrator;
        QString recipient;
        QDeadlineTimer answerDue;
    };

    TestMails(storage::Database &database, const storage::AuditStore &audit, RandomSource &random);

    // A mail that is not delivered is no failure. validation_failed: the recipient is no address,
    // or (422) there is no sender. over_request_rate_limit: two are on their way.
    // service_unavailable: it was tried, and that cannot be recorded.
    Result<TestMail> send(const Form &form, const TestMailSender &sender) const;

    // How long to wait for the mail server if an answer is due in so long: what remains is for the
    // rest of the work.
    static std::chrono::milliseconds patience(std::chrono::milliseconds untilDue);

private:
    class Place;

    Result<> record(const Form &form, const TestMail &mail) const;

    storage::Database &m_database;
    const storage::AuditStore &m_audit;
    RandomSource &m_random;
    mutable std::atomic<int> m_freePlaces{2};
};

} // namespace latchkey::services
