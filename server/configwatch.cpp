#include "configwatch.h"

#include <QDateTime>
#include <QDir>

namespace latchkey {

using namespace Qt::Literals;

ConfigWatch::ConfigWatch(Options options, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_seen(list())
{
    m_graceTimer.setSingleShot(true);
    m_graceTimer.setInterval(m_options.gracePeriod);
    connect(&m_graceTimer, &QTimer::timeout, this, &ConfigWatch::changed);
    if (m_options.notify) {
        connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &ConfigWatch::look);
        connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, &ConfigWatch::wait);
        watchFiles();
    }
    if (m_options.poll) {
        connect(&m_pollTimer, &QTimer::timeout, this, &ConfigWatch::look);
        m_pollTimer.start(m_options.pollInterval);
    }
}

ConfigWatch::Listing ConfigWatch::list() const
{
    Listing listing;
    const QFileInfoList files
        = QDir(m_options.directory)
              .entryInfoList({u"*.env"_s, u"*.json"_s}, QDir::Files | QDir::Hidden);
    for (const QFileInfo &file : files) {
        listing.insert(file.filePath(), {file.size(), file.lastModified().toMSecsSinceEpoch()});
    }
    return listing;
}

void ConfigWatch::look()
{
    if (list() != m_seen)
        wait();
}

void ConfigWatch::wait()
{
    m_seen = list();
    if (m_options.notify)
        watchFiles();
    m_graceTimer.start();
}

// The directory tells of files that come, go and are renamed; of writing into one only that file
// does. A file that was replaced is no longer watched, so they are named again.
void ConfigWatch::watchFiles()
{
    m_watcher.addPath(m_options.directory);
    if (!m_seen.isEmpty())
        m_watcher.addPaths(m_seen.keys());
}

} // namespace latchkey
