#include "transaction.h"

#include "connection.h"

namespace latchkey::storage {

namespace {

QByteArrayView textFor(Engine engine, const Sql &sql)
{
    return QByteArrayView(engine == Engine::Sqlite ? sql.sqlite : sql.postgreSql);
}

} // namespace

Engine Transaction::engine() const
{
    return m_connection.engine();
}

Result<std::vector<Row>> Transaction::rows(const Sql &sql, const Binds &binds)
{
    return m_connection.rows(textFor(engine(), sql), binds);
}

Result<std::optional<Row>> Transaction::row(const Sql &sql, const Binds &binds)
{
    std::vector<Row> found = TRY(rows(sql, binds));
    if (found.empty())
        return std::nullopt;
    return std::optional<Row>(std::move(found.front()));
}

Result<qint64> Transaction::run(const Sql &sql, const Binds &binds)
{
    return m_connection.run(textFor(engine(), sql), binds);
}

Result<qint64> Transaction::runText(QByteArrayView sql, const Binds &binds)
{
    return m_connection.run(sql, binds);
}

Result<> Transaction::execute(const QString &sql)
{
    return m_connection.execute(sql);
}

void Transaction::planForValues()
{
    m_connection.planForValues();
}

} // namespace latchkey::storage
