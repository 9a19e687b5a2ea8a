#include "adminexport.h"

#include "jsonwriter.h"
#include "usercsv.h"
#include "userjson.h"
#include "userlistform.h"

namespace latchkey::endpoints {

using namespace Qt::Literals;
using services::UserListing;
using Entries = std::vector<storage::UserDirectory::Entry>;

namespace {

constexpr int exportPiece = 200; // users at a time

// One way to write the file: what stands in front of all, in front of each but the first, behind
// all.
struct Format
{
    QByteArray (*line)(const domain::User &user);
    QByteArray begin;
    QByteArray between;
    QByteArray end;
};

QByteArray jsonLine(const domain::User &user)
{
    JsonWriter json;
    writeListedUser(json, user);
    return json.take();
}

Format formatFor(bool isCsv)
{
    if (isCsv)
        return {.line = userCsvLine, .begin = userCsvHeader(), .between = {}, .end = {}};
    return {.line = jsonLine, .begin = "[", .between = ",\n", .end = "]"};
}

// Yields the file piece by piece.
class Writer
{
public:
    Writer(const UserListing &listing, UserListing::Form form, Format format, Timestamp now)
        : m_listing(listing)
        , m_form(std::move(form))
        , m_format(std::move(format))
        , m_now(now)
    {
        m_place.limit = exportPiece;
    }

    Result<QByteArray> next()
    {
        if (m_isDone)
            return QByteArray();
        const Entries entries = TRY(m_listing.batch(m_form, m_place, m_now));
        QByteArray text = m_isFirst ? m_format.begin : QByteArray();
        for (const auto &entry : entries) {
            if (!std::exchange(m_isFirst, false))
                text += m_format.between;
            text += m_format.line(entry.user);
        }
        m_isFirst = false;
        m_isDone = std::ssize(entries) < exportPiece;
        if (m_isDone)
            text += m_format.end;
        return text;
    }

private:
    const UserListing &m_listing;
    const UserListing::Form m_form;
    const Format m_format;
    const Timestamp m_now;
    storage::UserPage m_place;
    bool m_isFirst = true;
    bool m_isDone = false;
};

} // namespace

AdminExport::AdminExport(const services::UserListing &listing, StreamPuller &streams)
    : m_listing(listing)
    , m_streams(streams)
{ }

void AdminExport::mount(http::Router &router)
{
    router.add({.path = "/admin/export",
                .lane = http::Lane::Streaming,
                .access = http::Access::Admin,
                .adminRight = domain::AdminRight::Read,
                .handler = [this](const http::HttpRequest &request, http::RequestContext &context) {
                    return start(request, context);
                }});
}

Result<http::HttpResponse> AdminExport::start(const http::HttpRequest &request,
                                              http::RequestContext &context) const
{
    const QString name = request.query.value(u"format");
    if (name != "csv"_L1 && name != "json"_L1)
        return failure(ErrorCode::ValidationFailed, u"\"format\" must be csv or json"_s);
    const bool isCsv = name == "csv"_L1;
    UserListing::Form form = TRY(readUserListForm(request, context.caller, true));
    const auto writer = std::make_shared<Writer>(
        m_listing, std::move(form), formatFor(isCsv), context.caller.now);
    http::HttpResponse response{.status = 200};
    response.headers.add("Content-Type",
                         isCsv ? "text/csv; charset=utf-8; header=present" : "application/json");
    response.headers.add("Content-Disposition",
                         isCsv ? R"(attachment; filename="users.csv")"
                               : R"(attachment; filename="users.json")");
    response.headers.add("Cache-Control", "no-store");
    response.stream = TRY(m_streams.stream([writer] { return writer->next(); }));
    // Last, so that what was refused is in no log, and before anything is sent.
    TRY(m_listing.recordExport(
        *context.principal, name, userListFilter(request), context.caller.now));
    return response;
}

} // namespace latchkey::endpoints
