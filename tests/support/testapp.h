#pragma once

#include "apikeys.h"
#include "config/serverconfig.h"
#include "endpoints/routetable.h"
#include "fakeclock.h"
#include "http/httpserver.h"
#include "http/pipeline.h"
#include "services/services.h"
#include "storage/database.h"
#include "systemrandom.h"

#include <QJsonObject>

#include <functional>
#include <memory>

namespace latchkey::support {

class TestDatabase;

using Configure = std::function<void(config::ServerConfig &)>;

// The whole server without a socket: either engine, a clock that tests move, cheap hashing.
// Requests are dispatched on the calling thread.
class TestApp
{
public:
    // Starts from what a server without configuration has; `configure` changes it.
    TestApp(storage::Engine engine, const Configure &configure);
    ~TestApp();

    http::HttpResponse send(const http::HttpRequest &request) const;

    // "POST /signup" with a JSON body and, if not empty, a bearer token.
    http::HttpResponse send(QByteArrayView methodAndTarget,
                            QByteArrayView body = {},
                            QByteArrayView bearer = {}) const;

    // The session JSON of a fresh account; aborts the test if there is none.
    QJsonObject signUp(const QString &email,
                       const QString &password = QStringLiteral("correct horse")) const;
    QJsonObject signIn(const QString &email,
                       const QString &password = QStringLiteral("correct horse")) const;

    // A statement of the test's own; `?` are bound to `binds`.
    void run(const char *sql, const storage::Binds &binds = {}) const;
    qint64 count(const char *sql, const storage::Binds &binds = {}) const;
    QString text(const char *sql, const storage::Binds &binds = {}) const;
    QStringList auditActions() const; // oldest first

    storage::Engine engine() const { return m_database->engine(); }

    storage::Database &database() const { return *m_database; }

    const services::Services &services() const { return *m_services; }

    const http::Router &router() const { return m_routes->router(); }

    http::AccessGuard &guard() const { return m_routes->guard(); }

    const http::HttpServerOptions &httpOptions() const { return m_httpOptions; }

    ApiKeys keys() const;
    QByteArray token(const QJsonObject &claims) const; // signed as the server signs

    mutable FakeClock clock;

private:
    std::unique_ptr<TestDatabase> m_fresh;
    SystemRandom m_systemRandom;
    config::ServerConfig m_config;
    std::unique_ptr<storage::Database> m_database;
    std::unique_ptr<services::Services> m_services;
    std::unique_ptr<endpoints::RouteTable> m_routes;
    http::HttpServerOptions m_httpOptions;
    std::unique_ptr<http::Pipeline> m_pipeline;
};

http::HttpRequest
makeRequest(QByteArrayView methodAndTarget, QByteArrayView body = {}, QByteArrayView bearer = {});

QJsonObject jsonOf(const http::HttpResponse &response);

} // namespace latchkey::support
