#pragma once

#include "secret.h"

#include <QList>
#include <QString>

#include <chrono>

namespace latchkey::providers {

// The operator's own service that knows which addresses are worth a mail
// (reference/configuration.md, GOTRUE_MAILER_EMAIL_VALIDATION_SERVICE_URL). Thread-safe; blocks.
class AddressService
{
public:
    struct Options
    {
        QString url; // empty: there is none
        QList<Secret> headers; // lines "Name: value"
    };

    explicit AddressService(Options options);

    bool isThere() const { return !m_options.url.isEmpty(); }

    // Only if it says so. Where it is away or says something else it is as if it was not there.
    bool refuses(const QString &address, std::chrono::milliseconds budget) const;

private:
    const Options m_options;
};

} // namespace latchkey::providers
