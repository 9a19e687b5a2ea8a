#include "commands.h"

#include "application.h"
#include "config/configloader.h"
#include "configwatch.h"
#include "controlsocket.h"
#include "http/tlsbackend.h"
#include "logging.h"
#include "passwordprompt.h"
#include "processlimits.h"
#include "signals.h"
#include "startbanner.h"
#include "tlsfiles.h"
#include "wiring.h"

#include <QCoreApplication>
#include <QDir>
#include <QTextStream>

#include <cstdio>

namespace latchkey {

using namespace Qt::Literals;

namespace {

constexpr std::chrono::seconds controlTimeout{30};

void print(const QString &text)
{
    QTextStream(stdout) << text << Qt::flush;
}

Result<> startLog(const config::ServerConfig &config)
{
    logging::setLevel(config.log.level);
    QString problem;
    if (!config.log.file.isEmpty() && !logging::setFile(config.log.file, &problem)) {
        return failure(ErrorCode::ValidationFailed,
                       u"GOTRUE_LOG_FILE: %1: %2"_s.arg(config.log.file, problem));
    }
    for (const QString &warning : config.warnings)
        logging::write(LogLevel::Warning, warning);
    if (!config.notUsedYet.isEmpty()) {
        logging::write(LogLevel::Warning,
                       u"settings of flows that this version does not have: not used yet",
                       {{"settings"_L1, config.notUsedYet.join(u", ")}});
    }
    if (config.mailer.autoconfirmByDefault) {
        logging::write(
            LogLevel::Info,
            u"no SMTP host is set: addresses are confirmed at once (GOTRUE_MAILER_AUTOCONFIRM)");
    }
    return {};
}

// Commands beside this server: SQLite's file has one owner, so the owner carries them out.
QJsonObject answerControl(const Application &application, const QJsonObject &request)
{
    const QString command = request.value(u"command").toString();
    const QString email = request.value(u"email").toString();
    const Secret password(request.value(u"password").toString().toUtf8());
    const auto answer = [](const Result<UserId> &id) -> QJsonObject {
        if (!id)
            return {{u"error"_s, id.error().message}};
        return {{u"id"_s, id->toString()}};
    };
    if (command == u"migrate")
        return {{u"applied"_s, 0}}; // this server migrated before it listened
    if (command == u"admin.create") {
        return answer(
            application.createAdministrator(email, password, request.value(u"role").toString()));
    }
    if (command == u"admin.reset")
        return answer(application.resetAdministrator(email, password));
    return {{u"error"_s, u"unknown command"_s}};
}

// Several servers on one PostgreSQL may share a data directory: the first one answers commands for
// all.
Result<> startControl(ControlServer &control, const QString &dataDirectory)
{
    const Result<> started = control.start(dataDirectory);
    if (started || started.error().code != ErrorCode::Conflict)
        return started;
    logging::write(LogLevel::Info, u"another server answers commands for this data directory");
    return {};
}

// Null without TLS, which then costs nothing.
Result<std::unique_ptr<TlsFiles>> openTlsFiles(const config::ServerConfig &config,
                                               const Clock &clock)
{
    if (!config.tls.isOn())
        return nullptr;
    return TlsFiles::open({.certificate = config.tls.certificateFile, .key = config.tls.keyFile},
                          clock);
}

void followChanges(TlsFiles &files, const SystemSignals &signalSource)
{
    files.watch();
    QObject::connect(&signalSource, &SystemSignals::reloadRequested, &files, &TlsFiles::reload);
}

QString certificateOf(const TlsFiles &files, const config::ServerConfig &config)
{
    return certificateInWords(
        files.facts().fingerprint, files.facts().isSelfSigned, config.tls.certificateFile);
}

void warnAboutKeys(const crypto::Keyring &keys, const ApiKeys &made)
{
    const QStringList doubts = keys.doubts();
    for (const QString &doubt : doubts)
        logging::write(LogLevel::Warning, doubt);
    if (!made.warning.isEmpty())
        logging::write(LogLevel::Warning, made.warning);
}

// While the server runs. Whatever is wrong with the new settings, the old ones stay in force.
void reloadSettings(config::ConfigLoader &loader,
                    const config::ConfigSources &sources,
                    Application &application)
{
    const Result<config::ConfigLoader::Reloaded> read = loader.reload(sources);
    const Result<> taken
        = read ? application.takeOver(read->config) : std::unexpected(read.error());
    if (!taken) {
        logging::write(LogLevel::Error,
                       u"the settings were read again and cannot be used; nothing has changed",
                       {{"problem"_L1, taken.error().message}});
        return;
    }
    loader.accept(*read);
    if (!read->waiting.isEmpty()) {
        logging::write(LogLevel::Warning,
                       u"changed settings that take effect at the next start",
                       {{"settings"_L1, read->waiting.join(u", ")}});
    }
    logging::write(LogLevel::Info,
                   u"the settings were read again",
                   {{"signing_key"_L1, application.keyring()->signingKey().id()}});
    warnAboutKeys(*application.keyring(), application.apiKeys());
}

// Calls `reload` on SIGHUP, on the signal of the settings, and when files of --config-dir change as
// long as what is returned exists.
std::unique_ptr<ConfigWatch> watchSettings(const CommandContext &context,
                                           const config::ServerConfig &config,
                                           SystemSignals &signalSource,
                                           const std::function<void()> &reload)
{
    QObject::connect(&signalSource, &SystemSignals::reloadRequested, qApp, reload);
    const std::optional<int> number = config.reloading.signalNumber;
    if (number && !signalSource.alsoReloadOn(*number)) {
        logging::write(
            LogLevel::Warning,
            u"GOTRUE_RELOADING_SIGNAL_NUMBER: %1 is no signal to reload on"_s.arg(*number));
    }
    if (context.options.configDirectory.isEmpty())
        return nullptr;
    auto watch = std::make_unique<ConfigWatch>(ConfigWatch::Options{
        .directory
        = QDir(context.workingDirectory).absoluteFilePath(context.options.configDirectory),
        .notify = config.reloading.notify,
        .poll = config.reloading.poll,
        .pollInterval = config.reloading.pollInterval,
        .gracePeriod = config.reloading.gracePeriod});
    QObject::connect(watch.get(), &ConfigWatch::changed, qApp, reload);
    return watch;
}

QString bannerOf(const CommandContext &context, const Application &application, const TlsFiles *tls)
{
    const config::ServerConfig &config = application.config();
    const ApiKeys keys = application.apiKeys();
    return startBanner(
        {.program = context.program,
         .url = config.api.externalUrlGiven ? config.api.externalUrl : application.url(),
         .anonKey = keys.anon,
         .serviceRoleKey = keys.serviceRole,
         .data = dataPlace(config),
         .certificate = tls ? certificateOf(*tls, config) : QString(),
         .repeatedOptions
         = repeatedOptions(context.options, config.dataDirectory, context.environment)});
}

Result<QString> idFromRunningServer(const QJsonObject &answer)
{
    if (answer.contains(u"error"))
        return failure(ErrorCode::ValidationFailed, answer.value(u"error").toString());
    return answer.value(u"id").toString();
}

// `carryOut` on a server of our own, which does not listen.
template <typename Function>
Result<QString> carryOutHere(config::ServerConfig config, const Function &carryOut)
{
    const auto application = TRY(Application::create(std::move(config)));
    const UserId id = TRY(carryOut(*application));
    return id.toString();
}

} // namespace

config::ConfigSources configSources(const CommandContext &context)
{
    return {.environment = context.environment,
            .workingDirectory = context.workingDirectory,
            .file = context.options.configFile,
            .directory = context.options.configDirectory,
            .dataDirectory = context.options.dataDirectory};
}

Result<config::ServerConfig> loadConfig(const CommandContext &context)
{
    SystemRandom random;
    return config::ConfigLoader(random).load(configSources(context));
}

Result<int> runServe(const CommandContext &context)
{
    SystemSignals signalSource; // before threads exist
    SystemRandom random;
    config::ConfigLoader loader(random);
    config::ServerConfig config = TRY(loader.load(configSources(context)));
    TRY(startLog(config));
    raiseOpenFileLimit();
    if (!config.tls.isOn())
        http::doWithoutTls(); // what goes out to other servers has its own
    const SystemClock clock;
    const auto tls = TRY(openTlsFiles(config, clock));
    const auto application = TRY(Application::create(std::move(config), tls.get()));
    warnAboutKeys(*application->keyring(), application->apiKeys());
    ControlServer control(
        [&](const QJsonObject &request) { return answerControl(*application, request); });
    TRY(startControl(control, application->config().dataDirectory));
    TRY(application->listen());
    logging::write(LogLevel::Info, u"listening", {{"url"_L1, application->url()}});
    print(bannerOf(context, *application, tls.get()));

    QObject::connect(&signalSource, &SystemSignals::stopRequested, qApp, &QCoreApplication::quit);
    const auto reload = [&] { reloadSettings(loader, configSources(context), *application); };
    const auto watch = watchSettings(context, application->config(), signalSource, reload);
    if (tls)
        followChanges(*tls, signalSource);
    QCoreApplication::exec();

    logging::write(LogLevel::Info, u"stopping");
    control.stop();
    application->shutDown();
    return 0;
}

Result<int> runMigrate(const CommandContext &context)
{
    const config::ServerConfig config = TRY(loadConfig(context));
    TRY(startLog(config));
    const auto running = TRY(
        askControlServer(config.dataDirectory, {{u"command"_s, u"migrate"_s}}, controlTimeout));
    const int applied = running ? 0 : TRY(migrateDatabase(config));
    print(applied == 0 ? u"The database is up to date.\n"_s
                       : u"The database has been migrated (%1 steps).\n"_s.arg(applied));
    return 0;
}

Result<int> runKeys(const CommandContext &context)
{
    const config::ServerConfig config = TRY(loadConfig(context));
    const crypto::Keyring keys = TRY(keyring(config));
    const ApiKeys made = makeApiKeys(keys, SystemClock().now());
    warnAboutKeys(keys, made);
    print(u"anon: %1\nservice_role: %2\n"_s.arg(QString::fromLatin1(made.anon),
                                                QString::fromLatin1(made.serviceRole)));
    return 0;
}

Result<int> runAdminCreate(const CommandContext &context)
{
    config::ServerConfig config = TRY(loadConfig(context));
    logging::setLevel(LogLevel::Warning);
    const CommandLineOptions &options = context.options;
    const Secret password = TRY(readNewPassword());
    const QJsonObject request{{u"command"_s, u"admin.create"_s},
                              {u"email"_s, options.email},
                              {u"password"_s, QString::fromUtf8(password.reveal())},
                              {u"role"_s, options.role}};
    const auto answer = TRY(askControlServer(config.dataDirectory, request, controlTimeout));
    const QString id = answer
        ? TRY(idFromRunningServer(*answer))
        : TRY(carryOutHere(std::move(config), [&](const Application &application) {
              return application.createAdministrator(options.email, password, options.role);
          }));
    print(u"Created %1 with the role %2 (id %3).\n"_s.arg(options.email, options.role, id));
    return 0;
}

Result<int> runAdminReset(const CommandContext &context)
{
    config::ServerConfig config = TRY(loadConfig(context));
    logging::setLevel(LogLevel::Warning);
    const QString &email = context.options.email;
    const Secret password = TRY(readNewPassword());
    const QJsonObject request{{u"command"_s, u"admin.reset"_s},
                              {u"email"_s, email},
                              {u"password"_s, QString::fromUtf8(password.reveal())}};
    const auto answer = TRY(askControlServer(config.dataDirectory, request, controlTimeout));
    const QString id = answer
        ? TRY(idFromRunningServer(*answer))
        : TRY(carryOutHere(std::move(config), [&](const Application &application) {
              return application.resetAdministrator(email, password);
          }));
    print(u"%1 has a new password, and every session has ended (id %2).\n"_s.arg(email, id));
    return 0;
}

} // namespace latchkey
