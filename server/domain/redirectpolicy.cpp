#include "redirectpolicy.h"

#include "redirecttarget.h"
#include "urlglob.h"

namespace latchkey::domain {

using namespace Qt::Literals;

namespace {

constexpr qsizetype maximumLength = 8192;

// ^[a-zA-Z0-9]([a-zA-Z0-9.-]*[a-zA-Z0-9])?$
bool isOrdinaryHostName(const QString &host)
{
    const auto isAlphanumeric = [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9');
    };
    return !host.isEmpty() && isAlphanumeric(host.front()) && isAlphanumeric(host.back())
        && std::ranges::all_of(
            host, [&](QChar c) { return isAlphanumeric(c) || c == u'.' || c == u'-'; });
}

// The part of a pattern between `://` and the next `/`, if cutting there is sound.
std::optional<QString> authorityPattern(const QString &pattern)
{
    const qsizetype start = pattern.indexOf("://"_L1);
    // `{https://a.example,https://b.example}` is cut inside its braces and then does not compile.
    if (start < 0 || !UrlGlob::compile(pattern.first(start)))
        return std::nullopt;
    const qsizetype end = pattern.indexOf(u'/', start + 3);
    QString part = pattern.sliced(start + 3, (end < 0 ? pattern.size() : end) - start - 3);
    // `?` may stand for the beginning of a query.
    if (part.contains(u'?') || part.contains(u'\\'))
        return std::nullopt;
    return part;
}

} // namespace

Result<RedirectPolicy::Entry> RedirectPolicy::compile(const QString &pattern)
{
    Result<std::shared_ptr<const UrlGlob>> whole = UrlGlob::compile(pattern);
    if (!whole)
        return failure(
            ErrorCode::ValidationFailed,
            u"the pattern \"%1\" is not valid: %2"_s.arg(pattern, whole.error().message));
    Entry entry{.whole = *whole, .authority = nullptr};
    if (const std::optional<QString> part = authorityPattern(pattern))
        entry.authority = UrlGlob::compile(*part).value_or(nullptr);
    return entry;
}

Result<RedirectPolicy> RedirectPolicy::create(const QString &siteUrl, const QStringList &allowList)
{
    RedirectPolicy policy;
    policy.m_siteUrl = siteUrl;
    for (const QString &pattern : allowList) {
        if (!pattern.isEmpty())
            policy.m_allowed.push_back(TRY(compile(pattern)));
    }
    return policy;
}

bool RedirectPolicy::isOwnSite(const RedirectTarget &target) const
{
    const std::optional<RedirectTarget> site = RedirectTarget::parse(m_siteUrl);
    // RFC 8252 7.3: a native app listens on whatever loopback port is free.
    return site && site->scheme == target.scheme && site->host == target.host
        && (site->port == target.port || target.isLocalhost());
}

bool RedirectPolicy::isListed(const QString &url, const RedirectTarget &target) const
{
    const qsizetype hash = url.indexOf(u'#');
    const QStringView compared = hash < 0 ? QStringView(url) : QStringView(url).first(hash);
    return std::ranges::any_of(m_allowed, [&](const Entry &entry) {
        return entry.whole->matches(compared)
            && (!entry.authority || entry.authority->matches(target.authority));
    });
}

bool RedirectPolicy::isAllowed(const QString &url) const
{
    if (url.isEmpty() || url.size() > maximumLength)
        return false;
    const std::optional<RedirectTarget> target = RedirectTarget::parse(url);
    if (!target)
        return false;
    if (isOwnSite(*target) || target->isLoopbackAddress())
        return true;
    // Addresses stay forbidden even if a pattern matches: `**` means names.
    if (target->isNumeric() || (target->isWeb() && !isOrdinaryHostName(target->host)))
        return false;
    return isListed(url, *target);
}

QString RedirectPolicy::resolve(const QString &requested,
                                const QString &formValue,
                                const QString &referer) const
{
    const QString &wanted = requested.isEmpty() ? formValue : requested;
    if (isAllowed(wanted))
        return wanted;
    return isAllowed(referer) ? referer : m_siteUrl;
}

} // namespace latchkey::domain
