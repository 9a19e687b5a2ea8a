#include "bulking.h"

#include <QTest>

using namespace latchkey;
using namespace latchkey::support;
using namespace Qt::Literals;

// Jobs that put back what others have changed, on both engines.
class TestBulkUndo : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { requireEngineOfRow(); }

    void undo_data() { addEngineRows(); }

    void undo();

    void laterChangesStay_data() { addEngineRows(); }

    void laterChangesStay();
};

void TestBulkUndo::undo()
{
    TestApp app(currentEngine(), {});
    makeUsers(app, 2);
    ask(app,
        "PUT /admin/users/" + userId(app, u"u0@example.org"_s),
        R"({"ban_duration":"2h","ban_reason":"old","role":"first","user_metadata":{"a":1}})");
    const QString select = u"SELECT role || ' ' || CAST(raw_user_meta_data AS TEXT) || ' ' || "
                           "coalesce(CAST(banned_until AS TEXT), '-') || ' ' || coalesce((SELECT "
                           "reason FROM latchkey_ban_reasons WHERE user_id = users.id), '-') FROM "
                           "users WHERE email = 'u%1@example.org'"_s;
    const auto state = [&](int i) { return app.text(select.arg(i).toLatin1().constData()); };
    const QStringList before{state(0), state(1)};
    QByteArrayList jobs;
    for (const QByteArray &body :
         {forAll(app, "ban", R"(,"ban_duration":"9h","ban_reason":"new")"),
          forAll(app, "set_role", R"(,"role":"second")"),
          forAll(app, "set_metadata", R"(,"user_metadata":{"a":2,"team":null,"n":3})")})
        jobs.append(done(app, body).value(u"id").toString().toLatin1());
    QVERIFY(state(0) != before[0] && state(1) != before[1]);
    for (const QByteArray &id : jobs) {
        const QJsonObject undone = done(app, R"({"action":"restore","undo_of":")" + id + "\"}");
        QCOMPARE(counts(undone), u"done 2/2 +2 =0 -0"_s);
        QCOMPARE(results(app, undone), QStringList(2, u"restored"_s));
        QVERIFY(!undone.value(u"undoable").toBool());
    }
    QCOMPARE((QStringList{state(0), state(1)}), before);

    const auto refused = [&](const QByteArray &id) {
        return submit(app, R"({"action":"restore","undo_of":")" + id + "\"}").status;
    };
    QCOMPARE(refused("11111111-1111-4111-8111-111111111111"), 404);
    const QByteArray signedOut
        = done(app, forAll(app, "sign_out")).value(u"id").toString().toLatin1();
    QCOMPARE(refused(signedOut), 409);
    const QByteArray open = idOf(submit(app, forAll(app, "ban", R"(,"ban_duration":"9h")")));
    QCOMPARE(refused(open), 409);
}

// Whoever was changed by others since then is left alone, and so is who was put back already.
void TestBulkUndo::laterChangesStay()
{
    TestApp app(currentEngine(), {});
    makeUsers(app, 2);
    const QByteArray changed = "PUT /admin/users/" + userId(app, u"u0@example.org"_s);
    const auto undone = [&](const QJsonObject &job) {
        const QByteArray id = job.value(u"id").toString().toLatin1();
        return results(app, done(app, R"({"action":"restore","undo_of":")" + id + "\"}"));
    };
    const QStringList second{u"skipped conflict"_s, u"restored"_s};

    const QJsonObject ban = done(app, forAll(app, "ban", R"(,"ban_duration":"1h")"));
    ask(app, changed, R"({"ban_duration":"9000h","ban_reason":"court order"})");
    QCOMPARE(undone(ban), second);
    QCOMPARE(app.text("SELECT reason FROM latchkey_ban_reasons"), u"court order"_s);
    QCOMPARE(app.count("SELECT count(*) FROM users WHERE banned_until IS NOT NULL"), 1);
    QCOMPARE(undone(ban), QStringList(2, u"skipped conflict"_s));

    const QJsonObject unban = done(app, forAll(app, "unban"));
    ask(app, changed, R"({"ban_duration":"1h"})");
    QCOMPARE(undone(unban), (QStringList{u"skipped conflict"_s}));

    const QJsonObject role = done(app, forAll(app, "set_role", R"(,"role":"editor")"));
    ask(app, changed, R"({"role":"manual"})");
    QCOMPARE(undone(role), second);
    QCOMPARE(app.text("SELECT role FROM users WHERE email = 'u0@example.org'"), u"manual"_s);

    const QJsonObject metadata
        = done(app, forAll(app, "set_metadata", R"(,"user_metadata":{"team":"blue","n":null})"));
    ask(app, changed, R"({"user_metadata":{"team":"green"}})");
    QCOMPARE(undone(metadata), second);
    QVERIFY(app.text("SELECT CAST(raw_user_meta_data AS TEXT) FROM users WHERE email = "
                     "'u0@example.org'")
                .contains(u"green"));
}

QTEST_GUILESS_MAIN(TestBulkUndo)
#include "tst_bulkundo.moc"
