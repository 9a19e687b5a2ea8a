// The command tls self-signed.
#include "commands.h"
#include "config/configloader.h"
#include "crypto/selfsigned.h"
#include "systemrandom.h"

#include <QDir>
#include <QFile>
#include <QTemporaryFile>
#include <QTextStream>

#include <filesystem>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace latchkey {

using namespace Qt::Literals;

namespace {

constexpr char certificateFileName[] = "tls_cert.pem";
constexpr char keyFileName[] = "tls_key.pem";

constexpr QFileDevice::Permissions forAll = QFileDevice::ReadOwner | QFileDevice::WriteOwner
    | QFileDevice::ReadGroup | QFileDevice::ReadOther;

std::unexpected<Error> failed(const QString &path, const QString &why)
{
    return failure(ErrorCode::ValidationFailed, u"%1 %2"_s.arg(path, why));
}

Result<QStringList> certificateHosts(const QStringList &given)
{
    QStringList hosts;
    for (const QString &host : given)
        hosts.append(TRY(crypto::certificateHost(host)));
    hosts.removeDuplicates();
    return hosts;
}

// Only the last folder is made, and for its owner alone: a mistyped path shall not become a tree.
Result<QString> outDirectory(const CommandContext &context)
{
    if (context.options.outDirectory.isEmpty()) {
        QStringList warnings;
        QString made = TRY(config::ConfigLoader::dataDirectory(configSources(context), warnings));
        QTextStream(stderr) << warnings.join(u'\n') << (warnings.isEmpty() ? "" : "\n");
        return made;
    }
    QString path = QDir::cleanPath(
        QDir(context.workingDirectory).absoluteFilePath(context.options.outDirectory));
    const QFileInfo info(path);
    if (info.exists() && !info.isDir())
        return failed(path, u"is no directory; name another one with --out-dir"_s);
    if (!info.exists()
        && !QDir().mkdir(path,
                         QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner))
        return failed(path, u"cannot be made; make it, or name another one with --out-dir"_s);
    return path;
}

// Made with mode 0600, and on the disk when this returns.
Result<> writeAside(QTemporaryFile &file, QByteArrayView content)
{
    bool isWritten = file.open() && file.write(content.data(), content.size()) == content.size()
        && file.flush();
#ifdef Q_OS_UNIX
    isWritten = isWritten && ::fsync(file.handle()) == 0;
#endif
    return isWritten ? Result<>()
                     : failed(file.fileTemplate(), u"cannot be written: "_s + file.errorString());
}

// A reader sees the old file or the new one, never half of one.
Result<> moveTo(QTemporaryFile &file, const QString &path)
{
    std::error_code problem;
    std::filesystem::rename(QFileInfo(file.fileName()).filesystemAbsoluteFilePath(),
                            QFileInfo(path).filesystemAbsoluteFilePath(),
                            problem);
    if (problem)
        return failed(path, u"cannot be written: "_s + QString::fromStdString(problem.message()));
    file.setAutoRemove(false);
    return {};
}

Result<> refuseToReplace(const QStringList &paths)
{
    for (const QString &path : paths) {
        if (QFileInfo::exists(path))
            return failed(path, u"exists already; --force replaces certificate and key"_s);
    }
    return {};
}

Result<> writeBoth(const crypto::SelfSigned &made, const QString &certificate, const QString &key)
{
    QTemporaryFile keyFile(key + ".XXXXXX"_L1);
    QTemporaryFile certificateFile(certificate + ".XXXXXX"_L1);
    TRY(writeAside(keyFile, made.key.reveal()));
    TRY(writeAside(certificateFile, made.certificate));
    certificateFile.setPermissions(forAll);
    TRY(moveTo(keyFile, key));
    return moveTo(certificateFile, certificate);
}

QString report(const CommandLineOptions &options,
               const QStringList &hosts,
               const QString &fingerprint,
               const QString &certificate,
               const QString &key)
{
    return uR"(Made a certificate for %1, valid for %2 days.

SHA-256 fingerprint, to compare where it is trusted:
  %3

Put these two lines into .env in the folder where the server starts, or into
its environment:
  LATCHKEY_TLS_CERT_FILE=%4
  LATCHKEY_TLS_KEY_FILE=%5

Clients have to be told to trust it; Node.js, for example, by
  NODE_EXTRA_CA_CERTS=%4
The key stays on this machine. Whoever has it can pass for this server.
)"_s.arg(hosts.join(u", "),
         QString::number(options.days),
         fingerprint,
         shellQuoted(certificate),
         shellQuoted(key));
}

} // namespace

Result<int> runTlsSelfSigned(const CommandContext &context)
{
    const CommandLineOptions &options = context.options;
    const QStringList hosts = TRY(certificateHosts(options.hosts));
    const QDir directory(TRY(outDirectory(context)));
    const QString certificate = directory.filePath(QString::fromLatin1(certificateFileName));
    const QString key = directory.filePath(QString::fromLatin1(keyFileName));
    if (!options.force)
        TRY(refuseToReplace({certificate, key}));
    SystemRandom random;
    const crypto::SelfSigned made = TRY(crypto::makeSelfSigned(
        hosts, std::chrono::days(options.days), SystemClock().now(), random));
    TRY(writeBoth(made, certificate, key));
    QTextStream(stdout) << report(options, hosts, made.fingerprint, certificate, key);
    return 0;
}

} // namespace latchkey
