#include "profile.h"

#include <QHostAddress>

namespace latchkey::console {

using namespace Qt::Literals;

namespace {

bool isThisMachine(const QString &host)
{
    return host == "localhost"_L1 || QHostAddress(host).isLoopback();
}

} // namespace

QString secretNameOf(const QString &profileId)
{
    return u"profile "_s + profileId;
}

QUrl serverUrl(const QString &typed)
{
    const QString text = typed.trimmed();
    if (text.isEmpty())
        return {};
    QUrl url(text.contains("://"_L1) ? text : u"https://"_s + text, QUrl::StrictMode);
    if (!text.contains("://"_L1) && isThisMachine(url.host()))
        url.setScheme(u"http"_s);
    const bool isHttp = url.scheme() == "http"_L1 || url.scheme() == "https"_L1;
    if (!url.isValid() || !isHttp || url.host().isEmpty() || !url.userInfo().isEmpty())
        return {};
    url.setQuery(QString());
    url.setFragment(QString());
    return url.adjusted(QUrl::StripTrailingSlash | QUrl::NormalizePathSegments);
}

QString nameFor(const QUrl &url)
{
    return url.port() == -1 ? url.host() : url.host() + u':' + QString::number(url.port());
}

} // namespace latchkey::console
