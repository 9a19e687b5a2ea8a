#include "apiscenario.h"

#include <QTest>

namespace latchkey::support {

namespace {

constexpr storage::Engine engines[]{storage::Engine::Sqlite, storage::Engine::PostgreSql};

const char *engineName(storage::Engine engine)
{
    return engine == storage::Engine::Sqlite ? "sqlite" : "postgresql";
}

struct Traces
{
    qint64 users;
    qint64 sessions;
    qint64 mails;
    qint64 hashes;
    qsizetype audit;
};

Traces tracesOf(const TestApp &app)
{
    return {.users = app.count("SELECT count(*) FROM users"),
            .sessions = app.count("SELECT count(*) FROM sessions"),
            .mails = app.count("SELECT count(*) FROM latchkey_outbox"),
            .hashes = app.services().hasher.computations(),
            .audit = app.auditActions().size()};
}

http::HttpRequest requestOf(const ApiScenario &scenario, TestApp &app)
{
    http::HttpRequest request
        = makeRequest(scenario.requestFrom ? scenario.requestFrom(app) : scenario.request,
                      scenario.bodyFrom ? scenario.bodyFrom(app) : scenario.body,
                      scenario.bearerFrom ? scenario.bearerFrom(app) : QByteArray());
    for (const auto &[name, value] : scenario.headers)
        request.headers.set(name, value);
    return request;
}

void compareAnswer(const ApiScenario &scenario, const http::HttpResponse &response)
{
    QVERIFY2(response.status == scenario.status,
             qPrintable(QStringLiteral("status %1 instead of %2: %3")
                            .arg(response.status)
                            .arg(scenario.status)
                            .arg(QString::fromUtf8(response.body))));
    const QByteArray location = response.headers.value("Location");
    QVERIFY2(location.startsWith(scenario.location)
                 && location.isEmpty() == scenario.location.isEmpty(),
             location.constData());
    for (const QByteArray &part : scenario.contains)
        QVERIFY2(response.body.contains(part),
                 qPrintable(u"missing: " + QString::fromUtf8(part + " in " + response.body)));
    for (const QByteArray &part : scenario.rejects)
        QVERIFY2(!response.body.contains(part),
                 qPrintable(u"unwanted: " + QString::fromUtf8(part + " in " + response.body)));
}

void compareTraces(const ApiScenario &scenario, const TestApp &app, const Traces &before)
{
    const Traces after = tracesOf(app);
    QCOMPARE(app.auditActions().sliced(before.audit), scenario.audit);
    QCOMPARE(after.users - before.users, scenario.users);
    QCOMPARE(after.sessions - before.sessions, scenario.sessions);
    QCOMPARE(after.mails - before.mails, scenario.mails);
    QCOMPARE(after.hashes - before.hashes, scenario.hashes);
}

} // namespace

storage::Engine currentEngine()
{
    QFETCH(storage::Engine, engine);
    return engine;
}

void requireEngineOfRow()
{
    const bool needsServer = QByteArray(QTest::currentDataTag()).startsWith("postgresql");
    REQUIRE_ENGINE(needsServer ? storage::Engine::PostgreSql : storage::Engine::Sqlite);
}

void addScenarioRows(const std::vector<ApiScenario> &scenarios)
{
    QTest::addColumn<storage::Engine>("engine");
    QTest::addColumn<int>("index");
    for (const storage::Engine engine : engines) {
        for (std::size_t i = 0; i < scenarios.size(); ++i) {
            QTest::addRow("%s: %s", engineName(engine), scenarios[i].name)
                << engine << static_cast<int>(i);
        }
    }
}

void playScenario(const std::vector<ApiScenario> &scenarios)
{
    QFETCH(int, index);
    const ApiScenario &scenario = scenarios.at(static_cast<std::size_t>(index));
    TestApp app(currentEngine(), scenario.with);
    if (scenario.given)
        scenario.given(app);
    const http::HttpRequest request = requestOf(scenario, app);
    app.clock.advance(std::chrono::seconds(1)); // so that what it leaves behind sorts last
    const Traces before = tracesOf(app);
    const http::HttpResponse response = app.send(request);
    compareAnswer(scenario, response);
    if (!QTest::currentTestFailed())
        compareTraces(scenario, app, before);
}

} // namespace latchkey::support
