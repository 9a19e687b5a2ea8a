#include "administering.h"
#include "apiscenario.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace latchkey;
using namespace latchkey::support;
using namespace Qt::Literals;

namespace {

QByteArray actions(const QJsonArray &entries)
{
    QStringList found;
    for (const QJsonValue entry : entries)
        found += entry[u"payload"][u"action"].toString();
    return found.join(u' ').toLatin1();
}

QByteArray paged(const TestApp &app, const QByteArray &query)
{
    const auto answer = app.send(QByteArray("GET /admin/audit?" + query), {}, serviceKey(app));
    return answer.status == 200 ? actions(QJsonDocument::fromJson(answer.body).array())
                                : QByteArray::number(answer.status);
}

QJsonObject keyset(const TestApp &app, const QByteArray &query)
{
    return jsonOf(
        app.send(QByteArray("GET /admin/audit?paging=keyset&" + query), {}, serviceKey(app)));
}

// ann signs up, ben signs up, ann signs in: a second apart.
void addThree(const TestApp &app)
{
    app.signUp(u"ann@example.org"_s);
    app.clock.advance(std::chrono::seconds(1));
    app.signUp(u"ben@example.org"_s);
    app.clock.advance(std::chrono::seconds(1));
    app.signIn(u"ann@example.org"_s);
}

} // namespace

// GET /admin/audit on both engines.
class TestAdminAudit : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { requireEngineOfRow(); }

    void peersAnswer_data() { addEngineRows(); }

    void peersAnswer();

    void filters_data() { addEngineRows(); }

    void filters();

    void keysetPages_data() { addEngineRows(); }

    void keysetPages();

    void badInput_data() { addEngineRows(); }

    void badInput();
};

void TestAdminAudit::peersAnswer()
{
    TestApp app(currentEngine(), {});
    addThree(app);
    const auto answer = app.send("GET /admin/audit?per_page=2", {}, serviceKey(app));
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.headers.value("X-Total-Count"), "5");
    QCOMPARE(answer.headers.value("Link"),
             "</admin/audit?page=2&per_page=2>; rel=\"next\", "
             "</admin/audit?page=3&per_page=2>; rel=\"last\"");
    const QJsonArray entries = QJsonDocument::fromJson(answer.body).array();
    QCOMPARE(entries.size(), 2);
    QCOMPARE(entries[0].toObject().keys(),
             (QStringList{u"created_at"_s, u"id"_s, u"ip_address"_s, u"payload"_s}));
    QCOMPARE(paged(app, "query=action:signedUP"), "user_signedup user_signedup");
    QCOMPARE(paged(app, "query=author:BEN@&per_page=1"), "login");
    QCOMPARE(paged(app, "query=type:team&page=1000000000"), "");
    QCOMPARE(paged(app, "query=author:'%20OR%201=1"), "");
}

void TestAdminAudit::filters()
{
    TestApp app(currentEngine(), {});
    addThree(app);
    const QByteArray ann = userId(app, u"ann@example.org"_s);
    const auto found = [&](const QByteArray &query) {
        return actions(keyset(app, query).value(u"entries").toArray());
    };
    QCOMPARE(found("action=login"), "login login login");
    QCOMPARE(found("actor=" + ann + "&action=login"), "login login");
    QCOMPARE(found("actor=ben@example.org&action=user_signedup"), "user_signedup");
    QCOMPARE(found("target=" + ann + "&action=user_signedup"), "user_signedup");
    QCOMPARE(found("address=192.0.2.1"), "");
    QCOMPARE(found("actor=nobody"), "");
    const QByteArray now = toRfc3339(app.clock.now());
    QCOMPARE(found("from=" + now), "login");
    QCOMPARE(found("to=" + now + "&action=login"), "login login");
    QCOMPARE(found("from=" + now + "&to=" + now), "");
    QCOMPARE(paged(app, "action=login&per_page=2"), "login login");
}

void TestAdminAudit::keysetPages()
{
    TestApp app(currentEngine(), {});
    addThree(app);
    QStringList ids;
    QByteArray cursor;
    for (int pages = 0; pages < 4; ++pages) {
        const QJsonObject page = keyset(app, "limit=2&after=" + cursor);
        for (const QJsonValue entry : page.value(u"entries").toArray())
            ids += entry[u"id"].toString();
        cursor = page.value(u"next_cursor").toString().toLatin1();
        if (cursor.isEmpty())
            break;
    }
    QCOMPARE(ids.size(), 5);
    ids.removeDuplicates();
    QCOMPARE(ids.size(), 5);
}

void TestAdminAudit::badInput()
{
    TestApp app(currentEngine(), {});
    addThree(app);
    const QByteArray cursor = keyset(app, "limit=1").value(u"next_cursor").toString().toLatin1();
    QVERIFY(!cursor.isEmpty());
    const QByteArrayList queries{"query=colour:red",
                                 "query=alice",
                                 "page=x",
                                 "per_page=0",
                                 "from=now",
                                 "to=1",
                                 "target=ann",
                                 "actor=" + QByteArray(300, 'x'),
                                 "action=a%0Ab",
                                 "paging=keyset&limit=0",
                                 "paging=keyset&limit=1&action=login&after=" + cursor,
                                 "paging=keyset&after=" + cursor.chopped(1),
                                 "paging=all"};
    for (const QByteArray &query : queries)
        QVERIFY2(paged(app, query) == "400", query.constData());
    QCOMPARE(app.count("SELECT count(*) FROM audit_log_entries"), 5);
}

QTEST_GUILESS_MAIN(TestAdminAudit)
#include "tst_adminaudit.moc"
