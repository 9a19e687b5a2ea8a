#include "enginefixture.h"

#include <QTest>

#include <limits>
#include <map>

using namespace latchkey;
using namespace latchkey::storage;
using namespace Qt::Literals;

// What a statement is given comes back as it was, whichever engine kept it.
class TstEngineValues : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { QTest::failOnWarning(); }

    void cleanupTestCase();
    void text_data();
    void text();
    void integer_data();
    void integer();
    void time_data();
    void time();

    void otherTypes_data() { support::addEngineRows(); }

    void otherTypes();

    void nulls_data() { support::addEngineRows(); }

    void nulls();

    void refusesNullCharacter_data() { support::addEngineRows(); }

    void refusesNullCharacter();

    void wrongNumberOfBinds_data() { support::addEngineRows(); }

    void wrongNumberOfBinds();

    void affectedRows_data() { support::addEngineRows(); }

    void affectedRows();

    void returning_data() { support::addEngineRows(); }

    void returning();

    void scripts_data() { support::addEngineRows(); }

    void scripts();

    void longStatements_data() { support::addEngineRows(); }

    void longStatements();

    void ping_data() { support::addEngineRows(); }

    void ping();
};

namespace {

constexpr std::array engines{Engine::Sqlite, Engine::PostgreSql};

QTestData &newRow(Engine engine, const QByteArray &what)
{
    return QTest::addRow(
               "%s, %s", what.constData(), engine == Engine::Sqlite ? "sqlite" : "postgresql")
        << engine;
}

// One database of each engine for all rows: making one takes longer than all of them together.
std::map<Engine, std::unique_ptr<EngineFixture>> sharedFixtures;

EngineFixture &shared(Engine engine)
{
    std::unique_ptr<EngineFixture> &fixture = sharedFixtures[engine];
    if (!fixture)
        fixture = std::make_unique<EngineFixture>(engine);
    return *fixture;
}

// Written to a column of that type and read back by another statement.
Row stored(Engine engine, const char *type, const Bind &value)
{
    static int tables = 0;
    const QByteArray table = "kept" + QByteArray::number(++tables);
    const QByteArray insert = "INSERT INTO " + table + " (id, value) VALUES (?, ?)";
    const QByteArray select = "SELECT CAST(value AS TEXT), value FROM " + table + " WHERE id = ?";
    support::must(shared(engine).database->transact([&](Transaction &t) -> Result<> {
        TRY(t.execute(u"CREATE TABLE %1 (id BIGINT PRIMARY KEY, value %2)"_s.arg(
            QLatin1StringView(table), QLatin1StringView(type))));
        TRY(t.run(insert, {1, value}));
        return {};
    }));
    auto row = support::must(shared(engine).database->read(
        [&](Transaction &t) { return t.row(Sql(select.constData()), {1}); }));
    return row.value();
}

} // namespace

void TstEngineValues::cleanupTestCase()
{
    sharedFixtures.clear();
}

void TstEngineValues::text_data()
{
    QTest::addColumn<Engine>("engine");
    QTest::addColumn<QString>("value");
    for (const Engine engine : engines) {
        newRow(engine, "plain") << u"plain"_s;
        newRow(engine, "empty") << u""_s;
        newRow(engine, "null string is empty, not NULL") << QString();
        newRow(engine, "quotes") << u"O'Neil said \"'; DROP TABLE x; --\""_s;
        newRow(engine, "backslashes") << u"\\' \\\\ \\n \\x41"_s;
        newRow(engine, "placeholders") << u"? $1 :name %1 ::text"_s;
        newRow(engine, "control characters") << u"\t\r\n\u0001\u001b"_s;
        newRow(engine, "beyond the first plane") << u"Ж字🔑é\u202e"_s;
        newRow(engine, "long") << QString(300'000, u'ж');
    }
}

void TstEngineValues::text()
{
    QFETCH(Engine, engine);
    QFETCH(QString, value);
    REQUIRE_ENGINE(engine);
    const Row row = stored(engine, "TEXT", value);
    QVERIFY(!row.isNull(1));
    QCOMPARE(row.text(1), value);
}

void TstEngineValues::integer_data()
{
    QTest::addColumn<Engine>("engine");
    QTest::addColumn<qint64>("value");
    for (const Engine engine : engines) {
        using Limits = std::numeric_limits<qint64>;
        for (const qint64 value :
             {qint64(0), qint64(-1), qint64(1) << 40, Limits::max(), Limits::min()})
            newRow(engine, QByteArray::number(value)) << value;
    }
}

void TstEngineValues::integer()
{
    QFETCH(Engine, engine);
    QFETCH(qint64, value);
    REQUIRE_ENGINE(engine);
    const Row row = stored(engine, "BIGINT", value);
    QCOMPARE(row.integer(1), value);
    QCOMPARE(row.optionalInteger(1), std::optional(value));
    QCOMPARE(row.text(0), QString::number(value));
}

void TstEngineValues::time_data()
{
    QTest::addColumn<Engine>("engine");
    QTest::addColumn<QByteArray>("value");
    for (const Engine engine : engines) {
        for (const char *value : {"2026-02-03T04:05:06.123456Z",
                                  "1970-01-01T00:00:00Z",
                                  "1969-12-31T23:59:59.999999Z",
                                  "2024-02-29T12:00:00.000001Z",
                                  "9999-12-31T23:59:59.9Z"})
            newRow(engine, value) << QByteArray(value);
    }
}

void TstEngineValues::time()
{
    QFETCH(Engine, engine);
    QFETCH(QByteArray, value);
    REQUIRE_ENGINE(engine);
    const Timestamp moment = parseTimestamp(value).value();
    const Row row = stored(engine, engine == Engine::Sqlite ? "TEXT" : "TIMESTAMPTZ", moment);
    QCOMPARE(toRfc3339(row.time(0)), value);
    QCOMPARE(row.optionalTime(0), std::optional(moment));
}

void TstEngineValues::otherTypes()
{
    QFETCH(Engine, engine);
    REQUIRE_ENGINE(engine);
    QVERIFY(stored(engine, "BOOLEAN", true).flag(1));
    QVERIFY(!stored(engine, "BOOLEAN", false).flag(1));
    QVERIFY(stored(engine, "BOOLEAN", true).flag(0));
    QVERIFY(!stored(engine, "BOOLEAN", false).flag(0));

    const QUuid uuid = QUuid::createUuidV5(QUuid(), u"latchkey"_s);
    const Row id = stored(engine, engine == Engine::Sqlite ? "TEXT" : "UUID", uuid);
    QCOMPARE(id.uuid(0), uuid);
    QCOMPARE(id.uuid(1), uuid);
    QCOMPARE(id.id<UserId>(0).value(), uuid);
    QCOMPARE(id.text(0), uuid.toString(QUuid::WithoutBraces));

    const QJsonObject object{{u"a'\\b"_s, QJsonArray{1, true, QJsonValue::Null, u"ж\"?"_s}},
                             {u"big"_s, qint64(9007199254740993)}};
    const char *json = engine == Engine::Sqlite ? "TEXT" : "JSONB";
    QCOMPARE(stored(engine, json, object).object(0), object);
    QCOMPARE(stored(engine, json, QJsonArray{1, u"x"_s}).array(0), (QJsonArray{1, u"x"_s}));
    QCOMPARE(stored(engine, "TEXT", QByteArray("bytes ä")).text(0), u"bytes ä"_s);
    QCOMPARE(stored(engine, "TEXT", "literal").text(0), u"literal"_s);
    QCOMPARE(stored(engine, "TEXT", QStringView(u"view")).text(0), u"view"_s);
    QCOMPARE(stored(engine, "TEXT", "latin"_L1).text(0), u"latin"_s);
    QCOMPARE(stored(engine, "INTEGER", 7).integer(1), 7);
}

void TstEngineValues::nulls()
{
    QFETCH(Engine, engine);
    REQUIRE_ENGINE(engine);
    for (const Bind &value :
         {Bind(nullptr), Bind(std::optional<QString>()), nullIfEmpty(QString())}) {
        const Row row = stored(engine, "TEXT", value);
        QVERIFY(row.isNull(0) && row.isNull(1));
        QCOMPARE(row.text(1), QString());
        QVERIFY(!row.flag(1));
        QCOMPARE(row.integer(1), 0);
        QCOMPARE(row.optionalInteger(1), std::nullopt);
        QCOMPARE(row.optionalTime(1), std::nullopt);
        QCOMPARE(row.time(1), Timestamp());
        QCOMPARE(row.optionalUuid(1), std::nullopt);
        QVERIFY(row.object(1).isEmpty() && row.array(1).isEmpty());
    }
    const std::optional<Timestamp> given = parseTimestamp("2026-01-01T00:00:00Z");
    const char *type = engine == Engine::Sqlite ? "TEXT" : "TIMESTAMPTZ";
    QCOMPARE(stored(engine, type, given).optionalTime(0), given);
    QVERIFY(stored(engine, type, std::optional<Timestamp>()).isNull(0));
    QVERIFY(stored(engine, "BOOLEAN", nullptr).isNull(0));
    QVERIFY(stored(engine, "BIGINT", nullptr).isNull(0));
}

void TstEngineValues::refusesNullCharacter()
{
    QFETCH(Engine, engine);
    REQUIRE_ENGINE(engine);
    EngineFixture fixture(engine);
    const Result<> done = fixture.insert(1, u"a\0b"_s);
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::ValidationFailed);
    QCOMPARE(fixture.count(), 0);
    support::must(fixture.insert(1, u"ab"_s));
}

void TstEngineValues::wrongNumberOfBinds()
{
    QFETCH(Engine, engine);
    REQUIRE_ENGINE(engine);
    EngineFixture fixture(engine);
    for (const Binds &binds : {Binds{}, Binds{1}, Binds{1, u"a"_s, 3}}) {
        const auto done = fixture.database->transact([&](Transaction &t) {
            return t.run("INSERT INTO entries (id, name) VALUES (?, ?)", binds);
        });
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::UnexpectedFailure);
    }
    QCOMPARE(fixture.count(), 0);
    support::must(fixture.insert(1, u"right"_s)); // the connection is still good
}

void TstEngineValues::affectedRows()
{
    QFETCH(Engine, engine);
    REQUIRE_ENGINE(engine);
    EngineFixture fixture(engine);
    for (qint64 id = 1; id <= 5; ++id)
        support::must(fixture.insert(id, QString::number(id)));
    const auto update = [&](qint64 above) {
        return support::must(fixture.database->transact([&](Transaction &t) {
            return t.run(QByteArray("UPDATE entries SET amount = amount + 1 WHERE id > ?"),
                         {above});
        }));
    };
    QCOMPARE(update(2), 3);
    QCOMPARE(update(4), 1);
    QCOMPARE(update(5), 0);
}

void TstEngineValues::returning()
{
    QFETCH(Engine, engine);
    REQUIRE_ENGINE(engine);
    EngineFixture fixture(engine);
    const auto upsert = [&](qint64 id) {
        return support::must(fixture.database->transact([&](Transaction &t) {
            return t.rows("INSERT INTO entries (id, name, amount) VALUES (?, 'one', 7)"
                          " ON CONFLICT DO NOTHING RETURNING id, amount",
                          {id});
        }));
    };
    const std::vector<Row> first = upsert(1);
    QCOMPARE(first.size(), 1u);
    QCOMPARE(first[0].size(), 2);
    QCOMPARE(first[0].integer(1), 7);
    QVERIFY(upsert(2).empty());
    QCOMPARE(fixture.count(), 1);
}

void TstEngineValues::scripts()
{
    QFETCH(Engine, engine);
    REQUIRE_ENGINE(engine);
    EngineFixture fixture(engine);
    const auto run = [&](const QString &script) {
        return fixture.database->transact([&](Transaction &t) { return t.execute(script); });
    };
    support::must(run(u"-- a comment; with a semicolon\n"
                      "INSERT INTO entries VALUES (1, 'a;''b', 0); /* another; */\n"
                      "INSERT INTO entries VALUES (2, 'c', 0);\n"_s));
    QCOMPARE(fixture.count(), 2);
    QCOMPARE(fixture.number("SELECT count(*) FROM entries WHERE name = 'a;''b'"), 1);
    // The second of three fails: nothing stays.
    const Result<> failed = run(u"INSERT INTO entries VALUES (3, 'd', 0);"
                                "INSERT INTO entries VALUES (1, 'e', 0);"
                                "INSERT INTO entries VALUES (4, 'f', 0)"_s);
    QVERIFY(!failed);
    QCOMPARE(failed.error().code, ErrorCode::Conflict);
    QCOMPARE(fixture.count(), 2);
}

// One that is longer than all that are kept together is used all the same.
void TstEngineValues::longStatements()
{
    QFETCH(Engine, engine);
    REQUIRE_ENGINE(engine);
    EngineFixture fixture(engine);
    for (int i = 0; i < 6; ++i) {
        const QByteArray text
            = "SELECT 7 + " + QByteArray::number(i % 3) + " /*" + QByteArray(300'000, ' ') + "*/";
        QCOMPARE(fixture.number(text.constData()), 7 + i % 3);
        QCOMPARE(fixture.count(), 0);
    }
}

void TstEngineValues::ping()
{
    QFETCH(Engine, engine);
    REQUIRE_ENGINE(engine);
    EngineFixture fixture(engine);
    QCOMPARE(fixture.database->engine(), engine);
    const qint64 before = fixture.database->counts().statements;
    support::must(fixture.database->ping());
    QCOMPARE(fixture.database->counts().statements - before, 1);
}

QTEST_GUILESS_MAIN(TstEngineValues)
#include "tst_engine_values.moc"
