#pragma once

#include "result.h"

#include <QString>

#include <memory>

namespace latchkey::domain {

// A glob over URLs with `.` and `/` as separators: `*` any run without them, `**` any run, `?` one
// character that is none, `[abc]` `[a-z]` `[!abc]`, `{a,b}`, `\` escapes. Anchored, case-sensitive.
// Matching takes time linear in the product of both lengths whatever the pattern, so that no
// pattern and no URL can stall the server.
class UrlGlob
{
public:
    static Result<std::shared_ptr<const UrlGlob>> compile(const QString &pattern);
    virtual ~UrlGlob() = default;

    virtual bool matches(QStringView url) const = 0;
};

} // namespace latchkey::domain
