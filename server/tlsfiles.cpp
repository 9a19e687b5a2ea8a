#include "tlsfiles.h"

#include "config/settingsources.h"
#include "logging.h"

#include <QFile>
#include <QFileInfo>

namespace latchkey {

using namespace Qt::Literals;

namespace {

const QString certificateSetting = u"LATCHKEY_TLS_CERT_FILE"_s;
const QString keySetting = u"LATCHKEY_TLS_KEY_FILE"_s;

constexpr std::chrono::days soon{14};

template <typename T>
Result<T> about(const QString &setting, const QString &path, Result<T> result)
{
    if (result)
        return result;
    return failure(ErrorCode::ValidationFailed,
                   u"%1: %2: %3"_s.arg(setting, path, result.error().message));
}

QString text(Timestamp moment)
{
    return QString::fromLatin1(toRfc3339(moment));
}

QString doubtOfDates(const crypto::CertificateFacts &facts, Timestamp now)
{
    if (now >= facts.validUntil)
        return u"the TLS certificate has expired: clients refuse it; replace its files"_s;
    if (now >= facts.validUntil - soon)
        return u"the TLS certificate expires soon; replace its files before that"_s;
    if (now < facts.validFrom)
        return u"the TLS certificate is not valid yet: clients refuse it"_s;
    return {};
}

} // namespace

TlsFiles::TlsFiles(Paths paths, const Clock &clock)
    : m_paths(std::move(paths))
    , m_clock(clock)
    , m_credentials(std::make_shared<http::TlsCredentials>())
{
    m_settling.setSingleShot(true);
    connect(&m_settling, &QTimer::timeout, this, &TlsFiles::lookForChanges);
    connect(&m_look, &QTimer::timeout, this, &TlsFiles::lookForChanges);
    const auto settle = [this] {
        if (!m_settling.isActive())
            m_settling.start();
    };
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, settle);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, settle);
}

Result<std::unique_ptr<TlsFiles>> TlsFiles::open(Paths paths, const Clock &clock)
{
    std::unique_ptr<TlsFiles> files(new TlsFiles(std::move(paths), clock));
    const Content content = TRY(files->read());
    TRY(files->use(content));
    files->warnOfReaders();
    logging::write(LogLevel::Info,
                   u"TLS is on",
                   {{"fingerprint"_L1, files->m_facts.fingerprint},
                    {"valid_until"_L1, text(files->m_facts.validUntil)}});
    files->warnOfDates();
    return files;
}

Result<TlsFiles::Content> TlsFiles::read() const
{
    Content content;
    content.certificates = TRY(
        about(certificateSetting, m_paths.certificate, config::readSmallFile(m_paths.certificate)));
    content.key = Secret(TRY(about(keySetting, m_paths.key, config::readSmallFile(m_paths.key))));
    return content;
}

Result<> TlsFiles::use(const Content &content)
{
    m_tried = content;
    const crypto::CertificateFacts facts = TRY(about(
        certificateSetting, m_paths.certificate, crypto::readCertificates(content.certificates)));
    TRY(about(keySetting, m_paths.key, crypto::checkPrivateKey(content.key, content.certificates)));
    TRY(about(keySetting, m_paths.key, m_credentials->use(content.certificates, content.key)));
    m_facts = facts;
    m_nextDateWarning = {};
    return {};
}

void TlsFiles::watch(Patience patience)
{
    m_settling.setInterval(patience.settling);
    watchPaths();
    m_look.start(patience.look);
}

// The directories tell of files that are replaced by renaming, also of symbolic links that then
// lead elsewhere; what is written into a file only the file itself tells. A file that was replaced
// is watched no more, so everything is named again.
void TlsFiles::watchPaths()
{
    QStringList paths;
    for (const QString &path : {m_paths.certificate, m_paths.key}) {
        const QFileInfo info(path);
        paths += {path, info.absolutePath()};
        if (info.isSymLink())
            paths += {info.canonicalFilePath(), QFileInfo(info.canonicalFilePath()).path()};
    }
    paths.removeAll(QString());
    paths.removeDuplicates();
    paths.removeIf([](const QString &path) { return !QFileInfo::exists(path); });
    const QStringList unwatched = m_watcher.files() + m_watcher.directories();
    paths.removeIf([&](const QString &path) { return unwatched.contains(path); });
    if (!paths.isEmpty())
        m_watcher.addPaths(paths);
}

void TlsFiles::lookForChanges()
{
    watchPaths();
    const Result<Content> content = read();
    if (!content || *content != m_tried)
        reload();
    else
        warnOfDates();
}

void TlsFiles::reload()
{
    const Result<Content> content = read();
    const Result<> used = content ? use(*content) : std::unexpected(content.error());
    if (!used) {
        logging::write(LogLevel::Error,
                       u"the TLS certificate was not replaced; the former one stays in use",
                       {{"error"_L1, used.error().message}});
        return;
    }
    logging::write(
        LogLevel::Info,
        u"the TLS certificate was read again; new connections use it",
        {{"fingerprint"_L1, m_facts.fingerprint}, {"valid_until"_L1, text(m_facts.validUntil)}});
    warnOfReaders();
    warnOfDates();
}

// Not refused: a clock that is wrong would keep the server down, and clients say it clearly enough.
void TlsFiles::warnOfDates()
{
    const Timestamp now = m_clock.now();
    if (now < m_nextDateWarning)
        return;
    m_nextDateWarning = now + std::chrono::days(1);
    const QString doubt = doubtOfDates(m_facts, now);
    if (!doubt.isEmpty())
        logging::write(LogLevel::Warning,
                       doubt,
                       {{"valid_from"_L1, text(m_facts.validFrom)},
                        {"valid_until"_L1, text(m_facts.validUntil)}});
}

// The group may read it: systems have one for such keys.
void TlsFiles::warnOfReaders() const
{
    if (QFile::permissions(m_paths.key) & (QFileDevice::ReadOther | QFileDevice::WriteOther)) {
        logging::write(
            LogLevel::Warning,
            u"%1: every user of this machine can read %2, and whoever has it can pass for this "
            u"server; close it: chmod o= FILE"_s.arg(keySetting, m_paths.key));
    }
}

} // namespace latchkey
