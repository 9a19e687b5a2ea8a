#pragma once

#include <QString>
#include <QStringList>

#include <chrono>

namespace latchkey::providers {

// Where the mail of a domain goes, as far as the domain name system says.
struct MailHosts
{
    enum class Answer {
        Known,
        None, // it says that there are none: the domain takes no mail
        Unsaid // no answer, or none that can be relied on
    };

    Answer answer = Answer::Unsaid;
    QStringList names; // of Known: normalizedHost() of each; or addresses
};

// "mx.example.com." and "MX.example.com" are the same server.
inline QString normalizedHost(const QString &host)
{
    const QString lower = host.toLower();
    return lower.endsWith(u'.') ? lower.chopped(1) : lower;
}

// Asks for them. Thread-safe; blocks, for the Outbound lane.
class MailHostLookup
{
public:
    MailHostLookup() = default;
    virtual ~MailHostLookup() = default;
    MailHostLookup(const MailHostLookup &) = delete;
    MailHostLookup &operator=(const MailHostLookup &) = delete;

    virtual MailHosts find(const QString &domain, std::chrono::milliseconds budget) const = 0;
};

} // namespace latchkey::providers
