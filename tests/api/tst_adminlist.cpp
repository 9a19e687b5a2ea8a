#include "administering.h"
#include "apiscenario.h"

#include <QJsonArray>
#include <QTest>

using namespace latchkey;
using namespace latchkey::support;
using namespace Qt::Literals;

namespace {

// ann, ben, cid, dee and eva, who sign up one second after the other.
void addFive(const TestApp &app)
{
    for (const QString &name : {u"ann"_s, u"ben"_s, u"cid"_s, u"dee"_s, u"eva"_s}) {
        app.signUp(name + u"@example.org"_s);
        app.clock.advance(std::chrono::seconds(1));
    }
}

QByteArray names(const QJsonObject &answer)
{
    QStringList found;
    for (const QJsonValue user : answer.value(u"users").toArray())
        found += user[u"email"].toString().section(u'@', 0, 0);
    return found.join(u' ').toLatin1();
}

QByteArray listed(const TestApp &app, const QByteArray &query)
{
    const auto answer = app.send(QByteArray("GET /admin/users?" + query), {}, serviceKey(app));
    return answer.status == 200 ? names(jsonOf(answer)) : QByteArray::number(answer.status);
}

} // namespace

// GET /admin/users and GET /admin/users/{id} on both engines.
class TestAdminList : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { requireEngineOfRow(); }

    void peersAnswer_data() { addEngineRows(); }

    void peersAnswer();

    void keysetPages_data() { addEngineRows(); }

    void keysetPages();

    void everyFilter_data() { addEngineRows(); }

    void everyFilter();

    void peersCursors_data() { addEngineRows(); }

    void peersCursors();

    void totals_data() { addEngineRows(); }

    void totals();

    void badInput_data() { addEngineRows(); }

    void badInput();

    void cursors_data() { addEngineRows(); }

    void cursors();

    void oneUser_data() { addEngineRows(); }

    void oneUser();

    void sessions_data() { addEngineRows(); }

    void sessions();
};

void TestAdminList::peersAnswer()
{
    TestApp app(currentEngine(), {});
    addFive(app);

    const auto answer
        = app.send("GET /admin/users?zebra=1&page=2&per_page=2&apple=%26+", {}, serviceKey(app));
    QCOMPARE(answer.status, 200);
    QCOMPARE(names(jsonOf(answer)), "cid ben");
    QCOMPARE(jsonOf(answer).keys(), (QStringList{u"aud"_s, u"users"_s}));
    const QJsonObject first = jsonOf(answer).value(u"users").toArray().first().toObject();
    QVERIFY(first.value(u"identities").isNull());
    QVERIFY(!first.contains(u"factors"));
    QCOMPARE(answer.headers.value("X-Total-Count"), "5");
    QCOMPARE(answer.headers.value("Link"),
             "</admin/users?apple=%26+&page=3&per_page=2&zebra=1>; rel=\"next\", "
             "</admin/users?apple=%26+&page=3&per_page=2&zebra=1>; rel=\"last\"");
    QCOMPARE(listed(app, "page=1000000000"), "");
    QCOMPARE(listed(app, "page=18446744073709551615&per_page=18446744073709551615"), "");
    QCOMPARE(listed(app, "page=0&per_page=1000000000"), "eva dee cid ben ann");
    QCOMPARE(listed(app, "filter=e&per_page=1&page=2"), "dee");
}

void TestAdminList::keysetPages()
{
    TestApp app(currentEngine(), {});
    addFive(app);
    const QByteArray key = serviceKey(app);
    QByteArray seen;
    QString cursor;
    for (int pages = 0; pages < 4; ++pages) {
        const QJsonObject page = jsonOf(
            app.send(QByteArray("GET /admin/users?paging=keyset&limit=2&sort=email+asc&after="
                                + cursor.toLatin1()),
                     {},
                     key));
        seen += names(page) + '|';
        QVERIFY(!page.contains(u"total"));
        QVERIFY(page.contains(u"next_cursor"));
        cursor = page.value(u"next_cursor").toString();
        if (cursor.isEmpty())
            break;
    }
    QCOMPARE(seen, "ann ben|cid dee|eva|");

    QCOMPARE(listed(app, "paging=keyset&search=EXAMPLE&limit=2"), "eva dee");
    QCOMPARE(listed(app, "paging=keyset&search=d"), "dee");
    QCOMPARE(listed(app, "search=%2B49&paging=keyset"), "");
    QCOMPARE(
        listed(app, "paging=keyset&sort=last_sign_in_at+asc&confirmed=true&role=authenticated"),
        "ann ben cid dee eva");
    QCOMPARE(listed(app, "paging=keyset&confirmed=false"), "");
    app.run("UPDATE users SET invited_at = created_at WHERE email < 'c'");
    QCOMPARE(listed(app, "paging=keyset&invited=true"), "");
    app.run("UPDATE users SET email_confirmed_at = NULL WHERE email > 'b'");
    QCOMPARE(listed(app, "paging=keyset&invited=true"), "ben");
    QCOMPARE(listed(app, "paging=keyset&invited=false"), "eva dee cid ann");
    QCOMPARE(listed(app, "paging=keyset&provider=email&limit=1"), "eva");
}

void TestAdminList::everyFilter()
{
    TestApp app(currentEngine(), {});
    addFive(app);
    std::chrono::hours age(24 * 5);
    for (const char *name : {"ann%", "ben%", "cid%", "dee%", "eva%"}) {
        const Timestamp created = *parseTimestamp("2026-01-06 00:00:00+00:00") - age;
        app.run("UPDATE users SET created_at = ?, last_sign_in_at = ? WHERE email LIKE ?",
                {created, created + std::chrono::hours(24 * 10), name});
        age -= std::chrono::hours(24);
    }
    app.run("UPDATE users SET is_anonymous = TRUE WHERE email LIKE 'ann%'");
    app.run("UPDATE users SET banned_until = '9000-01-01 00:00:00.000000+00:00' WHERE email LIKE "
            "'ben%'");
    app.run("UPDATE users SET deleted_at = created_at WHERE email LIKE 'cid%'");
    app.run("INSERT INTO mfa_factors (id, user_id, factor_type, status, created_at, updated_at)"
            " SELECT id, id, 'totp', 'verified', created_at, created_at FROM users WHERE email "
            "LIKE 'dee%'");
    app.run("UPDATE users SET last_sign_in_at = NULL, role = 'editor' WHERE email LIKE 'eva%'");
    const std::vector<std::pair<QByteArray, QByteArray>> rows{
        {"anonymous=true", "ann"},
        {"anonymous=false", "eva dee cid ben"},
        {"banned=true", "ben"},
        {"banned=false", "eva dee cid ann"},
        {"deleted=true", "cid"},
        {"deleted=false", "eva dee ben ann"},
        {"has_factor=true", "dee"},
        {"has_factor=false", "eva cid ben ann"},
        {"never_signed_in=true", "eva"},
        {"never_signed_in=false", "dee cid ben ann"},
        {"role=editor", "eva"},
        {"created_from=2026-01-03T00:00:00Z", "eva dee cid"},
        {"created_to=2026-01-03T00:00:00Z", "ben ann"},
        {"created_from=2026-01-02T00:00:00Z&created_to=2026-01-04T01:00:00%2B01:00", "cid ben"},
        {"signed_in_from=2026-01-13T00:00:00Z", "dee cid"},
        {"signed_in_to=2026-01-13T00:00:00Z", "eva ben ann"},
        {"provider=email", "eva dee cid ben ann"},
        {"provider=github", ""},
        {"banned=true&anonymous=true", ""},
        {"deleted=false&has_factor=false&search=example", "eva ben ann"},
    };
    for (const auto &[query, expected] : rows) {
        QVERIFY2(listed(app, "paging=keyset&" + query) == expected, query.constData());
        QVERIFY2(listed(app, query + "&per_page=10") == expected, query.constData());
    }
}

// Where they are switched on: whoever names no page goes from place to place.
void TestAdminList::peersCursors()
{
    TestApp app(currentEngine(),
                [](config::ServerConfig &config) { config.features.userCursors = true; });
    addFive(app);
    const auto ask = [&](const QByteArray &query) {
        return app.send(QByteArray("GET /admin/users" + query), {}, serviceKey(app));
    };
    QByteArray seen;
    QByteArray query = "?limit=2&sort=created_at+ASC";
    for (int pages = 0; pages < 3; ++pages) {
        const auto answer = ask(query);
        QCOMPARE(answer.status, 200);
        QVERIFY(!answer.headers.contains("X-Total-Count"));
        const QJsonObject page = jsonOf(answer);
        QCOMPARE(page.keys(), (QStringList{u"aud"_s, u"pagination"_s, u"users"_s}));
        seen += names(page) + '|';
        const QJsonObject pagination = page.value(u"pagination").toObject();
        QCOMPARE(pagination.value(u"has_more").toBool(), pages < 2);
        const QByteArray cursor = pagination.value(u"next_cursor").toString().toLatin1();
        QCOMPARE(cursor.isEmpty(), pages == 2);
        QCOMPARE(pagination.contains(u"next_cursor"), pages < 2);
        query = "?cursor=" + cursor + "&limit=2&sort=created_at+ASC";
        QCOMPARE(answer.headers.value("Link"),
                 pages < 2 ? QByteArray("</admin/users" + query + ">; rel=\"next\"")
                           : QByteArray());
    }
    QCOMPARE(seen, "ann ben|cid dee|eva|");

    const auto place = [](const QByteArray &json) {
        return "?cursor="
            + json.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    };
    const QByteArray id = "\"id\":\"7d8f4f4e-3c1b-4f6e-9d53-0f2f5c1f0a11\"";
    QCOMPARE(ask(place("{\"created_at\":\"2000-01-01T00:00:00Z\"," + id + '}')).status, 200);
    for (const QByteArray &bad : QByteArrayList{"?limit=0",
                                                "?limit=x",
                                                "?limit=-1",
                                                "?cursor=x",
                                                "?cursor=%2B",
                                                "?cursor=" + QByteArray(10'000, 'a'),
                                                place("[]"),
                                                place("{\"created_at\":\"now\"," + id + '}'),
                                                place('{' + id + '}'),
                                                place(R"({"created_at":"2000-01-01T00:00:00Z"})"),
                                                place(R"({"created_at":7,"id":7})"),
                                                place("{\"id\":")}) {
        const auto answer = ask(bad);
        QVERIFY2(answer.status == 400 && answer.body.contains("Bad Pagination Parameters"),
                 bad.constData());
    }
    QCOMPARE(names(jsonOf(ask("?limit=4000"))), "eva dee cid ben ann");
    QCOMPARE(names(jsonOf(ask("?filter=e&limit=1"))), "eva");
    // Everything else is as without them.
    QCOMPARE(ask("?page=1").headers.value("X-Total-Count"), "5");
    QCOMPARE(ask("?per_page=2&cursor=x").headers.value("X-Total-Count"), "5");
    QVERIFY(jsonOf(ask("?paging=keyset&limit=2")).contains(u"next_cursor"));
    QVERIFY(jsonOf(ask("?search=ann")).contains(u"total"));
}

void TestAdminList::totals()
{
    TestApp app(currentEngine(), {});
    addFive(app);
    const auto total = [&](const QByteArray &query) {
        const QJsonObject page
            = jsonOf(app.send(QByteArray("GET /admin/users?" + query), {}, serviceKey(app)));
        return QString(
            u"%1 %2"_s.arg(page.value(u"total").toInt(-1)).arg(page.value(u"total_is").toString()));
    };
    QCOMPARE(total("total=true&paging=keyset&limit=1"), u"5 exact"_s);
    QCOMPARE(total("search=ann"), u"1 exact"_s);
    QCOMPARE(total("paging=keyset"), u"-1 "_s);
    QCOMPARE(total("filter=ann"), u"-1 "_s); // the peer's own parameters get its own answer
}

void TestAdminList::badInput()
{
    TestApp app(currentEngine(), {});
    addFive(app);
    const QByteArrayList queries{"page=x",
                                 "page=-1",
                                 "per_page=0",
                                 "per_page=1e3",
                                 "page=99999999999999999999",
                                 "sort=password",
                                 "sort=email", // only with a word of our own
                                 "sort=created_at+sideways",
                                 "sort=created_at;DROP+TABLE+users",
                                 "paging=keyset&sort=encrypted_password",
                                 "paging=keyset&sort=email+asc,+id",
                                 "paging=keyset&limit=0",
                                 "paging=keyset&limit=1001",
                                 "paging=keyset&limit=x",
                                 "paging=keyset&after=x",
                                 "paging=elsewhere",
                                 "confirmed=maybe",
                                 "banned=1",
                                 "invited=1",
                                 "total=yes",
                                 "created_from=yesterday",
                                 "signed_in_to=2026-13-01T00:00:00Z",
                                 "ids=1,2",
                                 "search=a%0Ab",
                                 "search=" + QByteArray(256, 'a'),
                                 "role=" + QByteArray(5000, 'a')};
    for (const QByteArray &query : queries) {
        const auto answer = app.send(QByteArray("GET /admin/users?" + query), {}, serviceKey(app));
        QVERIFY2(answer.status == 400, QByteArray(query + ' ' + answer.body).constData());
        QVERIFY2(answer.body.contains("validation_failed"), query.constData());
    }
    // What looks like SQL is text.
    QCOMPARE(listed(app, "filter='%20OR%201=1%20--"), "");
    QCOMPARE(listed(app, "search='%20OR%201=1%20--"), "");
    QCOMPARE(listed(app, "provider=x'%20OR%20'1'='1&role=%22"), "");
    QCOMPARE(app.count("SELECT count(*) FROM users"), 5);
}

// A cursor is good for its own list, and for nothing else.
void TestAdminList::cursors()
{
    TestApp app(currentEngine(), {});
    addFive(app);
    const QJsonObject page
        = jsonOf(app.send("GET /admin/users?paging=keyset&limit=2", {}, serviceKey(app)));
    const QByteArray cursor = page.value(u"next_cursor").toString().toLatin1();
    const QByteArray again = "paging=keyset&limit=2&after=" + cursor;

    QCOMPARE(listed(app, again), "cid ben");
    QCOMPARE(listed(app, again + "&limit=1"), "cid ben"); // the first one counts
    QCOMPARE(listed(app, again + "&sort=email"), "400");
    QCOMPARE(listed(app, again + "&sort=created_at+asc"), "400");
    QCOMPARE(listed(app, again + "&search=ann"), "400");
    QCOMPARE(listed(app, again + "x"), "400");
    QByteArray changed = cursor;
    changed[changed.size() / 2] = changed[changed.size() / 2] == 'a' ? 'b' : 'a';
    QCOMPARE(listed(app, "paging=keyset&after=" + changed), "400");
}

void TestAdminList::oneUser()
{
    TestApp app(currentEngine(), {});
    app.signUp(u"ann@example.org"_s);
    const QByteArray key = serviceKey(app);
    const QByteArray id = userId(app, u"ann@example.org"_s);

    for (const QByteArray &path :
         QByteArrayList{"users/" + id, "user/" + id, "users/" + id + '/'}) {
        const auto answer = app.send(QByteArray("GET /admin/" + path), {}, key);
        QCOMPARE(answer.status, 200);
        QCOMPARE(jsonOf(answer).value(u"email").toString(), u"ann@example.org"_s);
        QCOMPARE(jsonOf(answer).value(u"identities").toArray().size(), 1);
        QVERIFY(!answer.body.contains("encrypted_password"));
        QVERIFY(!answer.body.contains("ban_reason"));
        QVERIFY(answer.headers.value("ETag").startsWith('"'));
    }
    app.send(
        QByteArray("PUT /admin/users/" + id), R"({"ban_duration":"1h","ban_reason":"spam"})", key);
    const QByteArray target = "GET /admin/users/" + id;
    QCOMPARE(jsonOf(app.send(target, {}, key)).value(u"ban_reason").toString(), u"spam"_s);
    app.clock.advance(std::chrono::hours(2)); // the ban is over
    QVERIFY(!jsonOf(app.send(target, {}, key)).contains(u"ban_reason"));

    const QByteArrayList strange{"abc",
                                 "11111111-1111-4111-8111-111111111111",
                                 "00000000-0000-0000-0000-000000000000",
                                 "..",
                                 "%2e%2e",
                                 "..%2Faudit",
                                 "'%20OR%201=1",
                                 QByteArray(3000, 'a')};
    for (const QByteArray &id2 : strange) {
        const auto answer = app.send(QByteArray("GET /admin/users/" + id2), {}, key);
        QVERIFY2(answer.status == 404, id2.constData());
        QVERIFY2(!answer.body.contains("payload"), id2.constData()); // nor another handler
    }
}

void TestAdminList::sessions()
{
    TestApp app(currentEngine(), {});
    app.signUp(u"ann@example.org"_s);
    app.clock.advance(std::chrono::seconds(1));
    app.signIn(u"ann@example.org"_s);
    const QByteArray target = "GET /admin/users/" + userId(app, u"ann@example.org"_s) + "/sessions";

    const QJsonArray sessions
        = jsonOf(app.send(target, {}, serviceKey(app))).value(u"sessions").toArray();
    QCOMPARE(sessions.size(), 2);
    QVERIFY(sessions[0][u"created_at"].toString() > sessions[1][u"created_at"].toString());
    QCOMPARE(sessions[0][u"amr"][0][u"method"].toString(), u"password"_s);
    QCOMPARE(sessions[0][u"current"].toBool(true), false);
    QVERIFY(sessions[0][u"tag"].isNull());
    const QString text = QString::fromUtf8(app.send(target, {}, serviceKey(app)).body);
    QVERIFY(!text.contains(u"hmac"_s) && !text.contains(u"refresh_token"_s));
    const auto unknown = app.send(
        "GET /admin/users/11111111-1111-4111-8111-111111111111/sessions", {}, serviceKey(app));
    QCOMPARE(unknown.status, 404);
}

QTEST_GUILESS_MAIN(TestAdminList)
#include "tst_adminlist.moc"
