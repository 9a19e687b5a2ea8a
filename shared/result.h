#pragma once

#include "errorcode.h"

#include <QString>
#include <QStringList>

#include <expected>
#include <optional>
#include <utility>

namespace latchkey {

// What kind of refusal a failure is, without naming a protocol. Most codes imply one; a few codes
// of the peer are used with several (user_banned: 400 at sign-in, 403 for a bearer), so a failure
// may say which it means.
enum class Refusal {
    Invalid, // 400
    Unauthenticated, // 401
    Forbidden, // 403
    Missing, // 404
    Conflict, // 409
    Outdated, // 412
    Unprocessable, // 422
    TooLarge, // 413
    Limited, // 429
    Unexpected, // 500
    NotBuilt, // 501
    Unavailable, // 503
    Timeout // 504
};

// What the database said when a trigger or a constraint raised (reference/http-api.md 1.5). Clients
// of the old error shape receive it instead of our own words.
struct SqlDiagnostic
{
    QString state; // SQLSTATE, five characters
    QString message;
    QString hint;
    QString detail;
};

// A failure as a value. `message` is for the caller: English, stable, never a secret.
// `detail` is for the log only.
struct [[nodiscard]] Error
{
    ErrorCode code = ErrorCode::UnexpectedFailure;
    QString message;
    QString detail = {};
    std::optional<Refusal> refusal = {}; // where the code alone does not decide
    QStringList reasons = {}; // weak_password only: length, characters, pwned
    std::optional<SqlDiagnostic> sql = {};
    int retryAfterSeconds = 0; // 0: not said
};

template <typename T = void>
using Result = std::expected<T, Error>;

inline std::unexpected<Error> failure(ErrorCode code, QString message, QString detail = {})
{
    return std::unexpected(
        Error{.code = code, .message = std::move(message), .detail = std::move(detail)});
}

inline std::unexpected<Error> failure(ErrorCode code, Refusal refusal, QString message)
{
    return std::unexpected(Error{.code = code, .message = std::move(message), .refusal = refusal});
}

inline std::unexpected<Error> validationFailed(QString message)
{
    return failure(ErrorCode::ValidationFailed, std::move(message));
}

// A fault of ours: the caller gets the peer's generic sentence, the log gets the detail.
inline std::unexpected<Error> unexpectedFailure(QString detail)
{
    return failure(
        ErrorCode::UnexpectedFailure,
        QStringLiteral("Unexpected failure, please check server logs for more information"),
        std::move(detail));
}

// Yields the value of a Result or returns its error from the enclosing function. A statement
// expression (GCC, Clang). Use one per expression: nested ones shadow each other. In a braced
// initialiser it may only stand for the first member: leaving forgets the members made before it
// (tests/check_layers looks).
#define TRY(...)                                                                                   \
    __extension__({                                                                                \
        auto tryResult_ = (__VA_ARGS__);                                                           \
        if (!tryResult_) [[unlikely]]                                                              \
            return std::unexpected(std::move(tryResult_).error());                                 \
        *std::move(tryResult_);                                                                    \
    })

} // namespace latchkey
