#pragma once

#include "mail/mailer.h"

#include <deque>
#include <functional>
#include <mutex>
#include <vector>

namespace latchkey::test {

// Takes mails and answers with what the test has put up, or that all is well. Thread-safe.
class FakeMailer final : public mail::Mailer
{
public:
    mail::Delivery deliver(const mail::OutgoingMail &mail) override
    {
        const std::scoped_lock guard(m_mutex);
        m_taken.push_back(mail);
        if (onDeliver)
            onDeliver(mail);
        if (m_answers.empty())
            return {.reply = QStringLiteral("250 ok"), .summary = QStringLiteral("250")};
        mail::Delivery answer = m_answers.front();
        m_answers.pop_front();
        return answer;
    }

    void answer(mail::Delivery::Outcome outcome, const QString &reply)
    {
        const std::scoped_lock guard(m_mutex);
        m_answers.push_back({.outcome = outcome, .reply = reply, .summary = reply.first(3)});
    }

    std::vector<mail::OutgoingMail> taken()
    {
        const std::scoped_lock guard(m_mutex);
        return m_taken;
    }

    std::function<void(const mail::OutgoingMail &)> onDeliver;

private:
    std::mutex m_mutex;
    std::vector<mail::OutgoingMail> m_taken;
    std::deque<mail::Delivery> m_answers;
};

} // namespace latchkey::test
