#include "transportsecurity.h"

#include <QHostAddress>
#include <QUrl>

namespace latchkey {

using namespace Qt::Literals;

namespace {

// Without includeSubDomains: other machines below that name are not ours to decide about.
constexpr char value[] = "max-age=31536000"; // a year

// A host that the whole internet knows by this name. Browsers take no notice of the header where
// the host is an address (RFC 6797 8.1.1), and one about "localhost" or a machine of the local
// network would break whatever is developed or installed there.
bool isPublicName(const QString &host)
{
    const bool isLocal = host.endsWith(".localhost"_L1) || host.endsWith(".local"_L1)
        || host.endsWith(".internal"_L1) || host.endsWith(".lan"_L1)
        || host.endsWith(".home.arpa"_L1);
    return host.contains(u'.') && QHostAddress(host).isNull() && !isLocal;
}

} // namespace

QByteArray strictTransportSecurity(const config::ServerConfig &config, bool isSelfSigned)
{
    using Hsts = config::ServerConfig::Hsts;
    if (!config.tls.isOn() || config.tls.hsts == Hsts::Off)
        return {};
    if (config.tls.hsts == Hsts::On)
        return value;
    // It takes the button away by which people accept a certificate that they know (12.1), which
    // they need again whenever a self-signed one is renewed.
    if (isSelfSigned)
        return {};
    const QUrl url(config.api.externalUrl);
    // It holds for every port of the host (8.3). Who serves at 443 speaks for the host; beside
    // another server it would turn that one's http:// links into broken ones.
    const bool speaksForHost = url.scheme() == "https"_L1 && url.port(443) == 443;
    const QUrl site(config.siteUrl);
    const bool breaksSite = site.scheme() == "http"_L1 && site.host() == url.host();
    return speaksForHost && isPublicName(url.host()) && !breaksSite ? value : QByteArray();
}

} // namespace latchkey
