#pragma once

#include <QString>

namespace latchkey::domain {

// What an address shows by itself about whether a mail to it can arrive. Made for addresses that
// EmailAddress has parsed.

// Cannot be: not one of RFC 5322, a reserved or single-label domain, or one of those that people
// type to get past a form.
bool isUndeliverable(const QString &email);

QString domainOfAddress(const QString &email);

// Providers so large that asking the domain name system about them would be a waste.
bool isLargeProvider(const QString &domain);

} // namespace latchkey::domain
