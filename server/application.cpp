#include "application.h"

#include "config/configbuilder.h"
#include "crypto/botan.h"
#include "crypto/tokenhash.h"
#include "domain/redirectpolicy.h"
#include "mailwiring.h"
#include "storage/migrationbackup.h"
#include "tlsfiles.h"
#include "transportsecurity.h"
#include "wiring.h"

#include <QTcpServer>

#include <thread>

namespace latchkey {

using namespace Qt::Literals;

namespace {

constexpr std::chrono::seconds drainDeadline{20};
constexpr std::chrono::seconds mailGrace{5}; // for the mail that is on its way at the end

// A database connection belongs to its thread, and one of the main thread would outlive
// QCoreApplication: what the main thread wants from the database runs on a thread of its own.
template <typename Function>
auto onOwnThread(Function function)
{
    std::optional<std::invoke_result_t<Function>> result;
    std::jthread([&] { result.emplace(function()); }).join();
    return *std::move(result);
}

// Port 0 means any free one. It is chosen before anything is wired, because mail links name it.
config::ServerConfig withDefinitePort(config::ServerConfig config)
{
    if (config.api.port != 0)
        return config;
    QTcpServer probe;
    probe.listen(listenAddress(config.api.host), 0);
    config.api.port = probe.serverPort();
    if (!config.api.externalUrlGiven)
        config.api.externalUrl = config::listenUrl(config);
    return config;
}

// How many steps there were to do.
Result<int> migrateWith(storage::Database &database, const config::ServerConfig &config)
{
    storage::Migrator migrator(database, config.db.schema);
    const QString backup = TRY(storage::backUpBeforeMigration(
        database, databaseOptions(config), migrator, SystemClock().now()));
    if (!backup.isEmpty()) {
        logging::write(
            LogLevel::Info, u"backed up the database before its migration", {{"file"_L1, backup}});
    }
    return TRY(migrator.migrate()).applied;
}

using PasswordSample = std::vector<storage::UserStore::StoredPassword>;

// What a start needs of the database before it serves: the schema, and a look at the passwords. On
// one thread, so by one connection.
Result<PasswordSample> prepareDatabase(storage::Database &database,
                                       const config::ServerConfig &config)
{
    return onOwnThread([&]() -> Result<PasswordSample> {
        const int applied = TRY(migrateWith(database, config));
        if (applied > 0)
            logging::write(LogLevel::Info, u"database migrated", {{"steps"_L1, qint64(applied)}});
        return database.read([](storage::Transaction &transaction) {
            return storage::UserStore().samplePasswords(transaction);
        });
    });
}

// The kind of hash that most users have, so that unknown ones cost the same. Empty: none is stored.
QString commonHash(const PasswordSample &sample, const crypto::SecretBox &box)
{
    std::vector<crypto::PasswordHasher::StoredPassword> passwords;
    passwords.reserve(sample.size());
    for (const storage::UserStore::StoredPassword &one : sample)
        passwords.push_back({.owner = one.owner, .stored = one.stored});
    return crypto::PasswordHasher::commonest(passwords, box);
}

} // namespace

Application::Application(config::ServerConfig config)
    : m_config(withDefinitePort(std::move(config)))
{ }

Application::~Application()
{
    shutDown();
}

Result<std::unique_ptr<Application>> Application::create(config::ServerConfig config,
                                                         const TlsFiles *tls)
{
    std::unique_ptr<Application> application(new Application(std::move(config)));
    TRY(application->prepare(tls));
    return application;
}

Result<> Application::prepare(const TlsFiles *tls)
{
    const auto redirects = std::make_shared<const domain::RedirectPolicy>(
        TRY(domain::RedirectPolicy::create(m_config.siteUrl, m_config.uriAllowList)));
    crypto::Keyring keys = TRY(latchkey::keyring(m_config));
    m_database = TRY(storage::Database::open(databaseOptions(m_config)));
    const PasswordSample passwords = TRY(prepareDatabase(*m_database, m_config));
    m_mail
        = TRY(mail::MailDelivery::create(mailSettings(m_config), *m_database, m_clock, m_random));
    // While every address is confirmed at once codes are rare: the first one then loads what it
    // needs.
    if (!m_config.mailer.autoconfirm)
        TRY(crypto::loadTokenHash());
    if (hashCost(m_config).scheme == crypto::PasswordHasher::Scheme::Bcrypt)
        TRY(crypto::botan());
    crypto::SecretBox box = TRY(secretBox(m_config, m_random));
    const QString common = commonHash(passwords, box);
    m_services = std::make_unique<services::Services>(serviceSettings(m_config),
                                                      *m_database,
                                                      storage::AuditStore(!m_config.auditDisabled),
                                                      std::move(keys),
                                                      std::move(box),
                                                      passwordPolicy(m_config),
                                                      hashCost(m_config),
                                                      common,
                                                      m_random);
    m_housekeeping
        = std::make_unique<services::Housekeeping>(*m_database, retentionRules(m_config));
    endpoints::EndpointOptions endpoints = endpointOptions(m_config, redirects);
    m_shownSettings.store(shownSettings(m_config));
    endpoints.settings = [this] { return m_shownSettings.load(); };
    if (!m_config.smtp.host.isEmpty())
        endpoints.testMailSender = std::bind_front(&Application::sendTestMail, this);
    m_routes = std::make_unique<endpoints::RouteTable>(std::move(endpoints), *m_services);
    http::HttpServerOptions options = httpOptions(m_config, redirects);
    if (tls) {
        options.tls = tls->credentials();
        options.strictTransportSecurity
            = strictTransportSecurity(m_config, tls->facts().isSelfSigned);
    }
    m_server = std::make_unique<http::HttpServer>(
        std::move(options), m_routes->router(), m_routes->guard(), m_clock, m_random);
    return {};
}

Result<services::TestMail> Application::sendTestMail(const QString &recipient,
                                                     const QDeadlineTimer &deadline) const
{
    const mail::SmtpMailer::Report report = TRY(m_mail->testMail(recipient, deadline));
    return services::TestMail{.isDelivered
                              = report.delivery.outcome == mail::Delivery::Outcome::Sent,
                              .dialogue = report.dialogue,
                              .triedAt = m_clock.now()};
}

Result<> Application::listen()
{
    if (listenAddress(m_config.api.host).isNull()) {
        return failure(
            ErrorCode::ValidationFailed,
            u"GOTRUE_API_HOST: \"%1\" is no IP address; write one, \"localhost\", or nothing for "
            u"all interfaces"_s.arg(m_config.api.host));
    }
    m_mail->start();
    TRY(m_server->start());
    m_housekeeper = std::make_unique<services::Housekeeper>(
        *m_housekeeping,
        m_clock,
        services::Housekeeper::Rhythm{.interval = m_config.upkeep.interval},
        [this] { return m_server->isBusy(); });
    m_bulkRunner = std::make_unique<services::BulkRunner>(
        m_services->administration.bulkJobs, m_clock, services::BulkRunner::Rhythm{});
    return m_config.metrics.enabled ? publishMetrics() : Result<>();
}

Result<> Application::publishMetrics()
{
    const QHostAddress address = listenAddress(m_config.metrics.host);
    if (address.isNull()) {
        return failure(ErrorCode::ValidationFailed,
                       u"OTEL_EXPORTER_PROMETHEUS_HOST: \"%1\" is no IP address; write one, or "
                       "\"localhost\""_s.arg(m_config.metrics.host));
    }
    m_metricsPage = std::make_unique<metrics::MetricsPage>(
        *m_server, *m_database, *m_services, *m_housekeeping, m_mail->counts());
    m_metrics = std::make_unique<metrics::MetricsServer>(
        metrics::MetricsServer::Place{address, m_config.metrics.port},
        *m_metricsPage,
        m_clock,
        m_random);
    const Result<> started = m_metrics->start();
    if (!started) {
        return failure(started.error().code,
                       u"OTEL_EXPORTER_PROMETHEUS_PORT: "_s + started.error().message);
    }
    logging::write(LogLevel::Info,
                   u"metrics are published",
                   {{"url"_L1,
                     u"http://%1:%2/metrics"_s.arg(config::hostForUrl(m_config.metrics.host))
                         .arg(m_metrics->port())}});
    return {};
}

void Application::shutDown()
{
    m_metrics.reset();
    m_metricsPage.reset();
    m_bulkRunner.reset();
    m_housekeeper.reset();
    if (m_server)
        m_server->stop(drainDeadline);
    if (m_mail)
        m_mail->stop(mailGrace);
    m_server.reset();
    m_routes.reset();
    m_services.reset();
    m_housekeeping.reset();
    m_mail.reset();
    m_database.reset();
}

std::shared_ptr<const crypto::Keyring> Application::keyring() const
{
    return m_services->keys.get();
}

Result<> Application::takeOver(const config::ServerConfig &config)
{
    m_services->keys.replace(TRY(latchkey::keyring(config)));
    m_shownSettings.store(shownSettings(config));
    return {};
}

ApiKeys Application::apiKeys() const
{
    return makeApiKeys(*m_services->keys.get(), m_clock.now());
}

QString Application::url() const
{
    return config::listenUrl(m_config);
}

Result<UserId> Application::createAdministrator(const QString &email,
                                                const Secret &password,
                                                const QString &role) const
{
    return onOwnThread([&] {
        return m_services->administratorCreation.create(
            {.email = email, .password = password, .role = role, .audience = m_config.jwt.audience},
            m_clock.now());
    });
}

Result<UserId> Application::resetAdministrator(const QString &email, const Secret &password) const
{
    return onOwnThread([&] {
        return m_services->administratorReset.reset(
            {.email = email, .password = password, .audience = m_config.jwt.audience},
            m_clock.now());
    });
}

Result<int> migrateDatabase(const config::ServerConfig &config)
{
    const auto database = TRY(storage::Database::open(databaseOptions(config)));
    return onOwnThread([&] { return migrateWith(*database, config); });
}

} // namespace latchkey
