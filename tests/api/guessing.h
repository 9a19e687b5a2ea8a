#pragma once

#include "apiscenario.h"

#include <QJsonDocument>

namespace latchkey::support {

using namespace Qt::Literals;

inline constexpr const char *signInTarget = "POST /token?grant_type=password";
inline const QByteArray home = "203.0.113.1";
inline const QByteArray elsewhere = "198.51.100.9";

inline http::HttpRequest
signIn(const QString &email, const QString &password, const QByteArray &peer)
{
    const QJsonObject form{{u"email"_s, email}, {u"password"_s, password}};
    http::HttpRequest request
        = makeRequest(signInTarget, QJsonDocument(form).toJson(QJsonDocument::Compact));
    request.peer = QHostAddress(QString::fromLatin1(peer));
    return request;
}

// A whole server with Ann on it, who has signed up at home. Limits per address are off, so that one
// address can guess as often as it likes.
struct Guessing
{
    explicit Guessing(storage::Engine engine, const Configure &configure = {})
        : app(engine, [&](config::ServerConfig &config) {
            config.rateLimits.perAddress = false;
            if (configure)
                configure(config);
        })
    {
        http::HttpRequest request = makeRequest(
            "POST /signup", R"({"email":"ann@example.org","password":"correct horse"})");
        request.peer = QHostAddress(QString::fromLatin1(home));
        app.send(request);
    }

    http::HttpResponse guess(const QString &email, const QByteArray &peer = elsewhere) const
    {
        return app.send(signIn(email, u"wrong"_s, peer));
    }

    http::HttpResponse right(const QByteArray &peer) const
    {
        return app.send(signIn(u"ann@example.org"_s, u"correct horse"_s, peer));
    }

    // How many wrong passwords in a row are answered 400; at most 100 are tried.
    int guessesUntilRefused(const QString &email, const QByteArray &peer = elsewhere) const
    {
        int answered = 0;
        while (answered < 100 && guess(email, peer).status == 400)
            ++answered;
        return answered;
    }

    TestApp app;
};

inline const QString ann = u"ann@example.org"_s;

} // namespace latchkey::support
