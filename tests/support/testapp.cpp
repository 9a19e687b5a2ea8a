#include "testapp.h"

#include "crypto/jwt.h"
#include "databases.h"
#include "domain/redirectpolicy.h"
#include "wiring.h"

#include <QJsonDocument>
#include <QTest>

namespace latchkey::support {

using namespace Qt::Literals;

namespace {

config::ServerConfig defaultConfig(const QByteArray &databaseUrl)
{
    config::ServerConfig config;
    config.db.url = Secret(databaseUrl);
    config.jwt.secret = Secret("a secret of thirty-two bytes or more");
    config.jwt.adminRoles = {u"service_role"_s, u"supabase_admin"_s};
    config.api.externalUrl = u"http://127.0.0.1:9090"_s;
    config.mailer.autoconfirm = true;
    return config;
}

crypto::PasswordHasher::Cost cheapCost(const config::ServerConfig &config)
{
    crypto::PasswordHasher::Cost cost = hashCost(config);
    cost.argon2MemoryKib = 64;
    cost.argon2Passes = 1;
    cost.bcryptCost = 4;
    return cost;
}

} // namespace

TestApp::TestApp(storage::Engine engine, const Configure &configure)
    : m_fresh(std::make_unique<TestDatabase>(engine, Content::Schema))
    , m_config(defaultConfig(m_fresh->url()))
{
    if (configure)
        configure(m_config);
    m_database = must(storage::Database::open(databaseOptions(m_config)));
    m_services = std::make_unique<services::Services>(serviceSettings(m_config),
                                                      *m_database,
                                                      storage::AuditStore(!m_config.auditDisabled),
                                                      must(keyring(m_config)),
                                                      must(secretBox(m_config, m_systemRandom)),
                                                      passwordPolicy(m_config),
                                                      cheapCost(m_config),
                                                      QString(),
                                                      m_systemRandom);
    const auto redirects = std::make_shared<const domain::RedirectPolicy>(
        must(domain::RedirectPolicy::create(m_config.siteUrl, m_config.uriAllowList)));
    endpoints::EndpointOptions options = endpointOptions(m_config, redirects);
    options.settings = [shown = shownSettings(m_config)] { return shown; };
    m_routes = std::make_unique<endpoints::RouteTable>(std::move(options), *m_services);
    m_httpOptions = latchkey::httpOptions(m_config, redirects);
    m_httpOptions.accessLog = false;
    m_pipeline = std::make_unique<http::Pipeline>(
        m_httpOptions, m_routes->router(), m_routes->guard(), clock, m_systemRandom);
}

TestApp::~TestApp() = default;

http::HttpResponse TestApp::send(const http::HttpRequest &request) const
{
    return m_pipeline->dispatch(request);
}

http::HttpResponse
TestApp::send(QByteArrayView methodAndTarget, QByteArrayView body, QByteArrayView bearer) const
{
    return send(makeRequest(methodAndTarget, body, bearer));
}

QJsonObject TestApp::signUp(const QString &email, const QString &password) const
{
    const QJsonObject form{{u"email"_s, email}, {u"password"_s, password}};
    const QJsonObject session = jsonOf(send("POST /signup", QJsonDocument(form).toJson()));
    if (!session.contains(u"access_token"))
        qFatal("no session from sign-up: %s", QJsonDocument(session).toJson().constData());
    return session;
}

QJsonObject TestApp::signIn(const QString &email, const QString &password) const
{
    const QJsonObject form{{u"email"_s, email}, {u"password"_s, password}};
    const QJsonObject session
        = jsonOf(send("POST /token?grant_type=password", QJsonDocument(form).toJson()));
    if (!session.contains(u"access_token"))
        qFatal("no session from sign-in: %s", QJsonDocument(session).toJson().constData());
    return session;
}

void TestApp::run(const char *sql, const storage::Binds &binds) const
{
    must(m_database->transact([&](storage::Transaction &transaction) {
        return transaction.run(storage::Sql(sql), binds);
    }));
}

qint64 TestApp::count(const char *sql, const storage::Binds &binds) const
{
    return must(m_database->read([&](storage::Transaction &transaction) {
               return transaction.row(storage::Sql(sql), binds);
           }))
        ->integer(0);
}

QString TestApp::text(const char *sql, const storage::Binds &binds) const
{
    const auto row = must(m_database->read([&](storage::Transaction &transaction) {
        return transaction.row(storage::Sql(sql), binds);
    }));
    return row ? row->text(0) : QString();
}

QStringList TestApp::auditActions() const
{
    const auto rows = must(m_database->read([&](storage::Transaction &transaction) {
        return transaction.rows(storage::Sql("SELECT CAST(payload AS TEXT) FROM audit_log_entries "
                                             "ORDER BY created_at, id"));
    }));
    QStringList actions;
    for (const storage::Row &row : rows)
        actions.append(row.object(0).value(u"action").toString());
    return actions;
}

ApiKeys TestApp::keys() const
{
    return makeApiKeys(*m_services->keys.get(), clock.now());
}

QByteArray TestApp::token(const QJsonObject &claims) const
{
    return crypto::jwt::sign(QJsonDocument(claims).toJson(QJsonDocument::Compact),
                             *m_services->keys.get());
}

http::HttpRequest
makeRequest(QByteArrayView methodAndTarget, QByteArrayView body, QByteArrayView bearer)
{
    const qsizetype blank = methodAndTarget.indexOf(' ');
    http::HttpRequest request;
    request.setMethod(methodAndTarget.first(blank).toByteArray());
    request.setTarget(methodAndTarget.sliced(blank + 1).toByteArray());
    request.body = body.toByteArray();
    request.peer = QHostAddress::LocalHost;
    if (!body.isEmpty())
        request.headers.set("Content-Type", "application/json");
    if (!bearer.isEmpty())
        request.headers.set("Authorization", QByteArray("Bearer " + bearer.toByteArray()));
    return request;
}

QJsonObject jsonOf(const http::HttpResponse &response)
{
    return QJsonDocument::fromJson(response.body).object();
}

} // namespace latchkey::support
