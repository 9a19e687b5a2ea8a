#pragma once

#include "result.h"

#include <QString>
#include <QStringList>

#include <memory>
#include <vector>

namespace latchkey::domain {

class UrlGlob;
struct RedirectTarget;

// Where a flow may send a browser (reference/http-api.md 1.10). Immutable, shared by all threads.
class RedirectPolicy
{
public:
    // A glob that does not compile stops the start; the error names it.
    static Result<RedirectPolicy> create(const QString &siteUrl, const QStringList &allowList);

    bool isAllowed(const QString &url) const;

    // The first candidate that is allowed, else the site URL. `requested` shadows `formValue` when
    // it is not empty.
    QString
    resolve(const QString &requested, const QString &formValue, const QString &referer) const;

private:
    // A pattern, and the part of it that must match host and port: in `https://**.example.com/**`
    // the first `**` must not run past the host and find `.example.com` in a stranger's path.
    struct Entry
    {
        std::shared_ptr<const UrlGlob> whole;
        std::shared_ptr<const UrlGlob> authority; // null: the pattern cannot be divided
    };

    RedirectPolicy() = default;

    static Result<Entry> compile(const QString &pattern);
    bool isOwnSite(const RedirectTarget &target) const;
    bool isListed(const QString &url, const RedirectTarget &target) const;

    QString m_siteUrl;
    std::vector<Entry> m_allowed;
};

} // namespace latchkey::domain
