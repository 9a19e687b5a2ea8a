#include "configloader.h"

#include "configbuilder.h"
#include "configrules.h"
#include "datadirectory.h"
#include "randomsource.h"
#include "settingstable.h"
#include "settingvalues.h"

#include <QDir>
#include <QUrl>

#include <ranges>

namespace latchkey::config {

using namespace Qt::Literals;

namespace {

Result<QString> chooseDataDirectory(const ConfigSources &sources, const SettingValues &values)
{
    const QDir here(sources.workingDirectory);
    if (!sources.dataDirectory.isEmpty())
        return QDir::cleanPath(here.absoluteFilePath(sources.dataDirectory));
    const QString set = values.text(u"LATCHKEY_DATA_DIR"_s);
    if (!set.isEmpty())
        return QDir::cleanPath(here.absoluteFilePath(set));
    return defaultDataDirectory(sources.environment);
}

bool isPostgres(const Secret &url)
{
    return url.reveal().startsWith("postgres");
}

bool needsDirectory(const ConfigSources &sources,
                    const SettingValues &values,
                    const ServerConfig &config)
{
    return !sources.dataDirectory.isEmpty() || !values.text(u"LATCHKEY_DATA_DIR"_s).isEmpty()
        || config.jwt.secret.isEmpty() || !isPostgres(config.db.url);
}

Secret sqliteUrl(const QString &path)
{
    QUrl url;
    url.setScheme(u"sqlite"_s);
    url.setHost(QString());
    url.setPath(path.startsWith(u'/') ? path : u'/' + path);
    return Secret("sqlite://" + url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority));
}

void markGenerated(std::vector<EffectiveSetting> &settings, const QString &name)
{
    for (EffectiveSetting &setting : settings) {
        if (setting.name != name)
            continue;
        setting.source = u"generated"_s;
        setting.value = u"••••"_s;
    }
}

// Names whose value is another one now, although the running server will not take it over.
QStringList waitingNames(const GivenSettings &before, const GivenSettings &after)
{
    const SettingsTable &table = SettingsTable::instance();
    QStringList waiting;
    for (auto item = after.begin(); item != after.end(); ++item) {
        const QString &name = item.key();
        const Setting *setting = table.find(name.endsWith("_FILE"_L1) ? name.chopped(5) : name);
        if (setting != nullptr && !setting->live && before.value(name).text != item->text)
            waiting += name;
    }
    return waiting;
}

// Both lists have the order of the table.
void keepWaiting(std::vector<EffectiveSetting> &settings,
                 const std::vector<EffectiveSetting> &inForce)
{
    for (const auto &[setting, old] : std::views::zip(settings, inForce)) {
        if (!setting.live)
            setting = old;
    }
}

} // namespace

ConfigLoader::ConfigLoader(RandomSource &random)
    : m_random(random)
{ }

Result<ServerConfig> ConfigLoader::load(const ConfigSources &sources)
{
    QStringList warnings;
    GivenSettings given = TRY(gatherSettings(sources, warnings));
    ServerConfig config = TRY(build(given, sources, warnings));
    m_given = std::move(given);
    m_effective = config.effective;
    return config;
}

Result<ConfigLoader::Reloaded> ConfigLoader::reload(const ConfigSources &sources) const
{
    QStringList warnings;
    GivenSettings given = m_given;
    TRY(overlayFiles(given, sources, warnings));
    ServerConfig config = TRY(build(given, sources, warnings));
    keepWaiting(config.effective, m_effective);
    return Reloaded{.config = std::move(config),
                    .waiting = waitingNames(m_given, given),
                    .given = std::move(given)};
}

void ConfigLoader::accept(const Reloaded &reloaded)
{
    m_given = reloaded.given;
    m_effective = reloaded.config.effective;
}

Result<ServerConfig> ConfigLoader::build(const GivenSettings &given,
                                         const ConfigSources &sources,
                                         QStringList warnings) const
{
    const SettingValues values = TRY(SettingValues::resolve(given, sources.workingDirectory));
    if (const QStringList broken = brokenRules(values); !broken.isEmpty())
        return failure(ErrorCode::ValidationFailed, broken.join(u'\n'));
    ServerConfig config = buildConfig(values);
    if (needsDirectory(sources, values, config)) {
        config.dataDirectory = TRY(chooseDataDirectory(sources, values));
        TRY(prepareDataDirectory(config.dataDirectory, warnings));
    }
    warnings += config.warnings + doubts(values, config);
    config.effective = effectiveSettings(values, sources);
    if (config.jwt.secret.isEmpty()) {
        config.jwt.secret = TRY(obtainJwtSecret(config.dataDirectory, m_random, warnings));
        config.jwt.secretGenerated = true;
        markGenerated(config.effective, values.nameOf(u"GOTRUE_JWT_SECRET"_s));
    }
    if (config.db.url.isEmpty())
        config.db.url
            = sqliteUrl(QDir(config.dataDirectory).filePath(QString::fromLatin1(databaseFileName)));
    for (QString *file : {&config.tls.certificateFile, &config.tls.keyFile}) {
        if (!file->isEmpty())
            *file = QDir(sources.workingDirectory).absoluteFilePath(*file);
    }
    config.warnings = warnings;
    return config;
}

Result<QString> ConfigLoader::dataDirectory(const ConfigSources &sources, QStringList &warnings)
{
    const GivenSettings given = TRY(gatherSettings(sources, warnings));
    const SettingValues values = TRY(SettingValues::resolve(given, sources.workingDirectory));
    QString directory = TRY(chooseDataDirectory(sources, values));
    TRY(prepareDataDirectory(directory, warnings));
    return directory;
}

} // namespace latchkey::config
