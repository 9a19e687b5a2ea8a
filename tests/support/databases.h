#pragma once

#include "storage/database.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace latchkey::support {

enum class Content {
    Nothing,
    Schema // all tables: migrated once in a process, and copied from there
};

// A fresh database for one test: a SQLite file in a folder of its own, or a PostgreSQL database
// beside the one that LATCHKEY_TEST_PG names (a URL whose role may create databases). It is dropped
// with this object, which must outlive every Database opened on it.
class TestDatabase
{
public:
    explicit TestDatabase(storage::Engine engine, Content content = Content::Nothing);
    ~TestDatabase();
    TestDatabase(const TestDatabase &) = delete;
    TestDatabase &operator=(const TestDatabase &) = delete;

    QByteArray url() const { return m_url; }

    QString sqlitePath() const; // SQLite only

    storage::DatabaseOptions options() const { return {.url = Secret(m_url)}; }

    // PostgreSQL's namespace "auth", for tests that do without the migrator.
    void makeSchema() const;

    // Throws the reason if it cannot be opened, and so fails the test.
    std::unique_ptr<storage::Database> open() const;
    static std::unique_ptr<storage::Database> open(const storage::DatabaseOptions &options);

private:
    QTemporaryDir m_folder;
    QByteArray m_url;
    QString m_name; // PostgreSQL's
};

// One row for each engine, in a column "engine".
void addEngineRows();

// False without LATCHKEY_TEST_PG.
bool isAvailable(storage::Engine engine);

// Throws the text of the Error: for steps that a test takes for granted.
[[noreturn]] void giveUp(const Error &error);

template <typename T>
T must(Result<T> result)
{
    if (!result)
        giveUp(result.error());
    if constexpr (!std::is_void_v<T>)
        return *std::move(result);
}

} // namespace latchkey::support

// First line of a test function that needs this engine. Where all must run
// (LATCHKEY_TEST_REQUIRE_PG is 1) a missing server is a failure.
#define REQUIRE_ENGINE(engine)                                                                     \
    do {                                                                                           \
        if (!latchkey::support::isAvailable(engine)) {                                             \
            if (qEnvironmentVariable("LATCHKEY_TEST_REQUIRE_PG") == QLatin1StringView("1"))        \
                QFAIL("LATCHKEY_TEST_PG is not set");                                              \
            QSKIP("LATCHKEY_TEST_PG is not set");                                                  \
        }                                                                                          \
    } while (false)

Q_DECLARE_METATYPE(latchkey::storage::Engine)
