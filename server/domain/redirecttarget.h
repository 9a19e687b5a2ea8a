#pragma once

#include <QString>

#include <optional>

namespace latchkey::domain {

// The parts of an absolute URL that decide where a browser goes. What browsers and RFC 3986 read
// differently is no URL here: backslashes, blanks, control characters, user names, percent-encoded
// hosts, `https:/host`. So the host that was checked is the host that is visited.
struct RedirectTarget
{
    QString scheme; // lower case
    QString authority; // as written
    QString host; // as written, an IPv6 address without its brackets
    QString port; // as written; empty: none

    static std::optional<RedirectTarget> parse(const QString &url);

    bool isWeb() const; // http or https
    bool isLoopbackAddress() const;
    bool isLocalhost() const; // a name or address of this machine, for which any port will do

    // No ordinary name: an address, or something that a browser may take for one ("0x7f.1", "1").
    bool isNumeric() const;
};

} // namespace latchkey::domain
