#pragma once

#include "http/router.h"
#include "pagelinks.h"
#include "services/userlisting.h"
#include "streampuller.h"

namespace latchkey::endpoints {

// GET /admin/users: by number as the peer has it, or from place to place (paging=keyset), with
// search and filters of our own (reference/http-api.md 2.25). A request with only the peer's
// parameters gets the peer's answer.
class AdminUserList
{
public:
    // `hasCursors`: whoever names no page goes from place to place, as the peer has it.
    AdminUserList(const services::UserListing &listing, StreamPuller &streams, bool hasCursors);

    void mount(http::Router &router);

private:
    Result<http::HttpResponse> list(const http::HttpRequest &request,
                                    http::RequestContext &context) const;
    Result<http::HttpResponse> numbered(const http::HttpRequest &request,
                                        const services::UserListing::Form &form,
                                        bool isExtended,
                                        const domain::Caller &caller) const;
    Result<http::HttpResponse> keyset(const http::HttpRequest &request,
                                      const services::UserListing::Form &form,
                                      const domain::Caller &caller) const;
    Result<http::HttpResponse> byCursor(const http::HttpRequest &request,
                                        const services::UserListing::Form &form,
                                        const domain::Caller &caller) const;
    Result<http::HttpResponse> longPage(const services::UserListing::Form &form,
                                        const PageRequest &page,
                                        const domain::Caller &caller) const;

    const services::UserListing &m_listing;
    StreamPuller &m_streams;
    const bool m_hasCursors;
};

} // namespace latchkey::endpoints
