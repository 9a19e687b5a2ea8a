#include "annandbob.h"
#include "apiscenario.h"

#include <QTest>

using namespace latchkey;
using namespace latchkey::support;
using namespace Qt::Literals;

namespace {

QByteArray megabyte()
{
    return QByteArray(1'000'000, 'a');
}

ApiScenario creating(const char *name, const QByteArray &body)
{
    return {.name = name,
            .request = "POST /admin/users",
            .body = body,
            .bearerFrom = serviceKey,
            .audit = {u"user_signedup"_s},
            .users = 1};
}

ApiScenario refusing(const char *name, const QByteArray &body, int status, const QByteArray &code)
{
    return {.name = name,
            .request = "POST /admin/users",
            .body = body,
            .bearerFrom = serviceKey,
            .status = status,
            .contains = {code}};
}

std::vector<ApiScenario> creations()
{
    ApiScenario address = creating("address only", R"({"email":"Ann@Example.org"})");
    address.contains = {R"("email":"ann@example.org")",
                        R"("role":"authenticated")",
                        R"("providers":["email"])",
                        R"("user_metadata":{})"};
    address.rejects = {"confirmed_at", "banned_until", "password"};
    ApiScenario everything = creating(
        "everything",
        R"({"email":"ann@example.org","phone":"+1 555 0100","password":"correct horse","aud":"other",
            "role":"editor","email_confirm":true,"phone_confirm":true,"ban_duration":"1h",
            "ban_reason":"spam","user_metadata":{"a":1},"app_metadata":{"provider":"x"}})");
    everything.contains = {R"("aud":"other")",
                           R"("role":"editor")",
                           R"("phone":"15550100")",
                           "\"email_confirmed_at\"",
                           "\"phone_confirmed_at\"",
                           "\"banned_until\"",
                           R"("app_metadata":{"provider":"x","providers":["email","phone"]})",
                           R"("user_metadata":{"a":1,"email_verified":true})"};
    everything.rejects = {"spam", "\"confirmed_at\""};
    everything.hashes = 1;
    ApiScenario weak = creating("a weak password", R"({"email":"a@b.org","password":"1"})");
    weak.hashes = 1;
    ApiScenario bcrypt = creating("a bcrypt hash",
                                  R"({"email":"a@b.org",
            "password_hash":"$2y$10$SXEz2HeT8PUIGQXo9yeUIem8KzNxgG0d7o/.eGj2rj8KbRgAuRVlq"})");
    ApiScenario byPath = creating("with the id of the path", R"({"email":"a@b.org"})");
    byPath.request = "POST /admin/users/0a11ce00-0000-4000-8000-000000000001";
    byPath.contains = {R"("id":"0a11ce00-0000-4000-8000-000000000001")"};
    ApiScenario nulls = creating(
        "nulls take away",
        R"({"email":"a@b.org","app_metadata":{"provider":null,"x":null,"providers":["z"]}})");
    nulls.contains = {R"("app_metadata":{"providers":["z"]})"};
    ApiScenario blanks = creating("blanks about a role", R"({"email":"a@b.org","role":" x "})");
    blanks.contains = {R"("role":"x")"};
    ApiScenario unbanned = creating("no ban", R"({"email":"a@b.org","ban_duration":"0s"})");
    unbanned.rejects = {"banned_until"};
    const ApiScenario phone = creating("a phone", R"({"phone":"15550100"})");
    return {address, everything, weak, bcrypt, byPath, nulls, blanks, unbanned, phone};
}

std::vector<ApiScenario> refusedCreations()
{
    const auto bad = [](const char *name, const QByteArray &members) {
        return refusing(name, R"({"email":"a@b.org",)" + members + "}", 400, "validation_failed");
    };
    const auto unread = [](const char *name, const QByteArray &body) {
        return refusing(name, body, 400, "bad_json");
    };
    return {
        refusing("nothing", "{}", 400, "validation_failed"),
        refusing("malformed address", R"({"email":"x"})", 400, "validation_failed"),
        refusing("malformed phone", R"({"phone":"x"})", 400, "validation_failed"),
        bad("password and hash", R"("password":"x","password_hash":"y")"),
        bad("an empty password and a hash",
            R"("password":"",
            "password_hash":"$2y$10$SXEz2HeT8PUIGQXo9yeUIem8KzNxgG0d7o/.eGj2rj8KbRgAuRVlq")"),
        bad("an unknown hash", R"("password_hash":"y")"),
        bad("a hash of a scheme nobody may ask for",
            R"("password_hash":"$argon2d$v=19$m=8,t=1,p=1$c2FsdHNhbHQ$aGFzaGhhc2g")"),
        bad("a hash that would take minutes",
            R"("password_hash":"$2y$31$SXEz2HeT8PUIGQXo9yeUIem8KzNxgG0d7o/.eGj2rj8KbRgAuRVlq")"),
        bad("a password that is too long", R"("password":")" + QByteArray(73, 'a') + "\""),
        bad("an id that is none", R"("id":"x")"),
        bad("the nil id", R"("id":"00000000-0000-0000-0000-000000000000")"),
        bad("a ban of words", R"("ban_duration":"tomorrow")"),
        bad("a ban without a unit", R"("ban_duration":"5")"),
        bad("a ban for longer than time", R"("ban_duration":"99999999999h")"),
        bad("a reason without a ban", R"("ban_reason":"spam")"),
        bad("a reason that is too long",
            R"("ban_duration":"1h","ban_reason":")" + QByteArray(501, 'a') + "\""),
        bad("a megabyte for the user", R"("user_metadata":{"a":")" + megabyte() + "\"}"),
        bad("a megabyte for applications", R"("app_metadata":{"a":")" + megabyte() + "\"}"),
        bad("a role that is too long", R"("role":")" + QByteArray(256, 'a') + "\""),
        bad("an audience that is too long", R"("aud":")" + QByteArray(256, 'a') + "\""),
        unread("no body", ""),
        unread("a list", "[]"),
        unread("a number for an address", R"({"email":1})"),
        unread("text for a flag", R"({"email":"a@b.org","email_confirm":"yes"})"),
        unread("text for metadata", R"({"email":"a@b.org","user_metadata":"x"})"),
        unread("a list for metadata", R"({"email":"a@b.org","app_metadata":[]})"),
        unread("a number for a role", R"({"email":"a@b.org","role":1})"),
        unread("NUL in the metadata",
               "{\"email\":\"a@b.org\",\"user_metadata\":{\"a\":\"\\u0000\"}}"),
    };
}

std::vector<ApiScenario> takenCreations()
{
    std::vector<ApiScenario> rows{
        refusing("taken address", R"({"email":"ANN@example.org"})", 422, "email_exists"),
        refusing("taken phone", R"({"phone":"+15550100"})", 422, "phone_exists"),
        refusing("taken id",
                 R"({"id":"0a11ce00-0000-4000-8000-000000000001","email":"c@example.org"})",
                 422,
                 "user_already_exists"),
    };
    ApiScenario byPath = refusing(
        "taken id of the path", R"({"email":"c@example.org"})", 422, "user_already_exists");
    byPath.request = QByteArray("POST /admin/users/") + annsId;
    rows.push_back(byPath);
    ApiScenario another
        = refusing("two ids", R"({"id":"x","email":"c@example.org"})", 400, "validation_failed");
    another.request = QByteArray("POST /admin/users/") + annsId;
    rows.push_back(another);
    for (ApiScenario &row : rows)
        row.given = makeAnn;
    return rows;
}

ApiScenario changing(const char *name, const QByteArray &body)
{
    return {.name = name,
            .given = makeAnnAndBob,
            .request = QByteArray("PUT /admin/users/") + annsId,
            .body = body,
            .bearerFrom = serviceKey,
            .audit = {u"user_modified"_s}};
}

std::vector<ApiScenario> changes()
{
    ApiScenario nothing = changing("nothing", "{}");
    nothing.contains = {R"("email":"ann@example.org")"};
    ApiScenario merged = changing(
        "metadata are merged",
        R"({"user_metadata":{"a":null,"c":3},"app_metadata":{"plan":"y","provider":null}})");
    merged.contains = {R"("user_metadata":{"b":2,"c":3,"email_verified":true})",
                       R"("app_metadata":{"plan":"y","providers":["email","phone"]})"};
    ApiScenario role = changing("role", R"({"role":"editor"})");
    role.contains = {R"("role":"editor")"};
    ApiScenario unset = changing("role cannot be emptied", R"({"role":""})");
    unset.contains = {R"("role":"authenticated")"};
    ApiScenario singular = changing("by the older name", R"({"role":"editor"})");
    singular.request = QByteArray("PUT /admin/user/") + annsId;
    singular.contains = {R"("role":"editor")"};
    ApiScenario slash = changing("with a slash", R"({"role":"editor"})");
    slash.request += '/';
    ApiScenario password = changing("password", R"({"password":"battery staple"})");
    password.hashes = 1;
    password.rejects = {"battery", "argon2"};
    ApiScenario address = changing("address", R"({"email":"New@example.org"})");
    address.contains = {R"("email":"new@example.org")", "\"email_confirmed_at\""};
    ApiScenario ban = changing("ban", R"({"ban_duration":"24h","ban_reason":"spam"})");
    ban.contains = {"\"banned_until\""};
    ban.rejects = {"spam"};
    ApiScenario unbanned = changing("no ban", R"({"ban_duration":"none"})");
    unbanned.rejects = {"banned_until"};
    ApiScenario unbannedByNothing = changing("a ban of no time", R"({"ban_duration":"0s"})");
    unbannedByNothing.given = [](TestApp &app) {
        makeAnnAndBob(app);
        ask(app, QByteArray("PUT /admin/users/") + annsId, R"({"ban_duration":"1h"})");
    };
    unbannedByNothing.rejects = {"banned_until"};
    ApiScenario blanks = changing("blanks about a role", R"({"role":" editor "})");
    blanks.contains = {R"("role":"editor")"};
    ApiScenario ignored
        = changing("what cannot change is ignored",
                   R"({"id":"11111111-1111-4111-8111-111111111111","aud":"x","is_super_admin":true,
            "password_hash":"x","confirmed_at":"2020-01-01T00:00:00Z","deleted_at":"2020-01-01"})");
    ignored.contains = {annsId, R"("aud":"authenticated")"};
    ignored.rejects = {"deleted_at", "2020"};
    return {nothing,
            merged,
            role,
            unset,
            singular,
            slash,
            password,
            address,
            ban,
            unbanned,
            unbannedByNothing,
            blanks,
            ignored};
}

std::vector<ApiScenario> refusedChanges()
{
    const auto refused
        = [](const char *name, const QByteArray &body, int status, const char *code) {
              ApiScenario row = changing(name, body);
              row.status = status;
              row.contains = {code};
              row.audit = {};
              return row;
          };
    std::vector<ApiScenario> rows{
        refused("weak password", R"({"password":"1"})", 422, "weak_password"),
        refused("empty password", R"({"password":""})", 422, "weak_password"),
        refused("long password",
                R"({"password":")" + QByteArray(73, 'a') + "\"}",
                400,
                "validation_failed"),
        refused("malformed address", R"({"email":"x"})", 400, "validation_failed"),
        refused("malformed phone", R"({"phone":"x"})", 400, "validation_failed"),
        refused("taken address", R"({"email":"bob@example.org"})", 422, "email_exists"),
        refused("taken phone", R"({"phone":"15550200"})", 422, "phone_exists"),
        refused("unparsable ban", R"({"ban_duration":"x"})", 400, "validation_failed"),
        refused("a reason alone", R"({"ban_reason":"x"})", 400, "validation_failed"),
        refused("text for metadata", R"({"user_metadata":"x"})", 400, "bad_json"),
        refused("a megabyte for the user",
                R"({"role":"x","user_metadata":{"a":")" + megabyte() + "\"}}",
                400,
                "validation_failed"),
        refused("a megabyte for applications",
                R"({"role":"x","app_metadata":{"a":")" + megabyte() + "\"}}",
                400,
                "validation_failed"),
        refused("number for a role", R"({"role":1})", 400, "bad_json"),
        refused("number for an id", R"({"id":1})", 400, "bad_json"),
        refused("number for an audience", R"({"Aud":1})", 400, "bad_json"),
        refused("number for a hash", R"({"password_hash":1})", 400, "bad_json"),
        refused(
            "a long role", R"({"role":")" + QByteArray(300, 'r') + "\"}", 400, "validation_failed"),
        refused("text for a flag", R"({"email_confirm":"x"})", 400, "bad_json"),
        refused("no body", "", 400, "bad_json"),
        refused("half a body", "{", 400, "bad_json"),
    };
    for (const char *id : {"abc",
                           "0a11ce00-0000-4000-8000-00000000000x",
                           "..",
                           "%2e%2e",
                           "..%2Finvite",
                           "0a11ce00-0000-4000-8000-000000000001%2Ffactors",
                           "0a11ce00-0000-4000-8000-000000000001%00",
                           "'%20OR%20'1'%3D'1"}) {
        ApiScenario row = refused(id, R"({"role":"x"})", 404, "validation_failed");
        row.request = QByteArray("PUT /admin/users/") + id;
        rows.push_back(row);
    }
    ApiScenario unknown = refused("unknown id", "{}", 404, "user_not_found");
    unknown.request = "PUT /admin/users/11111111-1111-4111-8111-111111111111";
    rows.push_back(unknown);
    return rows;
}

std::vector<ApiScenario> deletions()
{
    const ApiScenario hard{.name = "hard",
                           .given = makeAnnAndBob,
                           .request = QByteArray("DELETE /admin/users/") + annsId,
                           .bearerFrom = serviceKey,
                           .contains = {"{}"},
                           .audit = {u"user_deleted"_s},
                           .users = -1};
    ApiScenario saidSo = hard;
    saidSo.name = "hard, said so";
    saidSo.body = R"({"should_soft_delete":false})";
    ApiScenario singular = hard;
    singular.name = "by the older name";
    singular.request = QByteArray("DELETE /admin/user/") + annsId;
    ApiScenario soft = hard;
    soft.name = "soft";
    soft.body = R"({"should_soft_delete":true})";
    soft.users = 0;
    ApiScenario text = soft;
    text.name = "text for the flag";
    text.body = R"({"should_soft_delete":"yes"})";
    text.status = 400;
    text.contains = {"bad_json"};
    text.audit = {};
    ApiScenario broken = text;
    broken.name = "not JSON";
    broken.body = "x";
    ApiScenario blank = text;
    blank.name = "a blank is no body";
    blank.body = " ";
    ApiScenario form = soft; // or a wrong Content-Type would delete for good
    form.name = "soft, as a form";
    form.headers = {{"Content-Type", "application/x-www-form-urlencoded"}};
    ApiScenario unknown = text;
    unknown.name = "unknown id";
    unknown.body = {};
    unknown.request = "DELETE /admin/users/11111111-1111-4111-8111-111111111111";
    unknown.status = 404;
    unknown.contains = {"user_not_found"};
    ApiScenario malformed = unknown;
    malformed.name = "malformed id";
    malformed.request = "DELETE /admin/users/..%2F..";
    malformed.contains = {"validation_failed"};
    ApiScenario all = unknown;
    all.name = "all";
    all.request = "DELETE /admin/users";
    all.status = 405;
    all.contains = {};
    return {hard, saidSo, singular, soft, text, broken, blank, form, unknown, malformed, all};
}

} // namespace

// What administrators change about users, request by request, on both engines.
class TestAdminUsers : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { requireEngineOfRow(); }

    void creation_data() { addScenarioRows(creations()); }

    void creation() { playScenario(creations()); }

    void refusedCreation_data() { addScenarioRows(refusedCreations()); }

    void refusedCreation() { playScenario(refusedCreations()); }

    void takenCreation_data() { addScenarioRows(takenCreations()); }

    void takenCreation() { playScenario(takenCreations()); }

    void change_data() { addScenarioRows(changes()); }

    void change() { playScenario(changes()); }

    void refusedChange_data() { addScenarioRows(refusedChanges()); }

    void refusedChange() { playScenario(refusedChanges()); }

    void deletion_data() { addScenarioRows(deletions()); }

    void deletion() { playScenario(deletions()); }
};

QTEST_GUILESS_MAIN(TestAdminUsers)
#include "tst_adminusers.moc"
