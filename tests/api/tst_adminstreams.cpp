#include "auditentries.h"
#include "listening.h"
#include "manyusers.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace latchkey;
using namespace latchkey::support;
using namespace Qt::Literals;

// GET /admin/export and long pages of users and of the audit log, on both engines.
class TestAdminStreams : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { requireEngineOfRow(); }

    void csv_data() { addEngineRows(); }

    void csv();

    void json_data() { addEngineRows(); }

    void json();

    void waitsForTheClient_data() { addEngineRows(); }

    void waitsForTheClient();

    void longPages_data() { addEngineRows(); }

    void longPages();

    void longAuditPages_data() { addEngineRows(); }

    void longAuditPages();
};

void TestAdminStreams::csv()
{
    TestApp app(currentEngine(), {});
    app.signUp(u"ann@example.org"_s);
    app.run("UPDATE users SET raw_user_meta_data = ?, role = ?",
            {QJsonObject{{u"name"_s, u"A \"B\", C"_s}}, u"=1+1"_s});

    const Listening listening(answerTo(app, "/admin/export?format=csv"));
    QCOMPARE(listening.response.status, 200);
    QVERIFY(listening.response.headers.value("Content-Type").startsWith("text/csv"));
    QVERIFY(listening.response.headers.value("Content-Disposition").startsWith("attachment"));
    QVERIFY(until([&] { return listening.sink->hasEnded; }));
    const QByteArrayList lines = listening.sink->text.split('\n');
    QCOMPARE(lines.size(), 3);
    QCOMPARE(lines[0],
             "id,email,phone,role,created_at,last_sign_in_at,email_confirmed_at,"
             "phone_confirmed_at,banned_until,is_anonymous,providers,user_metadata,app_metadata,"
             "invited_at,deleted_at\r");
    QVERIFY(lines[1].contains(",ann@example.org,,'=1+1,"));
    QVERIFY(lines[1].contains(R"("{""name"":""A \""B\"", C""}")"));
    QVERIFY(lines[2].isEmpty());

    QCOMPARE(exported(app, "format=csv&search=nobody").count('\n'), 1);
    QCOMPARE(answerTo(app, "/admin/export").status, 400);
    QCOMPARE(answerTo(app, "/admin/export?format=xml").status, 400);
    QCOMPARE(answerTo(app, "/admin/export?format=csv&ids=7").status, 400);
    QCOMPARE(app.send("GET /admin/export?format=csv").status, 401);
}

void TestAdminStreams::json()
{
    TestApp app(currentEngine(), {});
    addMany(app, 650);
    const QJsonArray users = QJsonDocument::fromJson(exported(app, "format=json")).array();
    QCOMPARE(users.size(), 650);
    QCOMPARE(users.first()[u"email"].toString(), u"user00650@many.test"_s);
    QCOMPARE(users.last()[u"email"].toString(), u"user00001@many.test"_s);
    QCOMPARE(QJsonDocument::fromJson(exported(app, "format=json&search=user0064")).array().size(),
             10);
    QCOMPARE(
        QJsonDocument::fromJson(exported(app,
                                         "format=json&ids=00000001-0000-4000-8000-000000000007,"
                                         "11111111-1111-4111-8111-111111111111"))
            .array()
            .size(),
        1);
    QCOMPARE(exported(app, "format=json&search=nobody"), "[]");
    QVERIFY(!exported(app, "format=json").contains("encrypted_password"));
}

void TestAdminStreams::waitsForTheClient()
{
    TestApp app(currentEngine(), {});
    addMany(app, 650);
    Listening listening(answerTo(app, "/admin/export?format=csv"));
    listening.sink->waiting = 1024 * 1024;
    QCOMPARE(listening.sink->chunks, 1); // made before the answer was
    QVERIFY(until([&] { return listening.sink->chunks > 1; })); // on its way already
    QTest::qWait(200);
    QCOMPARE(listening.sink->chunks, 2);
    listening.sink->waiting = 0;
    listening.response.stream->drained();
    QVERIFY(until([&] { return listening.sink->hasEnded; }));
    QCOMPARE(listening.sink->text.count('\n'), 651);
}

// Pages of more than a thousand users are streamed, and look the same.
void TestAdminStreams::longPages()
{
    TestApp app(currentEngine(), {});
    addMany(app, 1'250);
    const auto page = [&](const QByteArray &query) {
        Listening listening(answerTo(app, "/admin/users?" + query));
        (void)until([&] { return listening.sink->hasEnded; });
        return QJsonDocument::fromJson(listening.sink->text).object();
    };
    const QJsonObject whole = page("per_page=1000000000");
    QCOMPARE(whole.value(u"users").toArray().size(), 1'250);
    QCOMPARE(whole.value(u"aud").toString(), u"authenticated"_s);
    QCOMPARE(page("per_page=1100&page=2").value(u"users").toArray().size(), 150);
    QCOMPARE(page("per_page=1100&page=3").value(u"users").toArray().size(), 0);
    QCOMPARE(answerTo(app, "/admin/users?per_page=1100").headers.value("X-Total-Count"), "1250");
}

// The same of the audit log.
void TestAdminStreams::longAuditPages()
{
    TestApp app(currentEngine(), {});
    addEntries(app, 1, 2'300, app.clock.now());
    const auto page = [&](const QByteArray &query) {
        Listening listening(answerTo(app, "/admin/audit?" + query));
        (void)until([&] { return listening.sink->hasEnded; });
        QStringList names;
        for (const QJsonValue &entry : QJsonDocument::fromJson(listening.sink->text).array())
            names.append(entry[u"payload"][u"actor_username"].toString());
        return names;
    };
    QStringList all = namesOf(1, 2'300); // of one moment, so by their ids
    std::ranges::reverse(all);
    QCOMPARE(page("per_page=5000"), all);
    QCOMPARE(page("per_page=2100"), all.first(2'100));
    QCOMPARE(page("per_page=1100&page=2"), all.sliced(1'100, 1'100));
    QCOMPARE(answerTo(app, "/admin/audit?per_page=2300").headers.value("Link"),
             "</admin/audit?page=1&per_page=2300>; rel=\"last\"");
    QVERIFY(answerTo(app, "/admin/audit?per_page=2200&page=2").body.startsWith("[{")); // no stream
    QCOMPARE(answerTo(app, "/admin/audit?per_page=2300&page=2").body, "[]");
}

QTEST_GUILESS_MAIN(TestAdminStreams)
#include "tst_adminstreams.moc"
