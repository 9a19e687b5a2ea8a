#pragma once

#include "apikeys.h"
#include "clock.h"
#include "config/serverconfig.h"
#include "endpoints/routetable.h"
#include "http/httpserver.h"
#include "mail/maildelivery.h"
#include "metrics/metricsserver.h"
#include "result.h"
#include "services/bulkrunner.h"
#include "services/housekeeper.h"
#include "services/services.h"
#include "storage/database.h"
#include "systemrandom.h"

#include <atomic>
#include <memory>

namespace latchkey {

class TlsFiles;

// The whole server in one object: the only place that sees every layer. It owns the order of
// start-up (database, migrations, mail, services, routes, sockets) and its reverse at the end.
// Lives on the main thread.
class Application
{
public:
    // Opens and migrates the database and wires everything; nothing listens yet. Who wants it to
    // listen with TLS gives the files for that.
    static Result<std::unique_ptr<Application>> create(config::ServerConfig config,
                                                       const TlsFiles *tls = nullptr);
    ~Application();
    Application(const Application &) = delete;
    Application &operator=(const Application &) = delete;

    Result<> listen();

    // Stops accepting, lets what runs finish, closes everything.
    void shutDown();

    const config::ServerConfig &config() const { return m_config; }

    std::shared_ptr<const crypto::Keyring> keyring() const; // the one in force
    ApiKeys apiKeys() const;

    // Takes over what may change while the server runs: the keys of access tokens. On an error the
    // old ones stay. Requests go on meanwhile.
    Result<> takeOver(const config::ServerConfig &config);

    QString url() const; // where it listens

    // Both are slow and use the database: never on the main thread while it serves.
    Result<UserId>
    createAdministrator(const QString &email, const Secret &password, const QString &role) const;

    Result<UserId> resetAdministrator(const QString &email, const Secret &password) const;

private:
    explicit Application(config::ServerConfig config);

    Result<> prepare(const TlsFiles *tls);
    Result<services::TestMail> sendTestMail(const QString &recipient,
                                            const QDeadlineTimer &deadline) const;
    Result<> publishMetrics();

    const config::ServerConfig m_config;
    const SystemClock m_clock;
    SystemRandom m_random;
    std::atomic<std::shared_ptr<const endpoints::ShownSettings>> m_shownSettings; // in force
    std::unique_ptr<storage::Database> m_database;
    std::unique_ptr<mail::MailDelivery> m_mail;
    std::unique_ptr<services::Services> m_services;
    std::unique_ptr<endpoints::RouteTable> m_routes;
    std::unique_ptr<http::HttpServer> m_server;
    std::unique_ptr<services::Housekeeping> m_housekeeping;
    std::unique_ptr<services::Housekeeper> m_housekeeper; // while it listens
    std::unique_ptr<services::BulkRunner> m_bulkRunner; // likewise
    std::unique_ptr<metrics::MetricsPage> m_metricsPage;
    std::unique_ptr<metrics::MetricsServer> m_metrics; // if wanted, while it listens
};

// Opens the database and migrates it, for the command of that name. How many steps were taken.
Result<int> migrateDatabase(const config::ServerConfig &config);

} // namespace latchkey
