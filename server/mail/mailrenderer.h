#pragma once

#include "builtinmail.h"
#include "templatesource.h"

#include <map>

namespace latchkey::mail {

struct TemplateSettings
{
    QMap<QString, QString> subjects; // by kind: GOTRUE_MAILER_SUBJECTS_*
    QMap<QString, QString> bodies; // by kind: GOTRUE_MAILER_TEMPLATES_*, as they were given
    QString siteUrl; // what a body's URL without a scheme is resolved against
    QString language = QStringLiteral("en"); // of users without a locale
    TemplatePolicy policy;
};

// Turns the facts of an outbox row into what a person reads: the operator's templates where there
// are, else the built-in texts in the user's language. Lives on the sender's thread.
class MailRenderer
{
public:
    // Refuses subjects and files that are no templates, with setting, file, line and construct.
    static Result<MailRenderer> create(TemplateSettings settings);

    // A template that fails with these values is replaced by the built-in text, and the log says
    // so. An error: the kind does not exist.
    Result<MailContent> render(const QString &kind,
                               const QJsonObject &facts,
                               const TemplateFetcher &fetcher,
                               Timestamp now);

    void refreshEarly(const TemplateFetcher &fetcher, Timestamp now);

    bool hasSources() const { return !m_bodies.empty(); }

private:
    explicit MailRenderer(TemplateSettings settings);

    Result<> addSubject(const QString &kind, const QString &text);
    Result<> addBody(const QString &kind, const QString &given);
    QString languageFor(const QJsonObject &facts) const;

    TemplateSettings m_settings;
    BuiltInMail m_builtIn;
    std::map<QString, Template> m_subjects;
    std::map<QString, TemplateSource> m_bodies;
};

} // namespace latchkey::mail
