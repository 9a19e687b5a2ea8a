#include "databases.h"

#include "storage/migrator.h"

#include <QCoreApplication>
#include <QFile>
#include <QUrl>

#include <atomic>
#include <map>
#include <stdexcept>

namespace latchkey::support {

using namespace Qt::Literals;
using storage::Engine;

namespace {

QByteArray postgresUrl()
{
    return qgetenv("LATCHKEY_TEST_PG");
}

// CREATE and DROP DATABASE refuse to run in a transaction, and elsewhere a Database only reads.
void administer(const QString &sql)
{
    const auto database = TestDatabase::open({.url = Secret(postgresUrl())});
    must(database->read([&](storage::Transaction &statements) -> Result<> {
        TRY(statements.execute(u"SET default_transaction_read_only = off"_s));
        return statements.execute(sql);
    }));
}

QString freshName()
{
    static std::atomic<int> made{0};
    return u"latchkey_test_%1_%2"_s.arg(QCoreApplication::applicationPid()).arg(++made);
}

// The database that others are copied from. It goes before QCoreApplication does, without which
// there are no connections.
const TestDatabase &pattern(Engine engine)
{
    static std::map<Engine, std::unique_ptr<TestDatabase>> made;
    std::unique_ptr<TestDatabase> &one = made[engine];
    if (!one) {
        one = std::make_unique<TestDatabase>(engine);
        must(storage::Migrator(*one->open()).migrate());
        qAddPostRoutine([] { made.clear(); });
    }
    return *one;
}

} // namespace

void giveUp(const Error &error)
{
    const QString text = error.message + u" | "_s + error.detail;
    throw std::runtime_error(text.toStdString());
}

TestDatabase::TestDatabase(Engine engine, Content content)
{
    const TestDatabase *source = content == Content::Schema ? &pattern(engine) : nullptr;
    if (engine == Engine::Sqlite) {
        m_url = "sqlite://" + QUrl::toPercentEncoding(sqlitePath(), "/");
        if (source && !QFile::copy(source->sqlitePath(), sqlitePath()))
            throw std::runtime_error("the database with the schema cannot be copied");
        return;
    }
    m_name = freshName();
    administer(u"CREATE DATABASE "_s + m_name
               + (source ? u" TEMPLATE "_s + source->m_name : QString()));
    QUrl url = QUrl::fromEncoded(postgresUrl());
    url.setPath(u'/' + m_name);
    m_url = url.toEncoded();
}

// NOLINTNEXTLINE(bugprone-exception-escape): what cannot be dropped ends the program
TestDatabase::~TestDatabase()
{
    if (!m_name.isEmpty())
        administer(u"DROP DATABASE "_s + m_name + u" WITH (FORCE)"_s);
}

QString TestDatabase::sqlitePath() const
{
    return m_folder.filePath(u"test.db"_s);
}

void TestDatabase::makeSchema() const
{
    if (m_name.isEmpty())
        return;
    must(open()->transact([](storage::Transaction &statements) {
        return statements.execute(u"CREATE SCHEMA auth"_s);
    }));
}

std::unique_ptr<storage::Database> TestDatabase::open() const
{
    return open(options());
}

std::unique_ptr<storage::Database> TestDatabase::open(const storage::DatabaseOptions &options)
{
    return must(storage::Database::open(options));
}

void addEngineRows()
{
    QTest::addColumn<Engine>("engine");
    QTest::newRow("sqlite") << Engine::Sqlite;
    QTest::newRow("postgresql") << Engine::PostgreSql;
}

bool isAvailable(Engine engine)
{
    return engine == Engine::Sqlite || !postgresUrl().isEmpty();
}

} // namespace latchkey::support
