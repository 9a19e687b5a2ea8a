#pragma once

#include "support/databases.h"

#include <thread>

// A database of its own with one table, for tests of the engine itself.
struct EngineFixture
{
    explicit EngineFixture(latchkey::storage::Engine engine)
        : place(engine)
    {
        place.makeSchema();
        database = place.open();
        latchkey::support::must(database->transact([](latchkey::storage::Transaction &t) {
            return t.execute(QStringLiteral(
                "CREATE TABLE entries (id BIGINT PRIMARY KEY, name TEXT UNIQUE, amount BIGINT)"));
        }));
    }

    latchkey::Result<> insert(qint64 id, const QString &name) const
    {
        return database->transact([&](latchkey::storage::Transaction &t) -> latchkey::Result<> {
            TRY(t.run("INSERT INTO entries (id, name, amount) VALUES (?, ?, 0)", {id, name}));
            return {};
        });
    }

    qint64 count() const { return number("SELECT count(*) FROM entries"); }

    qint64 number(const latchkey::storage::Sql &sql) const
    {
        return latchkey::support::must(
            database->read([&](latchkey::storage::Transaction &t) -> latchkey::Result<qint64> {
                const std::vector<latchkey::storage::Row> rows = TRY(t.rows(sql));
                return rows.at(0).integer(0);
            }));
    }

    latchkey::support::TestDatabase place;
    std::unique_ptr<latchkey::storage::Database> database;
};

// Runs `body(0)` … `body(count - 1)`, each on a thread of its own, and waits for all.
template <typename Body>
void inParallel(int count, const Body &body)
{
    std::vector<std::jthread> threads;
    for (int i = 0; i < count; ++i)
        threads.emplace_back([&body, i] { body(i); });
}
