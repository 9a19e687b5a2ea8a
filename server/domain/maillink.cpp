#include "maillink.h"

#include <QUrl>

namespace latchkey::domain {

using namespace Qt::Literals;

namespace {

bool needsEscaping(const QString &target)
{
    return target.contains(u'&') || target.contains(u'=') || target.contains(u'#');
}

QString escaped(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

} // namespace

QString
linkBase(const ClaimedHost &claimed, const QStringList &listedHosts, const QString &externalUrl)
{
    const QString &host
        = claimed.forwardedHost.isEmpty() ? claimed.targetHost : claimed.forwardedHost;
    if (host.isEmpty() || !listedHosts.contains(host, Qt::CaseInsensitive))
        return externalUrl;
    const bool isPlain = host.compare("localhost"_L1, Qt::CaseInsensitive) == 0
        && claimed.forwardedProto == "http"_L1;
    return (isPlain ? u"http://"_s : u"https://"_s) + host;
}

QString confirmationLink(const QString &base, const QString &path, const LinkParameters &parameters)
{
    const QUrl place = QUrl(base).resolved(QUrl(path));
    const QString &target = parameters.redirectTo;
    return QString::fromLatin1(place.toEncoded(QUrl::RemoveQuery | QUrl::RemoveFragment))
        + "?token="_L1 + escaped(parameters.token) + "&type="_L1 + escaped(parameters.type)
        + "&redirect_to="_L1 + (needsEscaping(target) ? escaped(target) : target);
}

} // namespace latchkey::domain
