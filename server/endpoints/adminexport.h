#pragma once

#include "http/router.h"
#include "services/userlisting.h"
#include "streampuller.h"

namespace latchkey::endpoints {

// GET /admin/export: all users of a list, or some by id, as a file; read piece by piece, so that a
// million take no more memory than a hundred. Who changes meanwhile may be in it as before or
// after. The audit log has it before anything is sent.
class AdminExport
{
public:
    AdminExport(const services::UserListing &listing, StreamPuller &streams);

    void mount(http::Router &router);

private:
    Result<http::HttpResponse> start(const http::HttpRequest &request,
                                     http::RequestContext &context) const;

    const services::UserListing &m_listing;
    StreamPuller &m_streams;
};

} // namespace latchkey::endpoints
