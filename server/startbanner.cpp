#include "startbanner.h"

#include "config/datadirectory.h"
#include "version.h"

#include <QUrl>

namespace latchkey {

using namespace Qt::Literals;

QString startBanner(const BannerFacts &facts)
{
    const QString anon = QString::fromLatin1(facts.anonKey);
    QStringList create = {shellQuoted(facts.program)};
    create += facts.repeatedOptions;
    create += {u"admin"_s, u"create"_s, u"--email"_s, u"you@example.com"_s};
    // supabase-js asks for a WebSocket, which Node.js has from version 22 on, and never uses it
    // here: anything that is not nothing will do, so the three lines work in every Node.js and
    // browser.
    return uR"(
Latchkey %1 is listening on %2

  anon key (public):
    %3
  service_role key (secret, for servers only):
    %4

Sign a first user up, with supabase-js:

  import { createClient } from '@supabase/supabase-js'
  const supabase = createClient('%2', '%3', { realtime: { transport: globalThis.WebSocket ?? Object } })
  await supabase.auth.signUp({ email: 'you@example.com', password: 'a long password' })

Make the first administrator:

  %5

Data: %6
)"_s.arg(QString::fromLatin1(version),
           facts.url,
           anon,
           QString::fromLatin1(facts.serviceRoleKey),
           create.join(u' '),
           facts.data)
        + (facts.certificate.isEmpty() ? QString() : u"Certificate: %1\n"_s.arg(facts.certificate));
}

QString
certificateInWords(const QString &fingerprint, bool isSelfSigned, const QString &certificateFile)
{
    const QString trust = u"\n  self-signed; for Node.js: NODE_EXTRA_CA_CERTS=%1"_s.arg(
        shellQuoted(certificateFile));
    return u"SHA-256 "_s + fingerprint + (isSelfSigned ? trust : QString());
}

QString dataPlace(const config::ServerConfig &config)
{
    const QUrl url(QString::fromUtf8(config.db.url.reveal()));
    if (url.scheme() == "sqlite"_L1)
        return u"SQLite in %1"_s.arg(url.path());
    return u"PostgreSQL, schema %1"_s.arg(config.db.schema);
}

QStringList repeatedOptions(const CommandLineOptions &options,
                            const QString &dataDirectory,
                            const QMap<QString, QString> &environment)
{
    QStringList repeated;
    if (!options.configFile.isEmpty())
        repeated += {u"--config"_s, shellQuoted(options.configFile)};
    if (!options.configDirectory.isEmpty())
        repeated += {u"--config-dir"_s, shellQuoted(options.configDirectory)};
    const Result<QString> usual = config::defaultDataDirectory(environment);
    if (!dataDirectory.isEmpty() && (!usual || *usual != dataDirectory))
        repeated += {u"--data-dir"_s, shellQuoted(dataDirectory)};
    return repeated;
}

} // namespace latchkey
