#include "support/databases.h"

#include <QTest>

#include <limits>

using namespace latchkey;
using namespace latchkey::storage;
using namespace Qt::Literals;

// What a statement is given comes back as it was, from either engine.
class TstEngineValues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void roundTrip_data();
    void roundTrip();
};

void TstEngineValues::roundTrip_data()
{
    support::addEngineRows();
}

void TstEngineValues::roundTrip()
{
    QFETCH(Engine, engine);
    REQUIRE_ENGINE(engine);
    const support::TestDatabase place(engine);
    place.makeSchema();
    const auto database = place.open();
    support::must(database->transact([](Transaction &t) -> Result<> {
        return t.execute(u"CREATE TABLE IF NOT EXISTS x (a TEXT); INSERT INTO x VALUES ('1;2')"_s);
    }));
    const auto row = support::must(
        database->read([](Transaction &t) { return t.row("SELECT a, ? FROM x", {u"ä'\\"_s}); }));
    QVERIFY(row);
    QCOMPARE(row->text(0), u"1;2"_s);
    QCOMPARE(row->text(1), u"ä'\\"_s);
}

QTEST_GUILESS_MAIN(TstEngineValues)
#include "tst_engine_values.moc"
