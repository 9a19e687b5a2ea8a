#pragma once

#include "config/configloader.h"
#include "fakerandom.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

namespace latchkey::test {

using namespace Qt::Literals;

using Environment = QMap<QString, QString>;

// A machine of its own: a working directory, a home and an environment.
class Machine
{
public:
    Machine() { sources.environment.insert(u"HOME"_s, path(u"home"_s)); }

    Result<config::ServerConfig> load() const
    {
        CountingRandom random;
        return config::ConfigLoader(random).load(sources);
    }

    Result<config::ServerConfig> load(const Environment &environment)
    {
        for (auto item = environment.begin(); item != environment.end(); ++item)
            sources.environment.insert(item.key(), item.value());
        return load();
    }

    QString path(const QString &name) const { return m_directory.filePath(name); }

    QString write(const QString &name, const QByteArray &text) const
    {
        QDir().mkpath(QFileInfo(path(name)).path());
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("cannot write %s", qPrintable(name));
        return path(name);
    }

private:
    QTemporaryDir m_directory;

public:
    config::ConfigSources sources{.workingDirectory = m_directory.path()};
};

inline QString message(const Result<config::ServerConfig> &config)
{
    return config ? u"(no error)"_s : config.error().message;
}

inline bool warns(const Result<config::ServerConfig> &config, const QString &text)
{
    return config && config->warnings.filter(text).size() == 1;
}

} // namespace latchkey::test
