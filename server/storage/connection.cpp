#include "connection.h"

#include "sqlscript.h"

#include <QSqlError>
#include <QSqlRecord>

#include <algorithm>

namespace latchkey::storage {

using namespace Qt::Literals;

namespace {

// Far more than the stores have, by the lengths of their texts; lists of users, whose texts are
// made at run time, could have any number. A statement takes some ten times its text.
constexpr qsizetype mostText = 128 * 1024;

// PostgreSQL cannot hold U+0000, and its driver would cut the statement there.
Result<> checkBinds(const Binds &binds)
{
    for (const Bind &bind : binds) {
        if (bind.variant().typeId() == QMetaType::QString
            && bind.variant().toString().contains(QChar(u'\0')))
            return failure(ErrorCode::ValidationFailed, u"Text must not hold a null character"_s);
    }
    return {};
}

} // namespace

Connection::Connection(Engine engine, const QSqlDatabase &database, StatementCounts &counts)
    : m_engine(engine)
    , m_name(database.connectionName())
    , m_database(database)
    , m_counts(counts)
{
    m_counts.connects.fetch_add(1, std::memory_order_relaxed);
    m_counts.connections.fetch_add(1, std::memory_order_relaxed);
}

// The driver goes first: then the statements need not be deallocated one round trip each.
Connection::~Connection()
{
    m_counts.connections.fetch_sub(1, std::memory_order_relaxed);
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
}

Result<> Connection::setUp(const QStringList &statements)
{
    for (const QString &statement : statements)
        TRY(executePlainly(statement));
    return {};
}

void Connection::startWork()
{
    m_failure.reset();
    m_sent = 0;
    m_isToPlanForValues = false;
}

std::unexpected<Error> Connection::failed(const QSqlError &error)
{
    const bool isPostgres = m_engine == Engine::PostgreSql;
    const Link link = isPostgres && !m_database.isOpen() ? Link::Lost : Link::Alive;
    SqlFailure failure = isPostgres ? postgresFailure(error, link) : sqliteFailure(error);
    // Our transactions may write, unless the server has become a replica since we connected.
    if (isPostgres && m_inTransaction && error.nativeErrorCode() == "25006"_L1)
        failure = {FailureKind::Unavailable, unreachable(failure.error.detail)};
    m_counts.addFailure(failure.kind);
    const bool isUseless
        = failure.kind == FailureKind::Unavailable || failure.kind == FailureKind::Stale;
    if (isPostgres && isUseless)
        m_link = Link::Lost;
    m_isLostAtOnce = m_isLostAtOnce || (isLost() && m_sent <= 1);
    if (!m_failure)
        m_failure = failure;
    return std::unexpected(std::move(failure.error));
}

// One by one: PostgreSQL takes a round trip for each, and all of them at once would keep somebody
// waiting. The newest is about to be used, however long it is.
void Connection::forgetUnused()
{
    while (m_text > mostText && m_statements.size() > 1) {
        const auto unused = std::ranges::min_element(
            m_statements, {}, [](const auto &prepared) { return prepared->lastUse; });
        m_text -= unused.key().size();
        m_statements.erase(unused);
    }
}

Result<Connection::Prepared *> Connection::prepare(QByteArrayView sql)
{
    const auto found = m_statements.constFind(QByteArray::fromRawData(sql.data(), sql.size()));
    if (found != m_statements.constEnd()) {
        (*found)->lastUse = ++m_uses;
        return found->get();
    }
    auto prepared = std::make_shared<Prepared>(QSqlQuery(m_database));
    prepared->query.setForwardOnly(true);
    if (!prepared->query.prepare(QString::fromUtf8(sql)))
        return failed(prepared->query.lastError());
    prepared->lastUse = ++m_uses;
    m_text += sql.size();
    Prepared *const kept = m_statements.insert(sql.toByteArray(), prepared)->get();
    forgetUnused();
    return kept;
}

// Left as it is after the work, because lists are often read one after the other: the next work of
// another kind on this connection has one more statement.
Result<> Connection::choosePlans()
{
    if (m_engine == Engine::Sqlite || m_plansForValues == m_isToPlanForValues)
        return {};
    ++m_sent;
    m_counts.statements.fetch_add(1, std::memory_order_relaxed);
    TRY(executePlainly(m_isToPlanForValues ? u"SET plan_cache_mode = force_custom_plan"_s
                                           : u"SET plan_cache_mode = auto"_s));
    m_plansForValues = m_isToPlanForValues;
    m_mayUndoPlans = m_inTransaction;
    return {};
}

void Connection::forgetPlansOfTransaction()
{
    if (m_mayUndoPlans)
        m_plansForValues.reset();
}

Result<Connection::Prepared *> Connection::send(QByteArrayView sql, const Binds &binds)
{
    if (m_inTransaction && m_failure)
        return std::unexpected(m_failure->error);
    TRY(checkBinds(binds));
    TRY(choosePlans());
    ++m_sent;
    m_counts.statements.fetch_add(1, std::memory_order_relaxed);
    Prepared *prepared = TRY(prepare(sql));
    int position = 0;
    for (const Bind &bind : binds)
        prepared->query.bindValue(position++, bind.variant());
    if (!prepared->query.exec())
        return failed(prepared->query.lastError());
    return prepared;
}

Result<std::vector<Row>> Connection::rows(QByteArrayView sql, const Binds &binds)
{
    Prepared *prepared = TRY(send(sql, binds));
    QSqlQuery &query = prepared->query;
    if (prepared->columns < 0)
        prepared->columns = query.record().count();
    std::vector<Row> rows;
    while (query.next()) {
        std::vector<QVariant> values;
        values.reserve(static_cast<std::size_t>(prepared->columns));
        for (int column = 0; column < prepared->columns; ++column)
            values.push_back(query.value(column));
        rows.emplace_back(std::move(values));
    }
    const QSqlError error = query.lastError();
    query.finish(); // SQLite: an open statement would hold its snapshot
    if (error.isValid())
        return failed(error);
    return rows;
}

Result<qint64> Connection::run(QByteArrayView sql, const Binds &binds)
{
    Prepared *prepared = TRY(send(sql, binds));
    const qint64 affected = prepared->query.numRowsAffected();
    prepared->query.finish();
    return affected;
}

// The first answer of a script may be fine and a later one the failure.
Result<> Connection::executePlainly(const QString &sql)
{
    QSqlQuery query(m_database);
    bool fine = query.exec(sql);
    while (fine && query.nextResult())
        fine = !query.lastError().isValid();
    if (!fine || query.lastError().isValid())
        return failed(query.lastError());
    return {};
}

Result<> Connection::execute(const QString &script)
{
    if (m_inTransaction && m_failure)
        return std::unexpected(m_failure->error);
    const QStringList statements
        = m_engine == Engine::Sqlite ? splitStatements(script) : QStringList{script};
    for (const QString &statement : statements) {
        ++m_sent;
        m_counts.statements.fetch_add(1, std::memory_order_relaxed);
        TRY(executePlainly(statement));
    }
    return {};
}

// PostgreSQL cannot prepare these; SQLite, where there are four to every write, is quicker so.
Result<> Connection::control(const char *text)
{
    if (m_engine == Engine::PostgreSql)
        return executePlainly(QString::fromLatin1(text));
    Prepared *prepared = TRY(prepare(text));
    if (!prepared->query.exec())
        return failed(prepared->query.lastError());
    prepared->query.finish();
    return {};
}

// A PostgreSQL that will not begin is of no use: it is gone, or it has become a read-only replica.
Result<> Connection::begin()
{
    ++m_sent;
    m_counts.transactions.fetch_add(1, std::memory_order_relaxed);
    const Result<> begun
        = control(m_engine == Engine::Sqlite ? "BEGIN IMMEDIATE"
                                             : "BEGIN ISOLATION LEVEL READ COMMITTED, READ WRITE");
    m_inTransaction = begun.has_value();
    m_mayUndoPlans = false;
    if (begun || m_engine == Engine::Sqlite)
        return begun;
    m_link = Link::Lost;
    m_failure = SqlFailure{FailureKind::Unavailable, unreachable(begun.error().detail)};
    return std::unexpected(m_failure->error);
}

// PostgreSQL has ended the transaction whatever it answers; SQLite keeps it open if it was busy.
Result<> Connection::commit()
{
    if (m_failure)
        return std::unexpected(m_failure->error);
    const Result<> done = control("COMMIT");
    m_inTransaction = !done && m_engine == Engine::Sqlite;
    if (done) {
        m_counts.commits.fetch_add(1, std::memory_order_relaxed);
        return {};
    }
    forgetPlansOfTransaction();
    if (isLost())
        m_failure->error.detail.prepend(u"the outcome of the commit is not known; "_s);
    return std::unexpected(m_failure->error);
}

Result<> Connection::rollback()
{
    m_inTransaction = false;
    forgetPlansOfTransaction();
    return control("ROLLBACK");
}

Result<> Connection::openSavepoint()
{
    return control("SAVEPOINT work");
}

Result<> Connection::keepSavepoint()
{
    if (m_failure)
        return std::unexpected(m_failure->error);
    return control("RELEASE work");
}

Result<> Connection::undoSavepoint()
{
    m_failure.reset();
    TRY(control("ROLLBACK TO work"));
    return control("RELEASE work");
}

} // namespace latchkey::storage
