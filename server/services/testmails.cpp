#include "testmails.h"

#include "domain/auditentry.h"
#include "domain/emailaddress.h"
#include "randomsource.h"

#include <algorithm>

namespace latchkey::services {

using namespace Qt::Literals;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

// One of the few that may be on their way.
class TestMails::Place
{
public:
    explicit Place(std::atomic<int> &free)
        : m_free(free)
    {
        int count = m_free;
        while (count > 0 && !m_free.compare_exchange_weak(count, count - 1)) { }
        m_isTaken = count > 0;
    }

    ~Place()
    {
        if (m_isTaken)
            ++m_free;
    }

    Place(const Place &) = delete;
    Place &operator=(const Place &) = delete;

    bool isTaken() const { return m_isTaken; }

private:
    std::atomic<int> &m_free;
    bool m_isTaken = false;
};

TestMails::TestMails(storage::Database &database,
                     const storage::AuditStore &audit,
                     RandomSource &random)
    : m_database(database)
    , m_audit(audit)
    , m_random(random)
{ }

milliseconds TestMails::patience(milliseconds untilDue)
{
    constexpr milliseconds most = 20s; // whoever waits at a screen believes that it hangs
    constexpr milliseconds rest = 1'500ms; // a goodbye takes up to a second, the audit log its time
    const milliseconds kept = std::max(untilDue / 5, std::min(rest, untilDue / 2));
    return std::min(untilDue - kept, most);
}

Result<TestMail> TestMails::send(const Form &form, const TestMailSender &sender) const
{
    if (!domain::EmailAddress::parse(form.recipient))
        return validationFailed(u"\"recipient\" must be an e-mail address"_s);
    if (!sender) {
        return failure(ErrorCode::ValidationFailed,
                       Refusal::Unprocessable,
                       u"No mail server is set (GOTRUE_SMTP_HOST), so that mails become files"_s);
    }
    const Place place(m_freePlaces);
    if (!place.isTaken()) {
        return failure(ErrorCode::OverRequestRateLimit,
                       u"Two test mails are on their way already. Wait until they are answered, "
                       "which takes some seconds, and send yours then"_s);
    }
    const auto untilDue
        = std::chrono::duration_cast<milliseconds>(form.answerDue.remainingTimeAsDuration());
    TestMail mail = TRY(sender(form.recipient, QDeadlineTimer(patience(untilDue))));
    TRY(record(form, mail));
    return mail;
}

Result<> TestMails::record(const Form &form, const TestMail &mail) const
{
    const Result<> recorded = m_database.transact([&](storage::Transaction &transaction) {
        return m_audit.append(transaction,
                              domain::administratorsEntry(randomUuid(m_random),
                                                          domain::AuditAction::TestMailSent,
                                                          form.administrator,
                                                          mail.triedAt,
                                                          {{u"recipient"_s, form.recipient},
                                                           {u"delivered"_s, mail.isDelivered}}));
    });
    if (!recorded) {
        return failure(ErrorCode::ServiceUnavailable,
                       u"The test mail was tried, but this could not be recorded"_s,
                       recorded.error().detail);
    }
    return {};
}

} // namespace latchkey::services
