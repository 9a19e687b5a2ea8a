#include "administering.h"
#include "apiscenario.h"
#include "endpoints/apidocument.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace latchkey;
using namespace latchkey::support;
using namespace Qt::Literals;

namespace {

// What the document says of one operation.
struct Operation
{
    QByteArray line; // "GET /admin/users/{user_id}"
    QStringList roles; // whose tokens open it; empty: everybody's business
};

std::vector<Operation> operations()
{
    std::vector<Operation> found;
    const QJsonObject document = QJsonDocument::fromJson(endpoints::apiDocument()).object();
    const QJsonObject paths = document.value(u"paths").toObject();
    for (auto path = paths.begin(); path != paths.end(); ++path) {
        const QJsonObject methods = path->toObject();
        for (auto one = methods.begin(); one != methods.end(); ++one) {
            const QString line = one.key().toUpper() + u' ' + path.key();
            found.push_back({.line = line.toLatin1(),
                             .roles = (*one)[u"x-latchkey-roles"].toVariant().toStringList()});
        }
    }
    return found;
}

QByteArray concrete(QByteArray line)
{
    for (qsizetype open = line.indexOf('{'); open >= 0; open = line.indexOf('{'))
        line.replace(open, line.indexOf('}') - open + 1, "11111111-1111-4111-8111-111111111111");
    return line;
}

// The guard that the router puts before a request decides whose business it is.
bool isForAdministrators(const TestApp &app, const QByteArray &line)
{
    const http::Router::Match match = app.router().match(makeRequest(concrete(line)));
    return (match.route && match.route->access == http::Access::Admin)
        || std::ranges::any_of(match.groups, [](const http::RouteGroup *group) {
               return group->access == http::Access::Admin;
           });
}

enum class Verdict {
    WhoAreYou, // 401
    NotAllowed, // 403 not_admin
    LetIn
};

const char *nameOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::WhoAreYou:
        return "401";
    case Verdict::NotAllowed:
        return "403 not_admin";
    case Verdict::LetIn:
        return "let in";
    }
    Q_UNREACHABLE();
}

struct Caller
{
    const char *name;
    QString role; // in its token; empty: it has no token
    bool isKey = false; // one of the printed keys, else a person who has signed in
};

const std::vector<Caller> &callers()
{
    static const std::vector<Caller> all{
        {.name = "nobody"},
        {.name = "the anon key", .role = u"anon"_s, .isKey = true},
        {.name = "a user", .role = u"authenticated"_s},
        {.name = "an auditor", .role = u"latchkey_auditor"_s},
        {.name = "the help desk", .role = u"latchkey_helpdesk"_s},
        {.name = "supabase_admin", .role = u"supabase_admin"_s},
        {.name = "a person with service_role", .role = u"service_role"_s},
        {.name = "the service key", .role = u"service_role"_s, .isKey = true},
    };
    return all;
}

QByteArray tokenOf(const TestApp &app, const Caller &caller)
{
    if (caller.role.isEmpty())
        return {};
    if (caller.isKey)
        return caller.role == "anon"_L1 ? app.keys().anon : app.keys().serviceRole;
    return personWithRole(app, u"caller@example.org"_s, caller.role);
}

Verdict expected(const Caller &caller, const Operation &operation)
{
    if (caller.role.isEmpty())
        return Verdict::WhoAreYou;
    return operation.roles.contains(caller.role) ? Verdict::LetIn : Verdict::NotAllowed;
}

// A refusal for any other reason than the role is LetIn, but for 401 and 403.
std::optional<Verdict> verdictOf(const http::HttpResponse &answer)
{
    if (answer.status == 401)
        return Verdict::WhoAreYou;
    if (answer.status != 403)
        return Verdict::LetIn;
    return answer.body.contains("not_admin") ? std::optional(Verdict::NotAllowed) : std::nullopt;
}

} // namespace

// Who may use which operation of the administrators' API: what the OpenAPI document says of each
// must be what the server does, for every kind of caller, on both engines.
class TestAdminMatrix : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { requireEngineOfRow(); }

    void theDocumentNamesRolesWhereTheGuardAsks();

    void asDocumented_data();

    void asDocumented();
};

void TestAdminMatrix::theDocumentNamesRolesWhereTheGuardAsks()
{
    const TestApp app(storage::Engine::Sqlite, {});
    const QStringList known{
        u"service_role"_s, u"supabase_admin"_s, u"latchkey_helpdesk"_s, u"latchkey_auditor"_s};
    for (const Operation &operation : operations()) {
        QVERIFY2(isForAdministrators(app, operation.line) == !operation.roles.isEmpty(),
                 operation.line.constData());
        QVERIFY2(!operation.line.contains(" /admin") || !operation.roles.isEmpty(),
                 operation.line.constData());
        for (const QString &role : operation.roles)
            QVERIFY2(known.contains(role), operation.line.constData());
    }
}

void TestAdminMatrix::asDocumented_data()
{
    QTest::addColumn<storage::Engine>("engine");
    QTest::addColumn<std::size_t>("caller");
    for (const auto &[name, engine] : {std::pair("sqlite", storage::Engine::Sqlite),
                                       std::pair("postgresql", storage::Engine::PostgreSql)}) {
        for (std::size_t i = 0; i < callers().size(); ++i)
            QTest::addRow("%s: %s", name, callers()[i].name) << engine << i;
    }
}

void TestAdminMatrix::asDocumented()
{
    QFETCH(std::size_t, caller);
    const Caller &who = callers()[caller];
    const TestApp app(currentEngine(), {});
    const QByteArray token = tokenOf(app, who);
    const qint64 users = app.count("SELECT count(*) FROM users");
    int asked = 0;
    for (const Operation &operation : operations()) {
        if (operation.roles.isEmpty())
            continue;
        for (const QByteArray &prefix : QByteArrayList{" /", " /auth/v1/"}) {
            const QByteArray line = concrete(operation.line).replace(" /", prefix);
            const QByteArray body = line.startsWith("GET") ? QByteArray() : QByteArray("{}");
            const auto answer = app.send(line, body, token);
            const Verdict wanted = expected(who, operation);
            QVERIFY2(verdictOf(answer) == wanted,
                     QByteArray(line + " should be " + nameOf(wanted) + ": "
                                + QByteArray::number(answer.status) + ' ' + answer.body)
                         .constData());
        }
        ++asked;
    }
    QVERIFY(asked > 30);
    QCOMPARE(app.count("SELECT count(*) FROM users"), users);
}

QTEST_GUILESS_MAIN(TestAdminMatrix)
#include "tst_adminmatrix.moc"
