#include "mailrenderer.h"

#include "logging.h"
#include "mailkinds.h"
#include "mailvariables.h"
#include "plaintext.h"

#include <QFileInfo>
#include <QUrl>

namespace latchkey::mail {

using namespace Qt::Literals;

namespace {

constexpr qsizetype longestSubject = 250;

// The peer takes what does not begin with "http" for a path below the site's URL. Ours may be a
// file, too: with "file:" in front, or a path to one that exists.
QString placeOf(const QString &given, const QString &siteUrl)
{
    if (given.startsWith("http"_L1))
        return given;
    if (given.startsWith("file:"_L1))
        return QUrl(given).toLocalFile();
    if (QFileInfo(given).isAbsolute() && QFileInfo(given).isFile())
        return given;
    return siteUrl + (given.startsWith(u'/') || siteUrl.endsWith(u'/') ? u""_s : u"/"_s) + given;
}

// `error` is about a template, never about values: it may go into the log.
void reportFailure(const QString &setting, const Error &error)
{
    logging::write(LogLevel::Warning,
                   u"mail template failed; the built-in text is sent",
                   {{"setting"_L1, setting}, {"problem"_L1, error.message}});
}

} // namespace

MailRenderer::MailRenderer(TemplateSettings settings)
    : m_settings(std::move(settings))
{ }

Result<MailRenderer> MailRenderer::create(TemplateSettings settings)
{
    MailRenderer renderer(std::move(settings));
    const TemplateSettings given = renderer.m_settings;
    for (auto subject = given.subjects.begin(); subject != given.subjects.end(); ++subject)
        TRY(renderer.addSubject(subject.key(), *subject));
    for (auto body = given.bodies.begin(); body != given.bodies.end(); ++body)
        TRY(renderer.addBody(body.key(), *body));
    return renderer;
}

Result<> MailRenderer::addSubject(const QString &kind, const QString &text)
{
    const auto parsed = Template::parse(text, TemplateKind::Plain);
    if (!parsed) {
        return failure(
            ErrorCode::ValidationFailed,
            u"GOTRUE_MAILER_SUBJECTS_%1: %2"_s.arg(settingsNameOf(kind), parsed.error().message));
    }
    m_subjects.emplace(kind, *parsed);
    return {};
}

Result<> MailRenderer::addBody(const QString &kind, const QString &given)
{
    m_bodies.emplace(
        kind,
        TRY(TemplateSource::create(u"GOTRUE_MAILER_TEMPLATES_"_s + settingsNameOf(kind),
                                   placeOf(given, m_settings.siteUrl),
                                   m_settings.policy)));
    return {};
}

QString MailRenderer::languageFor(const QJsonObject &facts) const
{
    const QJsonValue locale = facts.value("data"_L1).toObject().value("locale"_L1);
    const QString language = languageOf(locale.toString());
    return language.isEmpty() ? m_settings.language : language;
}

Result<MailContent> MailRenderer::render(const QString &kind,
                                         const QJsonObject &facts,
                                         const TemplateFetcher &fetcher,
                                         Timestamp now)
{
    const QJsonObject variables = templateVariables(facts);
    MailContent content = TRY(m_builtIn.content(kind, languageFor(facts), variables));
    if (const auto subject = m_subjects.find(kind); subject != m_subjects.end()) {
        const Result<QString> text = subject->second.render(variables);
        if (text)
            content.subject = *text;
        else
            reportFailure(u"GOTRUE_MAILER_SUBJECTS_"_s + settingsNameOf(kind), text.error());
    }
    content.subject = content.subject.simplified().left(longestSubject);
    if (const auto body = m_bodies.find(kind); body != m_bodies.end()) {
        const auto html = body->second.current(fetcher, now);
        const Result<QString> text = html ? html->render(variables) : Result<QString>(QString());
        if (!text) {
            reportFailure(u"GOTRUE_MAILER_TEMPLATES_"_s + settingsNameOf(kind), text.error());
        } else if (html) {
            content.html = *text;
            content.text = plainTextOf(*text);
        }
    }
    return content;
}

void MailRenderer::refreshEarly(const TemplateFetcher &fetcher, Timestamp now)
{
    for (auto &[kind, source] : m_bodies)
        source.refreshEarly(fetcher, now);
}

} // namespace latchkey::mail
