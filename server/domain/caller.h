#pragma once

#include "clock.h"

#include <QString>

namespace latchkey::domain {

// Who asks, when and from where: the facts of a request that services may use. It knows no HTTP.
struct Caller
{
    Timestamp now;
    QString requestId;
    QString ipAddress; // empty if unknown
    QString subscriber; // the same for all addresses of one customer of a provider (IPv6: the /64)
    QString userAgent;
    QString audience; // requested, or the server's default
    QString redirectTo; // resolved redirect target (reference/http-api.md 1.10)
    QString linkBase; // of links that are mailed (reference/http-api.md 1.11)
};

} // namespace latchkey::domain
