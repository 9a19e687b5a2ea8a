#pragma once

#include "credentials.h"
#include "transport.h"

namespace latchkey::console {

// Ends a session on the server that the console has already forgotten. Where the token has expired
// it is renewed first: nobody would be signed out by it. Has connections of its own, so that it
// goes to the server that it was for whatever the console turns to meanwhile. Nobody waits for it,
// and it deletes itself.
class Parting final : public QObject
{
    Q_OBJECT

public:
    Parting(const Transport &server, SessionTokens tokens, QObject *parent);

    void start(const ApiRequest &last, Timestamp now);

private:
    void renew();
    void say();
    void send(const ApiRequest &request, const Secret &bearer, void (Parting::*next)(ApiResult));
    void renewed(ApiResult answer);
    void said(ApiResult answer);

    Transport m_transport;
    SessionTokens m_tokens;
    ApiRequest m_last;
    bool m_wasRenewed = false;
};

} // namespace latchkey::console
