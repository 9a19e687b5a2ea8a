#include "annandbob.h"
#include "apiscenario.h"

#include <QTest>

using namespace latchkey;
using namespace latchkey::support;
using namespace Qt::Literals;

namespace {

constexpr auto nobodysId = "11111111-1111-4111-8111-111111111111";

ApiScenario asking(const QByteArray &request, const char *name, int status, const QByteArray &code)
{
    return {.name = name,
            .given = makeAnn,
            .request = request,
            .bearerFrom = serviceKey,
            .status = status,
            .contains = {code}};
}

// An address that is taken, and something else that is wrong.
std::vector<ApiScenario> creations()
{
    const auto taken = [](const char *name, const QByteArray &body, const QByteArray &code) {
        ApiScenario row = asking("POST /admin/users", name, 422, code);
        row.body = body;
        return row;
    };
    const auto ann = [&](const char *name, const QByteArray &member) {
        return taken(name, R"({"email":"ann@example.org",)" + member + '}', "email_exists");
    };
    ApiScenario byPath = ann("by path", R"("phone":"x")");
    byPath.request = QByteArray("POST /admin/users/") + nobodysId;
    ApiScenario malformed
        = taken("a malformed address", R"({"email":"x","phone":"15550100"})", "validation_failed");
    malformed.status = 400;
    return {ann("phone", R"("phone":"x")"),
            ann("two passwords", R"("password":"a","password_hash":"b")"),
            ann("id", R"("id":"x")"),
            ann("ban", R"("ban_duration":"x")"),
            ann("long password", R"("password":")" + QByteArray(73, 'a') + '"'),
            ann("hash", R"("password_hash":"y")"),
            taken("phone and id", R"({"phone":"15550100","id":"x"})", "phone_exists"),
            taken("phone and two passwords",
                  R"({"email":"c@b.org","phone":"15550100","password":"a","password_hash":"b"})",
                  "phone_exists"),
            byPath,
            malformed};
}

// In another audience it is as taken as in one's own.
std::vector<ApiScenario> audiences()
{
    ApiScenario email = asking("POST /admin/users", "address", 422, "email_exists");
    email.body = R"({"email":"ann@example.org","aud":"other"})";
    ApiScenario phone = asking("POST /admin/users", "phone", 422, "phone_exists");
    phone.body = R"({"phone":"15550100","aud":"other"})";
    return {email, phone};
}

// A path that names nobody, or no factor, and a body, a method or a path that is wrong as well.
std::vector<ApiScenario> subjects()
{
    const QByteArray nobody = QByteArray("/admin/users/") + nobodysId;
    const QByteArray ann = QByteArray("/admin/users/") + annsId;
    const QByteArray noFactor = QByteArray("/factors/") + nobodysId;
    const auto row = [](const QByteArray &request, int status, const QByteArray &code) {
        ApiScenario scenario = asking(request, nullptr, status, code);
        scenario.body = "x";
        return scenario;
    };
    std::vector<ApiScenario> rows;
    for (const char *request : {"PUT", "DELETE", "PATCH", "HEAD"})
        rows.push_back(row(request + (' ' + nobody), 404, "user_not_found"));
    for (const char *below : {"/factors", "/factors/x", "/passkeys", "/passkeys/x", "/nothing"})
        rows.push_back(row("PATCH " + nobody + below, 404, "user_not_found"));
    for (const char *below : {"", "/nothing", "/passkeys", "/factors/x"})
        rows.push_back(row(QByteArray("PATCH /admin/users/abc") + below, 404, "validation_failed"));
    rows.push_back(row("PUT " + nobody + "/factors/abc", 404, "user_not_found"));
    rows.push_back(row("DELETE " + nobody + "/factors/abc", 404, "user_not_found"));
    rows.push_back(row("PUT " + nobody + noFactor, 404, "user_not_found"));
    rows.push_back(row("PUT " + ann + noFactor, 404, "mfa_factor_not_found"));
    rows.push_back(row("GET " + ann + noFactor, 404, "mfa_factor_not_found"));
    rows.push_back(row("GET " + ann + "/factors/abc", 404, "validation_failed"));
    rows.push_back(row(QByteArray("PUT /admin/user/") + nobodysId, 404, "user_not_found"));
    // Where everything that is named is there, the rest is said.
    rows.push_back(row("PUT " + ann, 400, "bad_json"));
    rows.push_back(row("PATCH " + ann, 405, ""));
    rows.push_back(row("GET " + ann + "/nothing", 404, "404 page not found"));
    rows.push_back(row("POST " + ann + "/factors", 405, ""));
    rows.push_back(row("PATCH /admin/users", 405, ""));
    rows.push_back(row("PATCH /admin/users/", 405, ""));
    rows.push_back(row("POST " + nobody, 400, "bad_json")); // whom it is to make
    for (ApiScenario &one : rows)
        one.name = one.request.constData();
    return rows;
}

// The role is asked for before the session that a token names.
std::vector<ApiScenario> bearers()
{
    const auto banned = [](TestApp &app) {
        app.signUp(annsAddress);
        const QByteArray token
            = app.signIn(annsAddress).value(u"access_token"_s).toString().toLatin1();
        ask(app, pathOf(app, "PUT"), R"({"ban_duration":"1h"})");
        return token;
    };
    ApiScenario row = asking("GET /admin/users", "banned", 403, "not_admin");
    row.given = {};
    row.bearerFrom = banned;
    return {row};
}

} // namespace

// What administrators are told first where several things are wrong, on both engines. The peer
// finds what a path names before it looks at anything else, and takes the members of a new user one
// by one.
class TestAdminPrecedence : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { requireEngineOfRow(); }

    void creation_data() { addScenarioRows(creations()); }

    void creation() { playScenario(creations()); }

    void audience_data() { addScenarioRows(audiences()); }

    void audience() { playScenario(audiences()); }

    void subject_data() { addScenarioRows(subjects()); }

    void subject() { playScenario(subjects()); }

    void bearer_data() { addScenarioRows(bearers()); }

    void bearer() { playScenario(bearers()); }
};

QTEST_GUILESS_MAIN(TestAdminPrecedence)
#include "tst_adminprecedence.moc"
