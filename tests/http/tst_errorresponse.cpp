#include "http/errorresponse.h"

#include <QTest>

using namespace latchkey;
using namespace latchkey::http;
using namespace Qt::Literals;

namespace {

RequestContext contextOf(ApiVersion version)
{
    RequestContext context{.apiVersion = version};
    context.caller.requestId = u"the-request"_s;
    return context;
}

const RequestContext oldShape = contextOf(ApiVersion::Initial);
const RequestContext newShape = contextOf(ApiVersion::V20240101);

Error raised(const QString &state)
{
    return {.code = ErrorCode::UnexpectedFailure,
            .message = u"Database error saving new user"_s,
            .sql = SqlDiagnostic{state, u"not today"_s, {}, {}}};
}

} // namespace

class TestErrorResponse : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void statuses_data();
    void statuses();
    void everyRefusalHasItsStatus();
    void bodies_data();
    void bodies();
    void headers();
    void weakPasswordInTheNewShapeNamesNoCodeInTheHeader();
    void versionIsEchoedInTheNewShapeOnly();
    void requestIdIsShownForFaultsOfOursOnly();
    void messagesStayHarmlessInsideHtml();
    void retryAfter();
    void sql_data();
    void sql();
    void sqlIsHiddenInTheNewShape();
    void brokenHandler();
};

void TestErrorResponse::statuses_data()
{
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<int>("status");
    const auto row = [](ErrorCode code, int status) {
        QTest::addRow("%s", errorCodeName(code).constData()) << code << status;
    };
    row(ErrorCode::InvalidCredentials, 400);
    row(ErrorCode::BadJson, 400);
    row(ErrorCode::ValidationFailed, 400);
    row(ErrorCode::RefreshTokenNotFound, 400);
    row(ErrorCode::NoAuthorization, 401);
    row(ErrorCode::BadJwt, 403);
    row(ErrorCode::NotAdmin, 403);
    row(ErrorCode::SessionNotFound, 403);
    row(ErrorCode::OtpExpired, 403);
    row(ErrorCode::FeatureDisabled, 404);
    row(ErrorCode::PasskeyDisabled, 404);
    row(ErrorCode::UserNotFound, 404);
    row(ErrorCode::Conflict, 409);
    row(ErrorCode::LengthRequired, 411);
    row(ErrorCode::RequestEntityTooLarge, 413);
    row(ErrorCode::UriTooLong, 414);
    row(ErrorCode::AnonymousProviderDisabled, 422);
    row(ErrorCode::UserAlreadyExists, 422);
    row(ErrorCode::WeakPassword, 422);
    row(ErrorCode::OverRequestRateLimit, 429);
    row(ErrorCode::HeaderFieldsTooLarge, 431);
    row(ErrorCode::UnexpectedFailure, 500);
    row(ErrorCode::NotImplemented, 501);
    row(ErrorCode::ServiceUnavailable, 503);
    row(ErrorCode::RequestTimeout, 504);
}

void TestErrorResponse::statuses()
{
    QFETCH(const ErrorCode, code);
    QFETCH(const int, status);
    QCOMPARE(statusOf(Error{.code = code}), status);
    QCOMPARE(errorResponse(Error{.code = code}, oldShape).status, status);
    QCOMPARE(errorResponse(Error{.code = code}, newShape).status, status);
}

void TestErrorResponse::everyRefusalHasItsStatus()
{
    const std::vector<std::pair<Refusal, int>> expected = {{Refusal::Invalid, 400},
                                                           {Refusal::Unauthenticated, 401},
                                                           {Refusal::Forbidden, 403},
                                                           {Refusal::Missing, 404},
                                                           {Refusal::Conflict, 409},
                                                           {Refusal::Unprocessable, 422},
                                                           {Refusal::TooLarge, 413},
                                                           {Refusal::Limited, 429},
                                                           {Refusal::Unexpected, 500},
                                                           {Refusal::NotBuilt, 501},
                                                           {Refusal::Unavailable, 503},
                                                           {Refusal::Timeout, 504}};
    for (const auto &[refusal, status] : expected)
        QCOMPARE(statusOf(Error{.code = ErrorCode::UserBanned, .refusal = refusal}), status);
}

void TestErrorResponse::bodies_data()
{
    QTest::addColumn<Error>("error");
    QTest::addColumn<QByteArray>("initial");
    QTest::addColumn<QByteArray>("dated");
    QTest::newRow("coded") << Error{.code = ErrorCode::NotAdmin, .message = u"User not allowed"_s}
                           << R"({"code":403,"error_code":"not_admin","msg":"User not allowed"})"_ba
                           << R"({"code":"not_admin","message":"User not allowed"})"_ba;
    QTest::newRow("refusal decides")
        << Error{.code = ErrorCode::UserBanned,
                 .message = u"User is banned"_s,
                 .refusal = Refusal::Invalid}
        << R"({"code":400,"error_code":"user_banned","msg":"User is banned"})"_ba
        << R"({"code":"user_banned","message":"User is banned"})"_ba;
    QTest::newRow("weak password")
        << Error{.code = ErrorCode::WeakPassword,
                 .message = u"Too short"_s,
                 .reasons = {u"length"_s, u"characters"_s}}
        << R"({"code":422,"error_code":"weak_password","msg":"Too short",)"
           R"("weak_password":{"reasons":["length","characters"]}})"_ba
        << R"({"code":"weak_password","message":"Too short",)"
           R"("weak_password":{"reasons":["length","characters"]}})"_ba;
    QTest::newRow("fault of ours")
        << Error{.code = ErrorCode::UnexpectedFailure,
                 .message = u"Database error"_s,
                 .detail = u"password=hunter2"_s}
        << R"({"code":500,"error_code":"unexpected_failure","msg":"Database error",)"
           R"("error_id":"the-request"})"_ba
        << R"({"code":"unexpected_failure","message":"Database error"})"_ba;
}

void TestErrorResponse::bodies()
{
    QFETCH(const Error, error);
    QFETCH(const QByteArray, initial);
    QFETCH(const QByteArray, dated);
    QCOMPARE(errorResponse(error, oldShape).body, initial);
    QCOMPARE(errorResponse(error, newShape).body, dated);
}

void TestErrorResponse::headers()
{
    for (const RequestContext &context : {oldShape, newShape}) {
        const HttpResponse response
            = errorResponse(Error{.code = ErrorCode::BadJwt, .message = u"no"_s}, context);
        QCOMPARE(response.headers.value("Content-Type"), "application/json");
        QCOMPARE(response.headers.value("X-Sb-Error-Code"), "bad_jwt");
        QVERIFY(!response.headers.contains("Retry-After"));
    }
}

void TestErrorResponse::weakPasswordInTheNewShapeNamesNoCodeInTheHeader()
{
    const Error error{.code = ErrorCode::WeakPassword, .message = u"weak"_s};
    QCOMPARE(errorResponse(error, oldShape).headers.value("X-Sb-Error-Code"), "weak_password");
    QVERIFY(!errorResponse(error, newShape).headers.contains("X-Sb-Error-Code"));
}

void TestErrorResponse::versionIsEchoedInTheNewShapeOnly()
{
    const Error error{.code = ErrorCode::BadJson};
    QVERIFY(!errorResponse(error, oldShape).headers.contains("X-Supabase-Api-Version"));
    QCOMPARE(errorResponse(error, newShape).headers.value("X-Supabase-Api-Version"), "2024-01-01");
}

void TestErrorResponse::requestIdIsShownForFaultsOfOursOnly()
{
    const Error fault{.code = ErrorCode::ServiceUnavailable, .message = u"away"_s};
    QVERIFY(errorResponse(fault, oldShape).body.contains("\"error_id\":\"the-request\""));
    QVERIFY(!errorResponse(fault, RequestContext()).body.contains("error_id")); // none is known
    QVERIFY(!errorResponse(Error{.code = ErrorCode::BadJson}, oldShape).body.contains("error_id"));
}

void TestErrorResponse::messagesStayHarmlessInsideHtml()
{
    const Error error{.code = ErrorCode::BadJson, .message = u"<script>\"&\u2028"_s};
    QCOMPARE(errorResponse(error, newShape).body,
             R"({"code":"bad_json","message":"\u003cscript\u003e\"\u0026\u2028"})");
}

void TestErrorResponse::retryAfter()
{
    const Error error{.code = ErrorCode::ServiceUnavailable, .retryAfterSeconds = 7};
    QCOMPARE(errorResponse(error, oldShape).headers.value("Retry-After"), "7");
}

void TestErrorResponse::sql_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<int>("status"); // 0: not shown
    for (const char *state :
         {"P0001", "23000", "23001", "23502", "23503", "23505", "23514", "23P01", "PTxyz", "PT999"})
        QTest::addRow("%s", state) << QString::fromLatin1(state) << 500;
    QTest::newRow("PT402") << u"PT402"_s << 402;
    QTest::newRow("PT099") << u"PT099"_s << 500;
    QTest::newRow("PT") << u"PT"_s << 500;
    for (const char *state : {"42P01", "57014", "08006", "", "2350", "p0001"})
        QTest::addRow("other %s", state) << QString::fromLatin1(state) << 0;
}

void TestErrorResponse::sql()
{
    QFETCH(const QString, state);
    QFETCH(const int, status);
    const HttpResponse response = errorResponse(raised(state), oldShape);
    QCOMPARE(response.status, status ? status : 500);
    QCOMPARE(response.headers.value("X-Sb-Error-Code"), "unexpected_failure");
    if (status) {
        QCOMPARE(response.body,
                 QByteArray("{\"code\":\"" + state.toLatin1() + "\",\"message\":\"not today\"}"));
    } else {
        QVERIFY(response.body.contains("Database error saving new user"));
        QVERIFY(!response.body.contains("not today"));
    }
}

void TestErrorResponse::sqlIsHiddenInTheNewShape()
{
    Error error = raised(u"P0001"_s);
    error.sql->hint = u"a hint"_s;
    error.sql->detail = u"a detail"_s;
    QCOMPARE(errorResponse(error, oldShape).body,
             R"({"code":"P0001","message":"not today","hint":"a hint","detail":"a detail"})");
    QCOMPARE(errorResponse(error, newShape).body,
             R"({"code":"unexpected_failure","message":"Database error saving new user"})");
}

void TestErrorResponse::brokenHandler()
{
    const HttpResponse response = brokenHandlerResponse(oldShape);
    QCOMPARE(response.status, 500);
    QVERIFY(response.body.contains(R"("error_code":"unexpected_failure")"));
    QVERIFY(response.body.contains(R"("msg":"Internal Server Error")"));
    QVERIFY(!response.headers.contains("X-Sb-Error-Code"));
}

QTEST_GUILESS_MAIN(TestErrorResponse)
#include "tst_errorresponse.moc"
