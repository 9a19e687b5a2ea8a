#pragma once

#include "http/router.h"
#include "services/auditlisting.h"
#include "streampuller.h"

namespace latchkey {
class JsonWriter;
}

namespace latchkey::endpoints {

// GET /admin/audit: by number as the peer has it, or from place to place (paging=keyset), with
// filters of our own (reference/http-api.md 2.26).
class AdminAudit
{
public:
    AdminAudit(const services::AuditListing &listing, StreamPuller &streams);

    void mount(http::Router &router);

private:
    Result<http::HttpResponse> list(const http::HttpRequest &request,
                                    http::RequestContext &context) const;
    Result<http::HttpResponse> keyset(const http::HttpRequest &request,
                                      const storage::AuditFilter &filter) const;
    Result<http::HttpResponse> numbered(const http::HttpRequest &request,
                                        const storage::AuditFilter &filter,
                                        Timestamp now) const;
    Result<http::HttpResponse> longPage(const storage::AuditFilter &filter,
                                        std::vector<domain::AuditEntry> first,
                                        qint64 wanted) const;

    const services::AuditListing &m_listing;
    StreamPuller &m_streams;
};

void writeAuditEntry(JsonWriter &json, const domain::AuditEntry &entry);

} // namespace latchkey::endpoints
