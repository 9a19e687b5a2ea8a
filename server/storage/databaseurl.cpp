#include "databaseurl.h"

#include <QDir>

#include <algorithm>
#include <array>

namespace latchkey::storage {

using namespace Qt::Literals;

namespace {

// PostgreSQL 17, "Parameter Key Words"; those with a field of their own are handled before.
constexpr std::array libpqKeywords{"application_name"_L1,
                                   "channel_binding"_L1,
                                   "client_encoding"_L1,
                                   "connect_timeout"_L1,
                                   "fallback_application_name"_L1,
                                   "gssdelegation"_L1,
                                   "gssencmode"_L1,
                                   "gsslib"_L1,
                                   "hostaddr"_L1,
                                   "keepalives"_L1,
                                   "keepalives_count"_L1,
                                   "keepalives_idle"_L1,
                                   "keepalives_interval"_L1,
                                   "krbsrvname"_L1,
                                   "load_balance_hosts"_L1,
                                   "options"_L1,
                                   "passfile"_L1,
                                   "replication"_L1,
                                   "require_auth"_L1,
                                   "requirepeer"_L1,
                                   "service"_L1,
                                   "ssl_max_protocol_version"_L1,
                                   "ssl_min_protocol_version"_L1,
                                   "sslcert"_L1,
                                   "sslcertmode"_L1,
                                   "sslcompression"_L1,
                                   "sslcrl"_L1,
                                   "sslcrldir"_L1,
                                   "sslkey"_L1,
                                   "sslmode"_L1,
                                   "sslnegotiation"_L1,
                                   "sslpassword"_L1,
                                   "sslrootcert"_L1,
                                   "sslsni"_L1,
                                   "target_session_attrs"_L1,
                                   "tcp_user_timeout"_L1};

// Of the peer's driver, for its own pool: they say nothing to the server.
constexpr std::array ignoredKeywords{"default_query_exec_mode"_L1,
                                     "description_cache_capacity"_L1,
                                     "pool_health_check_period"_L1,
                                     "pool_max_conn_idle_time"_L1,
                                     "pool_max_conn_lifetime"_L1,
                                     "pool_max_conns"_L1,
                                     "pool_min_conns"_L1,
                                     "statement_cache_capacity"_L1,
                                     "statement_cache_mode"_L1};

std::unexpected<Error> refused(const QString &why)
{
    return failure(ErrorCode::ValidationFailed, u"DATABASE_URL: "_s + why);
}

int hexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    const char lower = static_cast<char>(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

// RFC 3986 2.1. A "+" is a plus: libpq does not read forms.
Result<QString> decoded(QByteArrayView text)
{
    QByteArray bytes;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            bytes += text[i];
            continue;
        }
        const int high = i + 2 < text.size() ? hexValue(text[i + 1]) : -1;
        const int low = i + 2 < text.size() ? hexValue(text[i + 2]) : -1;
        if (high < 0 || low < 0)
            return refused(
                u"a % must be followed by two hexadecimal digits; write % itself as %25"_s);
        bytes += static_cast<char>(high * 16 + low);
        i += 2;
    }
    if (bytes.contains('\0') || !QByteArrayView(bytes).isValidUtf8())
        return refused(u"it holds bytes that are no text"_s);
    return QString::fromUtf8(bytes);
}

Result<DatabaseUrl> parseSqlite(QByteArrayView rest)
{
    if (rest.contains('?') || rest.contains('#'))
        return refused(u"a sqlite URL takes no parameters; write ? as %3F and # as %23"_s);
    QString path = TRY(decoded(rest));
#ifdef Q_OS_WIN
    if (path.startsWith(u'/'))
        path.remove(0, 1); // sqlite:///C:/…
#endif
    if (!QDir::isAbsolutePath(path) || path.endsWith(u'/'))
        return refused(
            u"the path must be absolute and name a file, as in sqlite:///absolute/path.db"_s);
    return DatabaseUrl{.engine = Engine::Sqlite, .path = QDir::cleanPath(path)};
}

bool isPort(const QString &text)
{
    bool isNumber = false;
    const int port = text.toInt(&isNumber);
    return text.isEmpty() || (isNumber && port > 0 && port < 65536);
}

class PostgresParser
{
public:
    Result<DatabaseUrl> parse(QByteArrayView rest)
    {
        const qsizetype question = rest.indexOf('?');
        const QByteArrayView query = question < 0 ? QByteArrayView() : rest.sliced(question + 1);
        const QByteArrayView main = question < 0 ? rest : rest.first(question);
        const qsizetype slash = main.indexOf('/');
        TRY(readAuthority(slash < 0 ? main : main.first(slash)));
        if (slash >= 0)
            m_url.database = TRY(decoded(main.sliced(slash + 1)));
        for (const QByteArray &parameter : query.toByteArray().split('&')) {
            if (!parameter.isEmpty())
                TRY(readParameter(parameter));
        }
        return std::move(m_url);
    }

private:
    // The last @ divides, so that one in a password may stand unescaped.
    Result<> readAuthority(QByteArrayView authority)
    {
        const qsizetype at = authority.lastIndexOf('@');
        if (at >= 0)
            TRY(readUser(authority.first(at)));
        QStringList hosts;
        QStringList ports;
        for (const QByteArray &one : authority.sliced(at + 1).toByteArray().split(','))
            TRY(readHost(one, hosts, ports));
        m_url.hosts = hosts.join(u',');
        m_url.ports = ports.join(u',');
        if (ports.count(QString()) == ports.size())
            m_url.ports.clear();
        return {};
    }

    Result<> readUser(QByteArrayView info)
    {
        const qsizetype colon = info.indexOf(':');
        m_url.user = TRY(decoded(colon < 0 ? info : info.first(colon)));
        if (colon >= 0)
            m_url.password = TRY(decoded(info.sliced(colon + 1)));
        return {};
    }

    Result<> readHost(QByteArrayView text, QStringList &hosts, QStringList &ports)
    {
        const qsizetype bracket = text.startsWith('[') ? text.indexOf(']') : 0;
        if (bracket < 0)
            return refused(u"an IPv6 address needs its closing bracket"_s);
        const qsizetype colon = text.indexOf(':', bracket);
        const QByteArrayView host = colon < 0 ? text : text.first(colon);
        hosts += TRY(decoded(bracket > 0 ? text.sliced(1, bracket - 1) : host));
        ports += TRY(decoded(colon < 0 ? QByteArrayView() : text.sliced(colon + 1)));
        if (!isPort(ports.last()))
            return refused(u"the port must be a number from 1 to 65535"_s);
        return {};
    }

    Result<> readParameter(QByteArrayView parameter)
    {
        const qsizetype equals = parameter.indexOf('=');
        if (equals <= 0)
            return refused(u"each parameter needs the form name=value"_s);
        const QString name = TRY(decoded(parameter.first(equals)));
        const QString value = TRY(decoded(parameter.sliced(equals + 1)));
        if (QString *own = fieldFor(name)) {
            *own = value;
            return {};
        }
        return place(name, value);
    }

    QString *fieldFor(const QString &name)
    {
        if (name == "host"_L1)
            return &m_url.hosts;
        if (name == "port"_L1)
            return &m_url.ports;
        if (name == "user"_L1)
            return &m_url.user;
        if (name == "password"_L1)
            return &m_url.password;
        return name == "dbname"_L1 ? &m_url.database : nullptr;
    }

    Result<> place(const QString &name, const QString &value)
    {
        const auto is = [&name](QLatin1StringView other) { return name == other; };
        if (std::ranges::any_of(ignoredKeywords, is))
            return {};
        if (name == "ssl"_L1 && value == "true"_L1) // JDBC's spelling, which libpq knows too
            return place(u"sslmode"_s, u"require"_s);
        if (std::ranges::any_of(libpqKeywords, is)) {
            // The driver makes a blank of every semicolon in what it passes on.
            if (value.contains(u';'))
                return refused(u"the value of "_s + name + u" must not hold a semicolon"_s);
            m_url.parameters += {name, value};
            return {};
        }
        const bool isSetting = !name.isEmpty() && std::ranges::all_of(name, [](QChar c) {
            return c == u'_' || c == u'.' || (c.unicode() < 128 && c.isLetterOrNumber());
        });
        if (!isSetting)
            return refused(u"the name of a parameter has characters that cannot be in one"_s);
        m_url.settings += {name, value};
        return {};
    }

    DatabaseUrl m_url{.engine = Engine::PostgreSql};
};

} // namespace

Result<DatabaseUrl> DatabaseUrl::parse(const Secret &url)
{
    const QByteArrayView text = url.reveal();
    const qsizetype colon = text.indexOf("://");
    const QByteArray scheme = colon < 0 ? QByteArray() : text.first(colon).toByteArray().toLower();
    if (scheme == "sqlite")
        return parseSqlite(text.sliced(colon + 3));
    if (scheme == "postgres" || scheme == "postgresql")
        return PostgresParser().parse(text.sliced(colon + 3));
    return refused(u"it must begin with sqlite:///, postgres:// or postgresql://"_s);
}

bool DatabaseUrl::sets(QLatin1StringView setting) const
{
    const auto isNamed = [setting](const auto &pair) { return pair.first == setting; };
    const auto mentions = [setting](const auto &pair) {
        return pair.first == "options"_L1 && pair.second.contains(setting);
    };
    return std::ranges::any_of(settings, isNamed) || std::ranges::any_of(parameters, isNamed)
        || std::ranges::any_of(parameters, mentions);
}

} // namespace latchkey::storage
