#pragma once

#include <QString>
#include <QStringList>

namespace latchkey::domain {

// What a request says about the host it was sent to. Anybody can say anything here.
struct ClaimedHost
{
    QString forwardedHost; // X-Forwarded-Host; empty: none
    QString forwardedProto; // X-Forwarded-Proto
    QString targetHost; // of an absolute-form target (RFC 9112 3.2.2); empty: none
};

// The base of links that are mailed (reference/http-api.md 1.11). A claimed host counts only if it
// is listed, else whoever asks for a mail to somebody else would choose where its link leads. The
// Host header never counts.
QString
linkBase(const ClaimedHost &claimed, const QStringList &listedHosts, const QString &externalUrl);

struct LinkParameters
{
    QString token; // the stored hash, with its prefix
    QString type;
    QString redirectTo;
};

// The link itself: `path` resolved against the base (RFC 3986 5.2), so that "/verify" replaces the
// base's own path. The target stands in it as it is unless it holds `&`, `=` or `#`.
QString
confirmationLink(const QString &base, const QString &path, const LinkParameters &parameters);

} // namespace latchkey::domain
