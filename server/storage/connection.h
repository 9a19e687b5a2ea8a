#pragma once

#include "database.h"
#include "sqlfailure.h"

#include <QHash>
#include <QSqlDatabase>
#include <QSqlQuery>

#include <memory>
#include <optional>

namespace latchkey::storage {

// One connection of a driver and the statements prepared on it. It is made, used and destroyed on
// one thread. After a statement has failed inside a transaction every further one fails the same
// way and commit() refuses, as PostgreSQL does: so both engines behave alike.
class Connection
{
public:
    // `database` is open already; the caller keeps no copy of it.
    Connection(Engine engine, const QSqlDatabase &database, StatementCounts &counts);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    Engine engine() const { return m_engine; }

    Result<> setUp(const QStringList &statements); // right after opening; not counted

    Result<std::vector<Row>> rows(QByteArrayView sql, const Binds &binds);
    Result<qint64> run(QByteArrayView sql, const Binds &binds);
    Result<> execute(const QString &script);

    // commit() and keepSavepoint() refuse after a failure; the caller rolls back then.
    Result<> begin();
    Result<> commit();
    Result<> rollback();
    Result<> openSavepoint(); // SQLite's writer only
    Result<> keepSavepoint();
    Result<> undoSavepoint();

    // Forgets how the work before ended: the next statement is the first of new work.
    void startWork();

    void planForValues() { m_isToPlanForValues = true; } // Transaction::planForValues()

    // What went wrong first since then.
    const std::optional<SqlFailure> &failure() const { return m_failure; }

    bool isInTransaction() const { return m_inTransaction; }

    // PostgreSQL only: the connection is of no use any more and must be dropped.
    bool isLost() const { return m_link == Link::Lost; }

    // Lost when the work sent its first statement: nothing of it has been done.
    bool isLostAtOnce() const { return m_isLostAtOnce; }

private:
    struct Prepared
    {
        QSqlQuery query;
        int columns = -1; // known after the first answer
        qint64 lastUse = 0;
    };

    Result<Prepared *> send(QByteArrayView sql, const Binds &binds);
    Result<Prepared *> prepare(QByteArrayView sql);
    void forgetUnused();
    Result<> choosePlans();
    void forgetPlansOfTransaction(); // it is undone
    Result<> control(const char *text);
    Result<> executePlainly(const QString &sql);
    std::unexpected<Error> failed(const QSqlError &error);

    Engine m_engine;
    QString m_name;
    QSqlDatabase m_database;
    StatementCounts &m_counts;
    QHash<QByteArray, std::shared_ptr<Prepared>> m_statements;
    qsizetype m_text = 0; // the lengths of their texts
    qint64 m_uses = 0;
    std::optional<SqlFailure> m_failure;
    Link m_link = Link::Alive;
    int m_sent = 0;
    bool m_isLostAtOnce = false;
    bool m_inTransaction = false;
    bool m_isToPlanForValues = false;
    std::optional<bool> m_plansForValues{false}; // PostgreSQL; nothing: not known
    bool m_mayUndoPlans = false; // chosen inside the transaction
};

} // namespace latchkey::storage
