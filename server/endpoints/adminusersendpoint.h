#pragma once

#include "http/router.h"
#include "services/administration.h"

namespace latchkey::endpoints {

// What administrators change about users: POST /admin/users, PUT and DELETE /admin/users/{id}
// (reference/http-api.md 2.25), with the older names /admin/user/{id} and POST /admin/users/{id}.
class AdminUsersEndpoint
{
public:
    explicit AdminUsersEndpoint(const services::Administration &administration);

    void mount(http::Router &router);

private:
    Result<http::HttpResponse> create(const http::HttpRequest &request,
                                      http::RequestContext &context) const;
    Result<http::HttpResponse> createAs(const http::HttpRequest &request,
                                        http::RequestContext &context) const;
    Result<http::HttpResponse> update(const http::HttpRequest &request,
                                      http::RequestContext &context) const;
    Result<http::HttpResponse> remove(const http::HttpRequest &request,
                                      http::RequestContext &context) const;

    const services::UserCreation &m_creation;
    const services::UserAdministration &m_administration;
    const services::UserDeletion &m_deletion;
};

} // namespace latchkey::endpoints
