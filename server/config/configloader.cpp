#include "configloader.h"

#include "configbuilder.h"
#include "configrules.h"
#include "datadirectory.h"
#include "randomsource.h"
#include "settingvalues.h"

#include <QDir>
#include <QUrl>

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

} // namespace

ConfigLoader::ConfigLoader(RandomSource &random)
    : m_random(random)
{ }

Result<ServerConfig> ConfigLoader::load(const ConfigSources &sources) const
{
    QStringList warnings;
    const GivenSettings given = TRY(gatherSettings(sources, warnings));
    const SettingValues values = TRY(SettingValues::resolve(given, sources.workingDirectory));
    if (const QStringList broken = brokenRules(values); !broken.isEmpty())
        return failure(ErrorCode::ValidationFailed, broken.join(u'\n'));
    ServerConfig config = buildConfig(values);
    if (needsDirectory(sources, values, config)) {
        config.dataDirectory = TRY(chooseDataDirectory(sources, values));
        TRY(prepareDataDirectory(config.dataDirectory, warnings));
    }
    warnings += config.warnings + doubts(values, config);
    if (config.jwt.secret.isEmpty()) {
        config.jwt.secret = TRY(obtainJwtSecret(config.dataDirectory, m_random, warnings));
        config.jwt.secretGenerated = true;
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
