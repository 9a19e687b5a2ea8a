#pragma once

#include "commandline.h"
#include "config/serverconfig.h"

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QStringList>

namespace latchkey {

struct BannerFacts
{
    QString program; // as it was called
    QString url; // what clients connect to, with the real port
    QByteArray anonKey;
    QByteArray serviceRoleKey;
    QString data; // where users are kept, in words; never a URL with a password
    QString certificate; // of HTTPS, in words; empty without
    QStringList repeatedOptions; // that `admin create` needs to find the same data
};

// What `serve` prints on standard output once it listens: all that a newcomer has to paste.
QString startBanner(const BannerFacts &facts);

// "SQLite in /…/latchkey.db", or "PostgreSQL", from the URL of the database.
QString dataPlace(const config::ServerConfig &config);

// What clients need to know about a certificate: its fingerprint and, if it is self-signed, how
// Node.js learns to trust it.
QString
certificateInWords(const QString &fingerprint, bool isSelfSigned, const QString &certificateFile);

// The options of this command line that other commands have to be given too; --data-dir only if
// they would not find `dataDirectory` without it.
QStringList repeatedOptions(const CommandLineOptions &options,
                            const QString &dataDirectory,
                            const QMap<QString, QString> &environment);

} // namespace latchkey
