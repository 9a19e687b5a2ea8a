#pragma once

#include "http/router.h"
#include "services/bulkjobs.h"

namespace latchkey::endpoints {

// /admin/bulk: what administrators do to many users at once, as jobs. An extension.
class AdminBulkEndpoint
{
public:
    explicit AdminBulkEndpoint(const services::BulkJobs &jobs);

    void mount(http::Router &router);

private:
    Result<http::HttpResponse> submit(const http::HttpRequest &request,
                                      http::RequestContext &context) const;
    Result<http::HttpResponse> list() const;
    Result<http::HttpResponse> show(const http::RequestContext &context) const;
    Result<http::HttpResponse> cancel(const http::RequestContext &context) const;
    Result<http::HttpResponse> report(const http::HttpRequest &request,
                                      const http::RequestContext &context) const;

    const services::BulkJobs &m_jobs;
};

} // namespace latchkey::endpoints
