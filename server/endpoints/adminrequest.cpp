#include "adminrequest.h"

#include "adminguard.h"
#include "domain/userversion.h"

namespace latchkey::endpoints {

using namespace Qt::Literals;

namespace {

// The versions an If-Match names; nothing: any will do. Weak tags never match (RFC 9110 8.8.3.2),
// and neither does what is no tag at all.
std::optional<QStringList> namedVersions(const http::HttpRequest &request)
{
    if (!request.headers.contains("If-Match"))
        return std::nullopt;
    QStringList versions;
    for (const auto &[name, value] : request.headers) {
        if (name.compare("If-Match", Qt::CaseInsensitive) != 0)
            continue;
        for (const QByteArray &item : value.split(',')) {
            const QByteArray tag = item.trimmed();
            if (tag == "*")
                return std::nullopt;
            if (tag.size() > 2 && tag.startsWith('"') && tag.endsWith('"'))
                versions.append(QString::fromLatin1(tag.sliced(1, tag.size() - 2)));
        }
    }
    return versions;
}

Result<bool> overridesLastAdmin(const http::HttpRequest &request)
{
    const QString text = request.query.value(u"override_last_admin");
    if (text.isEmpty() || text == u"false")
        return false;
    if (text == u"true")
        return true;
    return failure(ErrorCode::ValidationFailed, u"override_last_admin must be true or false"_s);
}

} // namespace

Result<services::AdminRequest> adminRequest(const http::HttpRequest &request,
                                            const http::RequestContext &context)
{
    const UserId target = TRY(pathUser(context));
    const bool overrides = TRY(overridesLastAdmin(request));
    return services::AdminRequest{.administrator = *context.principal,
                                  .target = target,
                                  .caller = context.caller,
                                  .versions = namedVersions(request),
                                  .sparesLastAdministrator = !overrides};
}

QByteArray entityTag(const domain::User &user)
{
    return '"' + domain::userVersion(user).toLatin1() + '"';
}

} // namespace latchkey::endpoints
