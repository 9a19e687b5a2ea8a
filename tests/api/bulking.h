#pragma once

#include "administering.h"
#include "databases.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace latchkey::support {

inline http::HttpResponse
submit(const TestApp &app, const QByteArray &body, const QByteArray &key = {})
{
    http::HttpRequest request = makeRequest("POST /admin/bulk", body, serviceKey(app));
    if (!key.isEmpty())
        request.headers.set("Idempotency-Key", key);
    return app.send(request);
}

inline void workOff(const TestApp &app)
{
    while (must(app.services().administration.bulkJobs.step(app.clock.now())))
        app.clock.advance(std::chrono::milliseconds(1));
}

inline QByteArray idOf(const http::HttpResponse &answer)
{
    return jsonOf(answer).value(u"id").toString().toLatin1();
}

inline QJsonObject job(const TestApp &app, const QByteArray &id)
{
    return jsonOf(ask(app, "GET /admin/bulk/" + id));
}

// Submitted, worked off, and looked at.
inline QJsonObject done(const TestApp &app, const QByteArray &body)
{
    const auto answer = submit(app, body);
    if (answer.status != 202)
        qFatal("no job: %s", answer.body.constData());
    workOff(app);
    return job(app, idOf(answer));
}

inline QStringList results(const TestApp &app, const QJsonObject &job, const QByteArray &query = {})
{
    const QByteArray target
        = "GET /admin/bulk/" + job.value(u"id").toString().toLatin1() + "/report" + query;
    QStringList results;
    const QJsonArray rows = jsonOf(ask(app, target)).value(u"rows").toArray();
    for (const QJsonValue &row : rows) {
        const QString code = row[u"error_code"].toString();
        results.append(row[u"result"].toString() + (code.isEmpty() ? code : u" "_s + code));
    }
    return results;
}

inline QString counts(const QJsonObject &job)
{
    return u"%1 %2/%3 +%4 =%5 -%6"_s.arg(job.value(u"state").toString())
        .arg(job.value(u"done").toInt())
        .arg(job.value(u"total").toInt())
        .arg(job.value(u"succeeded").toInt())
        .arg(job.value(u"skipped").toInt())
        .arg(job.value(u"failed").toInt());
}

// {"action":…,"ids":[…] of all users, oldest first, …}
inline QByteArray forAll(const TestApp &app, const QByteArray &action, const QByteArray &more = {})
{
    const auto rows = must(app.database().read([](storage::Transaction &transaction) {
        return transaction.rows("SELECT CAST(id AS TEXT) FROM users ORDER BY email");
    }));
    QJsonArray ids;
    for (const storage::Row &row : rows)
        ids.append(row.text(0));
    return R"({"action":")" + action + R"(","ids":)"
        + QJsonDocument(ids).toJson(QJsonDocument::Compact) + more + '}';
}

inline void makeUsers(const TestApp &app, int count)
{
    for (int i = 0; i < count; ++i) {
        const QByteArray address = "u" + QByteArray::number(i) + "@example.org";
        ask(app,
            "POST /admin/users",
            R"({"email":")" + address + R"(","user_metadata":{"team":"red"}})");
    }
}

} // namespace latchkey::support
