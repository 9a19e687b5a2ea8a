#pragma once

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>

namespace latchkey::console {

// What a server showed that this machine does not trust; enough to decide about it.
struct UntrustedCertificate
{
    QString fingerprint; // SHA-256, as `latchkey-server tls self-signed` prints it
    QString subject;
    QString issuer;
    QDateTime validUntil;
    QStringList problems; // Qt's words, for Details
    bool isExpected = true; // false: another one had been pinned for this profile
};

// Why a request has no answer to work with.
struct ApiError
{
    enum class Kind {
        Refused, // the server answered, and said no
        Unreachable, // nobody answers, or not in time
        Untrusted, // TLS: `certificate` tells what was shown
        Unreadable, // an answer that is not Latchkey's
        SignedOut // the session has ended: signing in again helps
    };

    Kind kind = Kind::Unreachable;
    int status = 0; // of HTTP, if there was an answer
    QString code = {}; // such as email_exists
    QString message = {}; // the server's or Qt's own words, in English
    QString detail = {}; // what was asked for, for Details: never a body or a token
    QStringList reasons = {}; // of weak_password
    int retryAfterSeconds = 0; // 0: not said
    std::optional<UntrustedCertificate> certificate = {};
};

// One sentence in the user's language; codes that it does not know show the server's own words.
QString sentence(const ApiError &error);

// What somebody who reports the problem should copy: code, status, request, the server's words.
QString technicalDetails(const ApiError &error);

} // namespace latchkey::console
