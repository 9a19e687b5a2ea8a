#pragma once

#include "storage/mailrequeststore.h"
#include "storage/migrator.h"
#include "storage/sessionstore.h"
#include "storage/userstore.h"
#include "support/databases.h"

#include <thread>

namespace latchkey::test {

// 2026-01-31 12:00:00.123456, so that lost microseconds show.
inline constexpr Timestamp noon
    = std::chrono::sys_days(std::chrono::year_month_day(
          std::chrono::year(2026), std::chrono::January, std::chrono::day(31)))
    + std::chrono::hours(12) + std::chrono::microseconds(123456);

inline constexpr std::chrono::hours hour(1);
inline constexpr Timestamp later = noon + hour;

QUuid nextUuid(); // ascending, different each time

// An account with one identity of the provider "email".
storage::NewUser accountOf(const QString &email);

std::vector<domain::AuditEntry> twoEntries();

storage::SessionStore::Refresh refreshOf(const storage::RefreshState &state);

// The presented token of `state` gives way to `next`.
storage::SessionStore::Rotation rotationOf(const storage::RefreshState &state, const QString &next);

// Somebody is asked to confirm an address; `hash` is what is stored of the code.
storage::MailRequest confirmationOf(const domain::User &user, const QString &hash);

// A migrated database of its own for one test.
struct StoreFixture
{
    explicit StoreFixture(storage::Engine engine);

    // As a program that knew `ladder` left it.
    StoreFixture(storage::Engine engine, const std::vector<storage::OwnMigration> &ladder);

    // The value of a transaction, or the test fails.
    template <typename Function>
    auto write(Function &&function)
    {
        return support::must(database->transact(std::forward<Function>(function)));
    }

    template <typename Function>
    auto read(Function &&function)
    {
        return support::must(database->read(std::forward<Function>(function)));
    }

    // How many statements `function` sends; begin and commit are not among them.
    template <typename Function>
    qint64 statementsOf(const Function &function)
    {
        support::must(database->ping()); // a new connection sends statements of its own
        const qint64 before = database->counts().statements;
        function();
        return database->counts().statements - before;
    }

    void execute(const QString &script);

    // The first row's columns as texts, NULL as "NULL", joined by "|"; "" if there is no row.
    QString look(const QByteArray &sql, const storage::Binds &binds = {});
    qint64 count(const QByteArray &table);

    UserId addUser(const QString &email, Timestamp now = noon);
    storage::NewSession addSession(UserId user, const QString &token, Timestamp now = noon);
    domain::User user(UserId id);
    storage::RefreshState load(const QString &token);

    support::TestDatabase place;
    std::unique_ptr<storage::Database> database;
    storage::UserStore users;
    storage::SessionStore sessions;
};

// Runs `body(0)` … `body(count - 1)`, each on a thread of its own, and waits for all.
template <typename Body>
void inParallel(int count, const Body &body)
{
    std::vector<std::jthread> threads;
    for (int i = 0; i < count; ++i)
        threads.emplace_back([&body, i] { body(i); });
}

} // namespace latchkey::test
