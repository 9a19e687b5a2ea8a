#pragma once

#include "apikeys.h"
#include "clock.h"
#include "config/serverconfig.h"
#include "crypto/systemrandom.h"
#include "endpoints/routetable.h"
#include "http/httpserver.h"
#include "mail/maildelivery.h"
#include "result.h"
#include "services/services.h"
#include "storage/database.h"

#include <memory>

namespace latchkey {

// The whole server in one object: the only place that sees every layer. It owns the order of
// start-up (database, migrations, mail, services, routes, sockets) and its reverse at the end.
// Lives on the main thread.
class Application
{
public:
    // Opens and migrates the database and wires everything; nothing listens yet.
    static Result<std::unique_ptr<Application>> create(config::ServerConfig config);
    ~Application();
    Application(const Application &) = delete;
    Application &operator=(const Application &) = delete;

    Result<> listen();

    // Stops accepting, lets what runs finish, closes everything.
    void shutDown();

    const config::ServerConfig &config() const { return m_config; }

    ApiKeys apiKeys() const;
    QString url() const; // where it listens

    // Both are slow and use the database: never on the main thread while it serves.
    Result<UserId>
    createAdministrator(const QString &email, const Secret &password, const QString &role) const;

private:
    explicit Application(config::ServerConfig config);

    Result<> prepare();
    Result<> migrate() const;

    const config::ServerConfig m_config;
    const SystemClock m_clock;
    crypto::SystemRandom m_random;
    std::unique_ptr<storage::Database> m_database;
    std::unique_ptr<mail::MailDelivery> m_mail;
    std::unique_ptr<services::Services> m_services;
    std::unique_ptr<endpoints::RouteTable> m_routes;
    std::unique_ptr<http::HttpServer> m_server;
};

// Opens the database and migrates it, for the command of that name. How many steps were taken.
Result<int> migrateDatabase(const config::ServerConfig &config);

} // namespace latchkey
