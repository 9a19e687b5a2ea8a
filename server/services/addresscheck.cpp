#include "addresscheck.h"

#include "domain/deliverability.h"

#include <future>
#include <vector>

namespace latchkey::services {

using namespace Qt::Literals;
using providers::MailHosts;

namespace {

AddressCheck::Options withNormalizedHosts(AddressCheck::Options options)
{
    for (QString &host : options.blockedHosts)
        host = providers::normalizedHost(host);
    return options;
}

std::unexpected<Error> invalid(const QString &address)
{
    return failure(ErrorCode::EmailAddressInvalid,
                   u"Email address \"%1\" is invalid"_s.arg(address));
}

// Of one of the questions that are asked at the same time.
struct Question
{
    QString address;
    std::future<bool> isGood;
};

} // namespace

AddressCheck::AddressCheck(Options options)
    : m_options(withNormalizedHosts(std::move(options)))
    , m_service(m_options.service)
{ }

// What costs nothing comes first. Everybody else is asked at once, so that they share the budget.
Result<> AddressCheck::check(const QStringList &addresses) const
{
    std::vector<Question> questions;
    const auto ask = [&](const QString &address, auto question) {
        questions.push_back({address, std::async(std::launch::async, std::move(question))});
    };
    if (m_options.mailHosts) {
        for (const QString &address : addresses) {
            if (domain::isUndeliverable(address))
                return invalid(address);
        }
    }
    for (const QString &address : addresses) {
        const QString domain = domain::domainOfAddress(address);
        if (m_options.mailHosts && !domain::isLargeProvider(domain))
            ask(address, [this, domain] { return takesMail(domain); });
        if (m_service.isThere())
            ask(address, [=, this] { return !m_service.refuses(address, m_options.budget); });
    }
    QString refused;
    for (Question &question : questions) {
        if (!question.isGood.get() && refused.isEmpty())
            refused = question.address;
    }
    return refused.isEmpty() ? Result<>() : invalid(refused);
}

bool AddressCheck::takesMail(const QString &domain) const
{
    const MailHosts hosts = m_options.mailHosts->find(domain, m_options.budget);
    if (hosts.answer != MailHosts::Answer::Known)
        return hosts.answer == MailHosts::Answer::Unsaid;
    return std::ranges::none_of(
        hosts.names, [&](const QString &name) { return m_options.blockedHosts.contains(name); });
}

} // namespace latchkey::services
