#include "application.h"

#include "config/configbuilder.h"
#include "crypto/tokenhash.h"
#include "domain/redirectpolicy.h"
#include "mailwiring.h"
#include "storage/migrator.h"
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
    if (!config.api.externalUrlGiven) {
        config.api.externalUrl
            = u"http://%1:%2"_s.arg(config::hostForUrl(config.api.host)).arg(config.api.port);
    }
    return config;
}

Result<int> migrateWith(storage::Database &database, const config::ServerConfig &config)
{
    return onOwnThread([&]() -> Result<int> {
        const storage::MigrationReport report
            = TRY(storage::Migrator(database, config.db.schema).migrate());
        return report.applied;
    });
}

} // namespace

Application::Application(config::ServerConfig config)
    : m_config(withDefinitePort(std::move(config)))
{ }

Application::~Application()
{
    shutDown();
}

Result<std::unique_ptr<Application>> Application::create(config::ServerConfig config)
{
    std::unique_ptr<Application> application(new Application(std::move(config)));
    TRY(application->prepare());
    return application;
}

Result<> Application::prepare()
{
    const auto redirects
        = TRY(domain::RedirectPolicy::create(m_config.siteUrl, m_config.uriAllowList));
    crypto::Keyring keys = TRY(keyring(m_config));
    m_database = TRY(storage::Database::open(databaseOptions(m_config)));
    TRY(migrate());
    m_mail
        = TRY(mail::MailDelivery::create(mailSettings(m_config), *m_database, m_clock, m_random));
    // While every address is confirmed at once codes are rare: the first one then loads what it
    // needs.
    if (!m_config.mailer.autoconfirm)
        TRY(crypto::loadTokenHash());
    const QString commonHash = TRY(onOwnThread([&] {
        return m_database->read([](storage::Transaction &transaction) {
            return storage::UserStore().commonPasswordHash(transaction);
        });
    }));
    m_services = std::make_unique<services::Services>(serviceSettings(m_config),
                                                      *m_database,
                                                      storage::AuditStore(!m_config.auditDisabled),
                                                      std::move(keys),
                                                      passwordPolicy(m_config),
                                                      hashCost(m_config),
                                                      commonHash,
                                                      m_random);
    m_routes = std::make_unique<endpoints::RouteTable>(endpointOptions(m_config), *m_services);
    m_server = std::make_unique<http::HttpServer>(
        httpOptions(m_config, std::make_shared<const domain::RedirectPolicy>(redirects)),
        m_routes->router(),
        m_routes->guard(),
        m_clock,
        m_random);
    return {};
}

Result<> Application::migrate() const
{
    const int applied = TRY(migrateWith(*m_database, m_config));
    if (applied > 0) {
        logging::write(LogLevel::Info, u"database migrated", {{"steps"_L1, qint64(applied)}});
    }
    return {};
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
    return m_server->start();
}

void Application::shutDown()
{
    if (m_server)
        m_server->stop(drainDeadline);
    if (m_mail)
        m_mail->stop(mailGrace);
    m_server.reset();
    m_routes.reset();
    m_services.reset();
    m_mail.reset();
    m_database.reset();
}

ApiKeys Application::apiKeys() const
{
    return makeApiKeys(m_services->keys, m_clock.now());
}

QString Application::url() const
{
    return u"http://%1:%2"_s.arg(config::hostForUrl(m_config.api.host)).arg(m_server->port());
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

Result<int> migrateDatabase(const config::ServerConfig &config)
{
    const auto database = TRY(storage::Database::open(databaseOptions(config)));
    return migrateWith(*database, config);
}

} // namespace latchkey
