#pragma once

#include "http/route.h"
#include "services/tokenauthenticator.h"

namespace latchkey::endpoints {

// The token of an Authorization header; no_authorization if there is none.
Result<QByteArray> bearerToken(const http::HttpRequest &request);

// Admits requests by their bearer token (RFC 6750, reference/http-api.md 1.8).
class BearerGuard final : public http::AccessGuard
{
public:
    explicit BearerGuard(const services::TokenAuthenticator &authenticator);

    Result<> admit(http::Access access,
                   const http::HttpRequest &request,
                   http::RequestContext &context) override;

private:
    const services::TokenAuthenticator &m_authenticator;
};

} // namespace latchkey::endpoints
