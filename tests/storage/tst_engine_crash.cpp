#include "enginefixture.h"

#include <QProcess>
#include <QSet>
#include <QTest>

#include <csignal>

using namespace latchkey;
using namespace latchkey::storage;
using namespace Qt::Literals;

// A process is killed for real while it writes: whatever it had acknowledged is there afterwards,
// and nothing is there by halves.
class TstEngineCrash : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { QTest::failOnWarning(); }

    void killed_data() { support::addEngineRows(); }

    void killed();

    void nestedUseDoesNotHang_data() { support::addEngineRows(); }

    void nestedUseDoesNotHang();
};

void TstEngineCrash::killed()
{
    QFETCH(Engine, engine);
    REQUIRE_ENGINE(engine);
    EngineFixture fixture(engine);
    fixture.database.reset(); // the child is the owner now
    for (int round = 1; round <= 3; ++round) {
        QProcess child;
        child.start(QStringLiteral(STORAGE_CHILD),
                    {u"write"_s, QString::fromUtf8(fixture.place.url())});
        QByteArray said;
        while (said.count('\n') < 500 * round && child.waitForReadyRead(20'000))
            said += child.readAllStandardOutput();
        QVERIFY2(said.count('\n') >= 500 * round, said.right(200).constData());
        ::kill(static_cast<pid_t>(child.processId()), SIGKILL);
        QVERIFY(child.waitForFinished());
        QCOMPARE(child.exitStatus(), QProcess::CrashExit);
        said += child.readAllStandardOutput();
        QSet<qint64> promised;
        for (const QByteArray &line : said.first(said.lastIndexOf('\n')).split('\n').sliced(1))
            promised += line.toLongLong();

        fixture.database = fixture.place.open();
        const auto rows = support::must(fixture.database->read(
            [](Transaction &t) { return t.rows("SELECT id, amount FROM entries"); }));
        QSet<qint64> found;
        for (const Row &row : rows) {
            found += row.integer(0);
            QCOMPARE(row.optionalInteger(1), std::optional(row.integer(0) * 2));
        }
        QVERIFY2(found.contains(promised), "an acknowledged row is missing");
        QVERIFY(promised.size() >= 499);
        support::must(fixture.database->transact(
            [](Transaction &t) { return t.execute(u"DELETE FROM entries"_s); }));
        fixture.database.reset();
    }
}

void TstEngineCrash::nestedUseDoesNotHang()
{
    QFETCH(Engine, engine);
    REQUIRE_ENGINE(engine);
    const support::TestDatabase place(engine);
    QProcess child;
    child.start(QStringLiteral(STORAGE_CHILD), {u"nest"_s, QString::fromUtf8(place.url())});
    QVERIFY(child.waitForFinished());
    const QByteArray said = child.readAll() + child.readAllStandardError();
    QVERIFY2(said.contains("used inside its own transaction"), said.constData());
}

QTEST_GUILESS_MAIN(TstEngineCrash)
#include "tst_engine_crash.moc"
