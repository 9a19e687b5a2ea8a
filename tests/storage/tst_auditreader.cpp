#include "storage/auditreader.h"
#include "storage/auditstore.h"
#include "storefixture.h"

#include <QTest>

using namespace latchkey;
using namespace latchkey::storage;
using namespace latchkey::test;
using namespace Qt::Literals;
using support::addEngineRows;

// The audit log as administrators list it.
class TstAuditReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void filters_data() { addEngineRows(); }

    void filters();
    void oneIndexAtATime();
};

namespace {

// Five entries, a second after each other: what ann did, and what somebody did to her.
struct Log
{
    explicit Log(Engine engine)
        : fixture(engine)
        , ann(fixture.addUser(u"ann@example.org"_s))
    {
        const QString id = ann.toString();
        const QString someone = nextUuid().toString(QUuid::WithoutBraces);
        const auto upon = [](const QString &user) { return QJsonObject{{u"user_id"_s, user}}; };
        add(id, u"ann@example.org"_s, u"login"_s, {}, u"192.0.2.1"_s);
        add(id, u"ann@example.org"_s, u"token_refreshed"_s, {{u"actor_name"_s, u"Ann"_s}});
        add(id,
            u"Ann"_s,
            u"user_deleted"_s,
            {{u"actor_name"_s, u"Ann"_s}, {u"traits"_s, upon(someone)}});
        add(someone, u"ann@example.org"_s, u"login"_s, {{u"traits"_s, upon(id)}});
        add(id, id, u"user_modified"_s, {{u"actor_name"_s, id}, {u"traits"_s, upon(id)}});
    }

    void add(const QString &actor,
             const QString &name,
             const QString &action,
             QJsonObject payload,
             const QString &address = {})
    {
        payload["action"_L1] = action;
        payload["actor_id"_L1] = actor;
        payload["actor_username"_L1] = name;
        const domain::AuditEntry entry{.id = nextUuid(),
                                       .payload = payload,
                                       .ipAddress = address,
                                       .createdAt = noon + std::chrono::seconds(++entries)};
        fixture.write([&](Transaction &t) { return AuditStore().append(t, entry); });
    }

    std::vector<domain::AuditEntry> page(const AuditFilter &filter, const AuditPage &page = {})
    {
        return fixture.read([&](Transaction &t) { return AuditReader().page(t, filter, page); });
    }

    // Their numbers, newest first; the count of all has to agree.
    QString listed(const AuditFilter &filter)
    {
        const QString numbers = numbersOf(page(filter));
        const qint64 count
            = fixture.read([&](Transaction &t) { return AuditReader().count(t, filter); });
        const bool agrees = count == numbers.split(u' ', Qt::SkipEmptyParts).size();
        return agrees ? numbers : u"counted otherwise"_s;
    }

    static QString numbersOf(const std::vector<domain::AuditEntry> &entries)
    {
        QStringList numbers;
        for (const domain::AuditEntry &entry : entries)
            numbers += QString::number((entry.createdAt - noon) / std::chrono::seconds(1));
        return numbers.join(u' ');
    }

    StoreFixture fixture;
    UserId ann;
    int entries = 0;
};

} // namespace

void TstAuditReader::filters()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    Log log(engine);
    const QString ann = log.ann.toString();

    QCOMPARE(log.listed({.actor = ann}), u"5 3 2 1"_s);
    QCOMPARE(log.listed({.actor = u"Ann"_s}), u"3 2"_s);
    QCOMPARE(log.listed({.actor = u"ann@example.org"_s}), u"4 2 1"_s);
    QCOMPARE(log.listed({.actor = u"nobody"_s}), QString());
    QCOMPARE(log.listed({.target = log.ann}), u"5 4 2 1"_s);
    QCOMPARE(log.listed({.action = u"login"_s}), u"4 1"_s);
    QCOMPARE(log.listed({.action = u"token_refreshed"_s}), u"2"_s);
    QCOMPARE(log.listed({.address = u"192.0.2.1"_s}), u"1"_s);
    QCOMPARE(log.listed({.actor = ann, .action = u"login"_s, .target = log.ann}), u"1"_s);

    // From place to place, and by number.
    const AuditFilter filter{.actor = ann};
    const auto first = log.page(filter, {.limit = 2});
    const AuditPosition after{.createdAt = first.back().createdAt, .id = first.back().id};
    QCOMPARE(Log::numbersOf(log.page(filter, {.limit = 2, .after = after})), u"2 1"_s);
    QCOMPARE(Log::numbersOf(log.page(filter, {.limit = 2, .offset = 1})), u"3 2"_s);
}

// PostgreSQL: a second demand is looked for in the entries that the first one's index names. To put
// two indices together, a tenth of the log may have to be read.
void TstAuditReader::oneIndexAtATime()
{
    REQUIRE_ENGINE(Engine::PostgreSql);
    StoreFixture fixture(Engine::PostgreSql);
    fixture.execute(uR"(
        INSERT INTO audit_log_entries (instance_id, id, payload, created_at, ip_address)
        SELECT '00000000-0000-0000-0000-000000000000', gen_random_uuid(),
               json_build_object('action', CASE i % 10 WHEN 0 THEN 'login' ELSE 'logout' END),
               TIMESTAMPTZ '2026-01-01 00:00:00+00' + i * INTERVAL '1 s',
               CASE i % 50 WHEN 0 THEN '192.0.2.1' ELSE '' END
          FROM generate_series(1, 20000) AS i;
        ANALYZE audit_log_entries)"_s);
    const AuditFilter filter{.action = u"login"_s, .address = u"192.0.2.1"_s};
    const QString uses = fixture.write([&](Transaction &t) -> Result<QString> {
        TRY(t.execute(u"SET LOCAL enable_indexscan = off"_s)); // else it may or may not
        const auto found = TRY(AuditReader().page(t, filter, {.limit = 1'000}));
        const auto row = TRY(t.row(R"(
            SELECT string_agg(relname, ' ') FROM pg_class
             WHERE relname LIKE 'latchkey_audit_log_entries_%' AND pg_stat_get_xact_numscans(oid) > 0)"));
        return QString::number(found.size()) + u' ' + row->text(0);
    });
    QCOMPARE(uses, u"400 latchkey_audit_log_entries_address_idx"_s);
}

QTEST_GUILESS_MAIN(TstAuditReader)
#include "tst_auditreader.moc"
