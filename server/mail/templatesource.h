#pragma once

#include "clock.h"
#include "template/template.h"
#include "templatefetcher.h"

#include <memory>
#include <optional>

namespace latchkey::mail {

struct TemplatePolicy
{
    std::chrono::milliseconds maxAge{600'000}; // then it is got again
    std::chrono::milliseconds retryInterval{10'000}; // after a failure
    qint64 mostBytes = 1'000'000;
};

// One body that the operator gave, by URL or file, and the last good version of it. Lives on the
// sender's thread. What goes wrong is logged once until it is good again.
class TemplateSource
{
public:
    // A URL is not asked for yet. A file is read now, and refused with file, line and construct if
    // it is no template.
    static Result<TemplateSource>
    create(const QString &setting, const QString &place, const TemplatePolicy &policy);

    // Nothing: it never was to be had. Gets it again if it is too old, which may take until the
    // fetcher's time-out; a file as soon as it has changed.
    std::shared_ptr<const Template> current(const TemplateFetcher &fetcher, Timestamp now);

    // Gets a URL again before a mail has to wait for it: from nine tenths of its age on.
    void refreshEarly(const TemplateFetcher &fetcher, Timestamp now);

private:
    TemplateSource(QString setting, QString place, const TemplatePolicy &policy);

    void load(const TemplateFetcher &fetcher, Timestamp now);
    Result<std::shared_ptr<const Template>> read(const TemplateFetcher &fetcher) const;
    bool isDue(std::chrono::milliseconds age, Timestamp now) const;
    bool hasFileChanged() const;
    void report(const Error &error);

    QString m_setting; // its name, for the log
    QString m_place; // URL, or path of a file
    bool m_isFile = false;
    TemplatePolicy m_policy;
    std::shared_ptr<const Template> m_template; // the last good one
    std::optional<Timestamp> m_loadedAt;
    std::optional<Timestamp> m_failedAt;
    qint64 m_fileStamp = 0;
};

} // namespace latchkey::mail
