#include "apiscenario.h"
#include "endpoints/apidocument.h"
#include "endpoints/plannedroutes.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace latchkey;
using namespace latchkey::support;
using namespace Qt::Literals;

namespace {

QJsonObject document()
{
    return QJsonDocument::fromJson(endpoints::apiDocument()).object();
}

QSet<QString> linesOf(const http::Router &router)
{
    QSet<QString> lines;
    for (const http::Route &route : router.routes())
        lines += QString::fromLatin1(methodName(route.method) + ' ' + route.path);
    return lines;
}

QSet<QString> builtRoutes()
{
    const TestApp app(storage::Engine::Sqlite, {});
    http::Router planned;
    endpoints::mountPlannedRoutes(planned);
    return linesOf(app.router()) - linesOf(planned);
}

struct Operation
{
    QString line; // "GET /user"
    QJsonObject content;
};

std::vector<Operation> operations()
{
    std::vector<Operation> found;
    const QJsonObject paths = document().value(u"paths").toObject();
    for (auto path = paths.begin(); path != paths.end(); ++path) {
        const QJsonObject methods = path->toObject();
        for (auto one = methods.begin(); one != methods.end(); ++one)
            found.push_back(
                {.line = one.key().toUpper() + u' ' + path.key(), .content = one->toObject()});
    }
    return found;
}

// Every $ref in `value` that leads nowhere.
void addBrokenReferences(const QJsonValue &value, const QJsonObject &root, QStringList &broken)
{
    if (value.isArray()) {
        for (const QJsonValue item : value.toArray())
            addBrokenReferences(item, root, broken);
    }
    const QJsonObject object = value.toObject();
    for (auto member = object.begin(); member != object.end(); ++member) {
        if (member.key() != "$ref"_L1) {
            addBrokenReferences(*member, root, broken);
            continue;
        }
        QJsonValue target = root;
        for (const QString &step : member->toString().split(u'/').sliced(1))
            target = target[step];
        if (!target.isObject())
            broken += member->toString();
    }
}

// Every property in `value` without a type or a description.
void addUndescribed(const QJsonValue &value, const QString &place, QStringList &undescribed)
{
    if (value.isArray()) {
        for (const QJsonValue item : value.toArray())
            addUndescribed(item, place, undescribed);
    }
    const QJsonObject object = value.toObject();
    for (auto member = object.begin(); member != object.end(); ++member)
        addUndescribed(*member, place + u'/' + member.key(), undescribed);
    const QJsonObject properties = object.value(u"properties").toObject();
    for (auto property = properties.begin(); property != properties.end(); ++property) {
        const QJsonObject schema = property->toObject();
        const bool isTyped = schema.contains(u"type") || schema.contains(u"allOf")
            || schema.contains(u"oneOf") || schema.contains(u"enum");
        const bool isDescribed = isTyped && schema.contains(u"description");
        if (!schema.contains(u"$ref") && !isDescribed)
            undescribed += place + u'/' + property.key();
    }
}

QJsonObject resolved(const QJsonValue &value)
{
    const QString reference = value[u"$ref"].toString();
    if (reference.isEmpty())
        return value.toObject();
    QJsonValue target = document();
    for (const QString &step : reference.split(u'/').sliced(1))
        target = target[step];
    return resolved(target);
}

bool isLimited(const QJsonObject &schema)
{
    const auto hasOne = [&schema](std::initializer_list<QLatin1StringView> names) {
        return std::ranges::any_of(names, [&](auto name) { return schema.contains(name); });
    };
    const QString type = schema.value(u"type").toString();
    if (type == u"string")
        return hasOne({"maxLength"_L1, "enum"_L1, "const"_L1, "format"_L1, "pattern"_L1});
    if (type == u"integer" || type == u"number")
        return hasOne({"minimum"_L1, "maximum"_L1, "enum"_L1});
    return type != u"array" || schema.contains(u"maxItems");
}

// Every part of an input that may be of any length.
void addUnlimited(const QJsonValue &value, const QString &place, QStringList &unlimited)
{
    const QJsonObject schema = resolved(value);
    if (!isLimited(schema))
        unlimited += place;
    for (const QString &alternatives : {u"allOf"_s, u"anyOf"_s, u"oneOf"_s}) {
        for (const QJsonValue one : schema.value(alternatives).toArray())
            addUnlimited(one, place, unlimited);
    }
    if (schema.contains(u"items"))
        addUnlimited(schema.value(u"items"), place + u"[]", unlimited);
    const QJsonObject properties = schema.value(u"properties").toObject();
    for (auto property = properties.begin(); property != properties.end(); ++property)
        addUnlimited(*property, place + u'/' + property.key(), unlimited);
}

QStringList sorted(const QSet<QString> &set)
{
    QStringList list(set.begin(), set.end());
    list.sort();
    return list;
}

} // namespace

// The OpenAPI document against the routes, in both directions, and the pages that show it.
class TestOpenApi : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void documentsEveryRoute();
    void promisesNoRouteThatIsNotThere();
    void everyOperationIsComplete();
    void everyFieldIsDescribed();
    void everyInputIsLimited();
    void referencesLeadSomewhere();
    void isServed();
    void swagger();
};

void TestOpenApi::documentsEveryRoute()
{
    QSet<QString> missing = builtRoutes();
    for (const Operation &operation : operations())
        missing -= operation.line;
    QCOMPARE(sorted(missing), QStringList());
}

void TestOpenApi::promisesNoRouteThatIsNotThere()
{
    QSet<QString> unknown;
    for (const Operation &operation : operations())
        unknown += operation.line;
    QCOMPARE(sorted(unknown - builtRoutes()), QStringList());
}

void TestOpenApi::everyOperationIsComplete()
{
    QSet<QString> ids;
    for (const auto &[line, content] : operations()) {
        QVERIFY2(!content.value(u"summary").toString().isEmpty(), qPrintable(line));
        const QString id = content.value(u"operationId").toString();
        QVERIFY2(!id.isEmpty() && !ids.contains(id), qPrintable(line));
        ids += id;
        const QJsonObject responses = content.value(u"responses").toObject();
        QVERIFY2(!responses.isEmpty(), qPrintable(line));
        for (const QString &refusal : {u"400"_s, u"408"_s, u"411"_s, u"413"_s, u"414"_s, u"431"_s})
            QVERIFY2(responses.contains(refusal), qPrintable(line)); // of what is no good request
        const bool isOpen = content.contains(u"security");
        QVERIFY2(isOpen || responses.contains(u"401"), qPrintable(line));
        QVERIFY2(isOpen || responses.contains(u"403"), qPrintable(line));
        for (const QJsonValue parameter : content.value(u"parameters").toArray()) {
            QVERIFY2(parameter.toObject().contains(u"$ref")
                         || !parameter[u"description"].toString().isEmpty(),
                     qPrintable(line));
        }
        // Each {name} of the path is described.
        for (const QString &part : line.split(u'/')) {
            const QByteArray name = part.toLatin1();
            QVERIFY2(!part.startsWith(u'{')
                         || QJsonDocument(content).toJson().contains(
                             QByteArray("\"name\": \"" + name.sliced(1).chopped(1) + '"')),
                     qPrintable(line));
        }
    }
}

void TestOpenApi::everyFieldIsDescribed()
{
    QStringList undescribed;
    addUndescribed(document(), {}, undescribed);
    QCOMPARE(undescribed, QStringList());
}

void TestOpenApi::everyInputIsLimited()
{
    QStringList unlimited;
    for (const auto &[line, content] : operations()) {
        for (const QJsonValue parameter : content.value(u"parameters").toArray()) {
            const QJsonObject input = resolved(parameter);
            addUnlimited(
                input.value(u"schema"), line + u'?' + input.value(u"name").toString(), unlimited);
        }
        const QJsonObject body = resolved(content.value(u"requestBody"));
        for (const QJsonValue form : body.value(u"content").toObject())
            addUnlimited(form[u"schema"], line, unlimited);
    }
    QCOMPARE(unlimited, QStringList());
}

void TestOpenApi::referencesLeadSomewhere()
{
    QStringList broken;
    addBrokenReferences(document(), document(), broken);
    QCOMPARE(broken, QStringList());
    QCOMPARE(document().value(u"openapi").toString(), u"3.1.0"_s);
}

void TestOpenApi::isServed()
{
    const TestApp app(storage::Engine::Sqlite, {});
    for (const QByteArray &path : QByteArrayList{"/openapi.json", "/auth/v1/openapi.json"}) {
        const auto answer = app.send(QByteArray("GET " + path));
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.headers.value("Content-Type"), "application/json");
        QCOMPARE(jsonOf(answer), document());
    }
}

void TestOpenApi::swagger()
{
    const TestApp app(storage::Engine::Sqlite, {});
    const auto page = app.send("GET /swagger");
    QCOMPARE(page.status, 200);
    QVERIFY(page.headers.value("Content-Security-Policy").contains("script-src 'self'"));
    QVERIFY(!page.body.contains("http://") && !page.body.contains("https://")); // all from here
    QVERIFY(page.body.contains("openapi.json") || page.body.contains("swagger-ui"));
    static const QRegularExpression asset(u"(?:src|href)=\"(swagger/[^\"]+)\""_s);
    for (const auto &match : asset.globalMatch(QString::fromUtf8(page.body))) {
        const auto file = app.send(QByteArray("GET /" + match.captured(1).toLatin1()));
        QCOMPARE(file.status, 200);
        QVERIFY(!file.body.isEmpty());
        const QByteArray type
            = match.captured(1).endsWith(".css"_L1) ? "text/css" : "text/javascript";
        QVERIFY2(file.headers.value("Content-Type").startsWith(type),
                 qPrintable(match.captured(1)));
    }
    QCOMPARE(app.send("GET /swagger/passwd").status, 404);
    QCOMPARE(app.send("GET /swagger/..%2Fopenapi.json").status, 404);
    QCOMPARE(app.send("GET /swagger/page.html").status, 404);
}

QTEST_GUILESS_MAIN(TestOpenApi)
#include "tst_openapi.moc"
