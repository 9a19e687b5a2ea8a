#include "hookrules.h"

#include <QRegularExpression>
#include <QStringList>
#include <QUrl>

namespace latchkey::config {

using namespace Qt::Literals;

namespace {

bool isMachineItself(const QString &host)
{
    return host == "localhost"_L1 || host == "127.0.0.1"_L1 || host == "::1"_L1
        || host == "host.docker.internal"_L1;
}

std::optional<QString> problemOfFunction(const QString &path)
{
    static const QRegularExpression name(u"\\A[A-Za-z_][A-Za-z0-9_]{0,62}\\z"_s);
    const QStringList parts = path.split(u'/');
    if (parts.size() >= 3 && name.match(parts[1]).hasMatch() && name.match(parts[2]).hasMatch())
        return {};
    return u"names no function; use pg-functions://postgres/SCHEMA/FUNCTION with names of letters, "
           "digits and '_'"_s;
}

} // namespace

std::optional<QString> problemOfHookUri(const QString &uri)
{
    const QUrl url(uri, QUrl::StrictMode);
    if (url.scheme() == "pg-functions"_L1)
        return problemOfFunction(url.path());
    const bool https = url.scheme() == "https"_L1 && !url.host().isEmpty();
    const bool http = url.scheme() == "http"_L1 && isMachineItself(url.host());
    if (url.isValid() && (https || http))
        return {};
    return u"is no address we may call; use https://, http:// on this machine (localhost, "
           "127.0.0.1, ::1, host.docker.internal), or pg-functions://postgres/SCHEMA/FUNCTION"_s;
}

std::optional<QString> problemOfHookSecrets(const QString &secrets)
{
    static const QRegularExpression format(
        u"\\A(v1,whsec_[A-Za-z0-9+/=]{32,}"
        "|v1a,whpk_[A-Za-z0-9+/=]{44,}:whsk_[A-Za-z0-9+/=]{44,})\\z"_s);
    const QStringList items = secrets.split(u'|', Qt::SkipEmptyParts);
    for (const QString &item : items) {
        if (!format.match(item).hasMatch())
            return u"has the wrong form; use v1,whsec_ and 32 to 88 characters of base64, several "
                   "separated by |"_s;
    }
    return {};
}

} // namespace latchkey::config
