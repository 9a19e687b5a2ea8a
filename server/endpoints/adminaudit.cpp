#include "adminaudit.h"

#include "jsonwriter.h"
#include "keysetparameters.h"
#include "pagelinks.h"
#include "userfilterparameters.h"

namespace latchkey::endpoints {

using namespace Qt::Literals;
using services::AuditListing;

namespace {

// `query=<scope>:<text>`
Result<> readScope(const QString &query, storage::AuditFilter &filter)
{
    using Scope = storage::AuditFilter::Scope;
    if (query.isEmpty())
        return {};
    const QString scope = query.section(u':', 0, 0);
    if (query.contains(u':') && scope == "author"_L1)
        filter.scope = Scope::Author;
    else if (query.contains(u':') && scope == "action"_L1)
        filter.scope = Scope::Action;
    else if (query.contains(u':') && scope == "type"_L1)
        filter.scope = Scope::Type;
    else
        return failure(ErrorCode::ValidationFailed, u"Invalid query scope: "_s + query.left(64));
    filter.text = query.section(u':', 1);
    return {};
}

Result<std::optional<UserId>> readTarget(const Parameters &parameters)
{
    const QString text = parameters(u"target");
    if (text.isEmpty())
        return std::nullopt;
    const std::optional<UserId> id = UserId::parse(text);
    if (!id)
        return failure(ErrorCode::ValidationFailed, u"\"target\" must be a UUID"_s);
    return id;
}

Result<storage::AuditFilter> readFilter(const http::HttpRequest &request)
{
    const Parameters parameters
        = [&request](QStringView name) { return request.query.value(name); };
    storage::AuditFilter filter;
    TRY(readScope(request.query.value(u"query"), filter));
    filter.from = TRY(readTime(parameters, u"from"));
    filter.to = TRY(readTime(parameters, u"to"));
    filter.actor = TRY(readShortText(parameters, u"actor"));
    filter.action = TRY(readShortText(parameters, u"action"));
    filter.target = TRY(readTarget(parameters));
    filter.address = TRY(readShortText(parameters, u"address"));
    return filter;
}

// The same for all pages of a list.
QByteArray listName(const http::HttpRequest &request)
{
    QByteArray name = "audit";
    for (const QStringView one :
         {u"query", u"from", u"to", u"actor", u"action", u"target", u"address"})
        name += "\n" + request.query.value(one).toUtf8().toPercentEncoding();
    return name;
}

void writeEntries(JsonWriter &json, const std::vector<domain::AuditEntry> &entries)
{
    json.beginArray();
    for (const domain::AuditEntry &entry : entries)
        writeAuditEntry(json, entry);
    json.endArray();
}

} // namespace

void writeAuditEntry(JsonWriter &json, const domain::AuditEntry &entry)
{
    json.beginObject();
    json.key("id").text(entry.id.toString(QUuid::WithoutBraces));
    json.key("payload").value(entry.payload);
    json.key("created_at").time(entry.createdAt);
    json.key("ip_address").text(entry.ipAddress);
    json.endObject();
}

AdminAudit::AdminAudit(const services::AuditListing &listing, StreamPuller &streams)
    : m_listing(listing)
    , m_streams(streams)
{ }

void AdminAudit::mount(http::Router &router)
{
    router.add({.path = "/admin/audit",
                .access = http::Access::Admin,
                .adminRight = domain::AdminRight::Read,
                .trailingSlash = true,
                .handler = [this](const http::HttpRequest &request,
                                  http::RequestContext &context) { return list(request, context); },
                .laneFor = laneOfPage});
}

Result<http::HttpResponse> AdminAudit::list(const http::HttpRequest &request,
                                            http::RequestContext &context) const
{
    const storage::AuditFilter filter = TRY(readFilter(request));
    if (TRY(wantsKeyset(request)))
        return keyset(request, filter);
    return numbered(request, filter, context.caller.now);
}

Result<http::HttpResponse> AdminAudit::numbered(const http::HttpRequest &request,
                                                const storage::AuditFilter &filter,
                                                Timestamp now) const
{
    const PageRequest page = TRY(readPage(request));
    const auto size = static_cast<int>(std::min(page.perPage, longestPage));
    AuditListing::Page found = TRY(m_listing.numbered(filter, pageOffset(page), size, now));
    const bool isFull = std::ssize(found.entries) == size;
    http::HttpResponse response;
    if (isFull && page.perPage > size) {
        response = TRY(longPage(filter, std::move(found.entries), page.perPage));
    } else {
        JsonWriter json;
        writeEntries(json, found.entries);
        response = http::HttpResponse::json(200, std::move(json));
    }
    addPageHeaders(response,
                   request,
                   page,
                   {.total = found.total, .isExact = found.isTotalExact, .isPageFull = isFull});
    return response;
}

// `first` are some of `wanted`; the others follow as they are taken.
Result<http::HttpResponse> AdminAudit::longPage(const storage::AuditFilter &filter,
                                                std::vector<domain::AuditEntry> first,
                                                qint64 wanted) const
{
    struct Progress
    {
        std::vector<domain::AuditEntry> entries; // to be written next
        qint64 left;
        char before = '['; // what stands before an entry
        bool isDone = false;
    };

    PieceSource pieces
        = [this,
           filter,
           progress = Progress{std::move(first), wanted}]() mutable -> Result<QByteArray> {
        if (progress.isDone)
            return QByteArray();
        QByteArray text;
        for (const domain::AuditEntry &entry : progress.entries) {
            JsonWriter json;
            writeAuditEntry(json, entry);
            text += std::exchange(progress.before, ',') + json.take();
        }
        progress.left -= std::ssize(progress.entries);
        const auto limit = static_cast<int>(std::min(progress.left, longestPage));
        if (limit > 0) {
            const storage::AuditPosition last = storage::positionOf(progress.entries.back());
            progress.entries = TRY(m_listing.batch(filter, {.limit = limit, .after = last}));
        }
        progress.isDone = limit == 0 || progress.entries.empty();
        return progress.isDone ? text + ']' : text;
    };
    http::HttpResponse response = http::HttpResponse::json(200, QByteArray());
    response.stream = TRY(m_streams.stream(std::move(pieces)));
    return response;
}

Result<http::HttpResponse> AdminAudit::keyset(const http::HttpRequest &request,
                                              const storage::AuditFilter &filter) const
{
    const int limit = TRY(readLimit(request));
    const AuditListing::Page found
        = TRY(m_listing.after(request.query.value(u"after"), filter, listName(request), limit));
    JsonWriter json;
    json.beginObject().key("entries");
    writeEntries(json, found.entries);
    writeNextCursor(json, found.next);
    json.endObject();
    return http::HttpResponse::json(200, std::move(json));
}

} // namespace latchkey::endpoints
