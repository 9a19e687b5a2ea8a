#include "postgreslink.h"

#include "sqlquoting.h"

#include <QSqlError>

#include <array>
#include <atomic>

namespace latchkey::storage {

using namespace Qt::Literals;

namespace {

QString freshPostgresName()
{
    static std::atomic<qint64> opened{0};
    return u"postgres-%1"_s.arg(++opened);
}

} // namespace

PostgresLink::PostgresLink(DatabaseUrl url, const DatabaseOptions &options)
    : m_url(std::move(url))
    , m_connectOptions(connectOptions(options))
    , m_setUp(setUp(options))
{ }

QString PostgresLink::connectOptions(const DatabaseOptions &options) const
{
    QList<std::pair<QString, QString>> all{
        {u"application_name"_s, u"latchkey"_s},
        {u"connect_timeout"_s, QString::number(options.connectTimeoutSeconds)},
        {u"keepalives"_s, u"1"_s},
        {u"keepalives_idle"_s, u"30"_s},
        {u"keepalives_interval"_s, u"10"_s},
        {u"keepalives_count"_s, u"3"_s},
        {u"tcp_user_timeout"_s, u"15000"_s},
    };
    if (!m_url.ports.isEmpty())
        all += {u"port"_s, m_url.ports};
    // The driver asks once, right after connecting, how it has to write backslashes.
    QString startOptions = u"-c standard_conforming_strings=on"_s;
    for (const auto &[name, value] : m_url.parameters) {
        if (name == "options"_L1)
            startOptions += u' ' + value;
        else
            all += {name, value}; // of two that are the same libpq takes the last
    }
    all += {u"options"_s, startOptions};
    QStringList texts;
    for (const auto &[name, value] : all)
        texts += name + u'=' + quotedForLibpq(value);
    return texts.join(u' ');
}

// One statement: one round trip for every connection, whatever it sets.
QString PostgresLink::setUp(const DatabaseOptions &options) const
{
    const QString statementTimeout = QString::number(options.statementTimeout.count());
    const std::array wanted{
        std::pair{"search_path"_L1, quotedName(options.schema)},
        std::pair{"statement_timeout"_L1, statementTimeout},
        std::pair{"lock_timeout"_L1, QString::number(options.busyTimeout.count())},
        std::pair{"idle_in_transaction_session_timeout"_L1, u"30000"_s},
    };
    QStringList calls;
    const auto set = [&calls](const QString &name, const QString &value) {
        calls += u"set_config("_s + quotedText(name) + u", "_s + quotedText(value) + u", false)"_s;
    };
    for (const auto &[name, value] : wanted) {
        if (!m_url.sets(name))
            set(name, value);
    }
    for (const auto &[name, value] : m_url.settings)
        set(name, value);
    set(u"TimeZone"_s, u"UTC"_s);
    set(u"client_min_messages"_s, u"error"_s); // libpq prints what is less, past our log
    set(u"default_transaction_read_only"_s, u"on"_s); // transact() says READ WRITE
    set(u"jit"_s, u"off"_s); // compiling takes longer than any statement of ours may
    return u"SELECT "_s + calls.join(u", "_s);
}

QString PostgresLink::withoutPassword(QString text) const
{
    if (!m_url.password.isEmpty())
        text.replace(m_url.password, u"***"_s);
    return text.simplified();
}

Result<std::unique_ptr<Connection>> PostgresLink::open(StatementCounts &counts) const
{
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QPSQL"_s, freshPostgresName());
    database.setHostName(m_url.hosts);
    database.setUserName(m_url.user);
    database.setPassword(m_url.password);
    database.setDatabaseName(m_url.database);
    database.setConnectOptions(m_connectOptions);
    const bool isOpen = database.open();
    const QSqlError error = database.lastError();
    auto connection = std::make_unique<Connection>(Engine::PostgreSql, database, counts);
    database = QSqlDatabase(); // the connection holds the only one
    if (!isOpen) {
        counts.addFailure(FailureKind::Unavailable);
        return std::unexpected(unreachable(withoutPassword(error.databaseText())));
    }
    const Result<> set = connection->setUp({m_setUp});
    if (!set)
        return std::unexpected(unreachable(withoutPassword(set.error().detail)));
    return connection;
}

} // namespace latchkey::storage
