#include "templatesource.h"

#include "logging.h"

#include <QDateTime>
#include <QFileInfo>
#include <QUrl>

namespace latchkey::mail {

using namespace Qt::Literals;

namespace {

qint64 stampOf(const QString &path)
{
    const QFileInfo file(path);
    return file.lastModified(QTimeZone::UTC).toMSecsSinceEpoch() ^ (file.size() << 20);
}

// Without user, password and query.
QString shown(const QString &place)
{
    return QUrl(place).toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment);
}

} // namespace

TemplateSource::TemplateSource(QString setting, QString place, const TemplatePolicy &policy)
    : m_setting(std::move(setting))
    , m_place(std::move(place))
    , m_policy(policy)
{ }

Result<TemplateSource>
TemplateSource::create(const QString &setting, const QString &place, const TemplatePolicy &policy)
{
    TemplateSource source(setting, place, policy);
    source.m_isFile = !place.startsWith("http"_L1);
    if (!source.m_isFile)
        return source;
    const QByteArray bytes
        = TRY(readTemplateFile(place, policy.mostBytes).transform_error([&](Error error) {
              error.message = u"%1: cannot read %2: %3"_s.arg(setting, place, error.message);
              return error;
          }));
    const auto parsed = Template::parse(QString::fromUtf8(bytes), TemplateKind::Html);
    if (!parsed)
        return failure(ErrorCode::ValidationFailed,
                       u"%1: %2, %3"_s.arg(setting, place, parsed.error().message));
    source.m_template = std::make_shared<const Template>(*parsed);
    source.m_fileStamp = stampOf(place);
    return source;
}

bool TemplateSource::isDue(std::chrono::milliseconds age, Timestamp now) const
{
    const bool isResting = m_failedAt && now < *m_failedAt + m_policy.retryInterval;
    return !isResting && (!m_loadedAt || now >= *m_loadedAt + age);
}

bool TemplateSource::hasFileChanged() const
{
    return stampOf(m_place) != m_fileStamp;
}

std::shared_ptr<const Template> TemplateSource::current(const TemplateFetcher &fetcher,
                                                        Timestamp now)
{
    if (m_isFile ? hasFileChanged() : isDue(m_policy.maxAge, now))
        load(fetcher, now);
    return m_template;
}

void TemplateSource::refreshEarly(const TemplateFetcher &fetcher, Timestamp now)
{
    if (!m_isFile && m_loadedAt && isDue(m_policy.maxAge * 9 / 10, now))
        load(fetcher, now);
}

Result<std::shared_ptr<const Template>> TemplateSource::read(const TemplateFetcher &fetcher) const
{
    const QByteArray bytes = m_isFile ? TRY(readTemplateFile(m_place, m_policy.mostBytes))
                                      : TRY(fetcher.fetch(m_place));
    return std::make_shared<const Template>(
        TRY(Template::parse(QString::fromUtf8(bytes), TemplateKind::Html)));
}

void TemplateSource::load(const TemplateFetcher &fetcher, Timestamp now)
{
    if (m_isFile)
        m_fileStamp = stampOf(m_place);
    const auto loaded = read(fetcher);
    if (!loaded) {
        report(loaded.error());
        m_failedAt = now;
        return;
    }
    if (m_failedAt)
        logging::write(LogLevel::Info, u"mail template is good again", {{"setting"_L1, m_setting}});
    m_template = *loaded;
    m_loadedAt = now;
    m_failedAt.reset();
}

void TemplateSource::report(const Error &error)
{
    if (m_failedAt && !m_isFile)
        return; // said already
    logging::write(LogLevel::Warning,
                   u"mail template cannot be used",
                   {{"setting"_L1, m_setting},
                    {"from"_L1, shown(m_place)},
                    {"problem"_L1, error.message},
                    {"instead"_L1, m_template ? u"the last good one"_s : u"the built-in text"_s}});
}

} // namespace latchkey::mail
