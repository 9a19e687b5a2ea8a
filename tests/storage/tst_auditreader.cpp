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
};

void TstAuditReader::filters()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    StoreFixture fixture(engine);
    const UserId ann = fixture.addUser(u"ann@example.org"_s);
    const QString someone = nextUuid().toString(QUuid::WithoutBraces);
    const auto add = [&](const QString &actor,
                         const QString &name,
                         const char *action,
                         const QJsonObject &more,
                         const QString &address,
                         int at) {
        QJsonObject payload{{u"action"_s, QLatin1StringView(action)},
                            {u"actor_id"_s, actor},
                            {u"actor_username"_s, name}};
        for (auto field = more.begin(); field != more.end(); ++field)
            payload.insert(field.key(), field.value());
        domain::AuditEntry entry{.id = nextUuid(),
                                 .payload = payload,
                                 .ipAddress = address,
                                 .createdAt = noon + std::chrono::seconds(at)};
        fixture.write([&](Transaction &t) { return AuditStore().append(t, entry); });
    };
    const QString annId = ann.toString();
    add(annId, u"ann@example.org"_s, "login", {}, u"192.0.2.1"_s, 1);
    add(annId, u"ann@example.org"_s, "token_refreshed", {{u"actor_name"_s, u"Ann"_s}}, {}, 2);
    add(annId,
        u"Ann"_s,
        "user_deleted",
        {{u"actor_name"_s, u"Ann"_s}, {u"traits"_s, QJsonObject{{u"user_id"_s, someone}}}},
        {},
        3);
    add(someone,
        u"ann@example.org"_s,
        "login",
        {{u"traits"_s, QJsonObject{{u"user_id"_s, annId}}}},
        {},
        4);
    add(annId,
        annId,
        "user_modified",
        {{u"actor_name"_s, annId}, {u"traits"_s, QJsonObject{{u"user_id"_s, annId}}}},
        {},
        5);
    const auto listed = [&](const AuditFilter &filter, const AuditPage &page = {}) {
        QStringList seconds;
        for (const domain::AuditEntry &entry :
             fixture.read([&](Transaction &t) { return AuditReader().page(t, filter, page); }))
            seconds += QString::number((entry.createdAt - noon) / std::chrono::seconds(1));
        const qint64 count
            = fixture.read([&](Transaction &t) { return AuditReader().count(t, filter); });
        return page.after || page.limit < 50 || count == seconds.size() ? seconds.join(u' ')
                                                                        : u"counted otherwise"_s;
    };
    QCOMPARE(listed({.actor = annId}), u"5 3 2 1"_s);
    QCOMPARE(listed({.actor = u"Ann"_s}), u"3 2"_s);
    QCOMPARE(listed({.actor = u"ann@example.org"_s}), u"4 2 1"_s);
    QCOMPARE(listed({.actor = u"nobody"_s}), QString());
    QCOMPARE(listed({.target = ann}), u"5 4 2 1"_s);
    QCOMPARE(listed({.action = u"login"_s}), u"4 1"_s);
    QCOMPARE(listed({.action = u"token_refreshed"_s}), u"2"_s);
    QCOMPARE(listed({.address = u"192.0.2.1"_s}), u"1"_s);
    QCOMPARE(listed({.actor = annId, .action = u"login"_s, .target = ann}), u"1"_s);
    const auto first = fixture.read(
        [&](Transaction &t) { return AuditReader().page(t, {.actor = annId}, {.limit = 2}); });
    QCOMPARE(listed({.actor = annId},
                    {.limit = 2, .after = AuditPosition{first.back().createdAt, first.back().id}}),
             u"2 1"_s);
    QCOMPARE(listed({.actor = annId}, {.limit = 2, .offset = 1}), u"3 2"_s);
}

QTEST_GUILESS_MAIN(TstAuditReader)
#include "tst_auditreader.moc"
