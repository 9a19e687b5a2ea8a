#include "parting.h"

#include <QNetworkReply>

#include <utility>

namespace latchkey::console {

Parting::Parting(const Transport &server, SessionTokens tokens, QObject *parent)
    : QObject(parent)
    , m_tokens(std::move(tokens))
{
    m_transport.setServer(server.url(), server.fingerprint());
}

void Parting::start(const ApiRequest &last, Timestamp now)
{
    m_last = last;
    if (isOutdated(m_tokens, now))
        renew();
    else
        say();
}

void Parting::send(const ApiRequest &request,
                   const Secret &bearer,
                   void (Parting::*next)(ApiResult))
{
    QNetworkReply *reply = m_transport.start(request, bearer, Transport::Patience::Ordinary);
    connect(reply, &QNetworkReply::finished, this, [this, reply, next] {
        reply->deleteLater();
        (this->*next)(m_transport.read(reply));
    });
}

void Parting::renew()
{
    m_wasRenewed = true;
    send(renewalOf(m_tokens), Secret(), &Parting::renewed);
}

void Parting::renewed(ApiResult answer)
{
    auto tokens = answer ? readSessionTokens(answer->object()) : std::nullopt;
    if (!tokens) { // the session is over, or the server is away
        deleteLater();
        return;
    }
    m_tokens = *std::move(tokens);
    say();
}

void Parting::say()
{
    send(m_last, m_tokens.access, &Parting::said);
}

// The server's clock may be ahead of this one.
void Parting::said(ApiResult answer)
{
    const bool isRefused = !answer && answer.error().kind == ApiError::Kind::Refused;
    if (isRefused && !m_wasRenewed)
        renew();
    else
        deleteLater();
}

} // namespace latchkey::console
