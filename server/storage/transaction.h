#pragma once

#include "bind.h"
#include "result.h"
#include "row.h"

#include <QByteArray>
#include <QByteArrayView>

#include <concepts>
#include <optional>
#include <vector>

namespace latchkey::storage {

class Connection;

enum class Engine { Sqlite, PostgreSql };

// The text of a statement: one for both engines, or one for each where portable SQL does not read
// well. Placeholders are `?` in order. Texts are prepared once per connection and kept.
struct Sql
{
    constexpr explicit(false) Sql(const char *both)
        : sqlite(both)
        , postgreSql(both)
    { }

    constexpr Sql(const char *forSqlite, const char *forPostgreSql)
        : sqlite(forSqlite)
        , postgreSql(forPostgreSql)
    { }

    const char *sqlite;
    const char *postgreSql;
};

// Statements on one connection, inside BEGIN … COMMIT when it comes from Database::transact, each
// on its own when it comes from Database::read. Never stored: it is valid while the function runs
// that got it. The only place where the database's errors become ours: Conflict for a duplicate or
// a lock that was not to be had, ServiceUnavailable when the server is away, UnexpectedFailure
// (with SqlDiagnostic) otherwise.
class Transaction
{
public:
    explicit Transaction(Connection &connection)
        : m_connection(connection)
    { }

    Engine engine() const;

    Result<std::vector<Row>> rows(const Sql &sql, const Binds &binds = {});
    Result<std::optional<Row>> row(const Sql &sql, const Binds &binds = {}); // the first, if any
    Result<qint64> run(const Sql &sql, const Binds &binds = {}); // rows affected

    // A text made at run time (an UPDATE of just some columns). Keep their number small: each is
    // cached. Only for a QByteArray: a literal is a Sql.
    Result<qint64> run(const std::same_as<QByteArray> auto &sql, const Binds &binds)
    {
        return runText(sql, binds);
    }

    // DDL and several statements; never prepared.
    Result<> execute(const QString &sql);

    // PostgreSQL: what follows is planned for the values it is given, where whether few or many
    // meet a condition makes all the difference.
    void planForValues();

    // There will be mail to send once this is committed: Database::setMailListener.
    void announceMail() { m_hasMail = true; }

    bool hasMail() const { return m_hasMail; }

private:
    Result<qint64> runText(QByteArrayView sql, const Binds &binds);

    Connection &m_connection;
    bool m_hasMail = false;
};

} // namespace latchkey::storage
