#pragma once

#include "result.h"

#include <QString>
#include <QStringList>

#include <memory>
#include <vector>

namespace latchkey::domain {

class UrlGlob;

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
    RedirectPolicy() = default;

    QString m_siteUrl;
    std::vector<std::shared_ptr<const UrlGlob>> m_globs;
};

} // namespace latchkey::domain
