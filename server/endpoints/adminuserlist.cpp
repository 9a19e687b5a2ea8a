#include "adminuserlist.h"

#include "jsonwriter.h"
#include "keysetparameters.h"
#include "pagelinks.h"
#include "services/usercursor.h"
#include "userjson.h"
#include "userlistform.h"

namespace latchkey::endpoints {

using namespace Qt::Literals;
using services::UserListing;

namespace {

constexpr int piece = 200; // users of a stream at a time

void writeTotal(JsonWriter &json, const storage::UserTotal &total)
{
    json.key("total").number(total.count);
    json.key("total_is").text(total.isExact ? u"exact"_s : u"at_least"_s);
}

void writeUsers(JsonWriter &json, const std::vector<domain::User> &users)
{
    json.key("users").beginArray();
    for (const domain::User &user : users)
        writeListedUser(json, user);
    json.endArray();
}

} // namespace

AdminUserList::AdminUserList(const services::UserListing &listing,
                             StreamPuller &streams,
                             bool hasCursors)
    : m_listing(listing)
    , m_streams(streams)
    , m_hasCursors(hasCursors)
{ }

void AdminUserList::mount(http::Router &router)
{
    router.add({.path = "/admin/users",
                .access = http::Access::Admin,
                .adminRight = domain::AdminRight::Read,
                .trailingSlash = true,
                .handler = [this](const http::HttpRequest &request,
                                  http::RequestContext &context) { return list(request, context); },
                .laneFor = laneOfPage});
}

Result<http::HttpResponse> AdminUserList::list(const http::HttpRequest &request,
                                               http::RequestContext &context) const
{
    const bool isExtended = isExtendedRequest(request);
    const UserListing::Form form = TRY(readUserListForm(request, context.caller, isExtended));
    if (TRY(wantsKeyset(request)))
        return keyset(request, form, context.caller);
    const bool isNumbered
        = !request.query.value(u"page").isEmpty() || !request.query.value(u"per_page").isEmpty();
    if (m_hasCursors && !isExtended && !isNumbered)
        return byCursor(request, form, context.caller);
    return numbered(request, form, isExtended, context.caller);
}

Result<http::HttpResponse> AdminUserList::keyset(const http::HttpRequest &request,
                                                 const UserListing::Form &form,
                                                 const domain::Caller &caller) const
{
    const int limit = TRY(readLimit(request));
    const QString after = request.query.value(u"after");
    const UserListing::Page page = TRY(m_listing.after(after, form, limit, caller.now));
    JsonWriter json;
    json.beginObject();
    writeUsers(json, page.users);
    json.key("aud").text(caller.audience);
    if (page.total)
        writeTotal(json, *page.total);
    writeNextCursor(json, page.next);
    json.endObject();
    return http::HttpResponse::json(200, std::move(json));
}

Result<http::HttpResponse> AdminUserList::byCursor(const http::HttpRequest &request,
                                                   const UserListing::Form &form,
                                                   const domain::Caller &caller) const
{
    const int limit = TRY(readCursorLimit(request));
    std::optional<storage::UserPosition> place;
    if (const QString cursor = request.query.value(u"cursor"); !cursor.isEmpty())
        place = TRY(services::readUserCursor(cursor));
    const UserListing::Page page = TRY(m_listing.behind(place, form, limit, caller.now));
    const QString next = page.next.isEmpty() ? QString() : services::userCursor(page.users.back());
    JsonWriter json;
    json.beginObject();
    writeUsers(json, page.users);
    json.key("aud").text(caller.audience);
    json.key("pagination").beginObject();
    if (!next.isEmpty())
        json.key("next_cursor").text(next);
    json.key("has_more").flag(!next.isEmpty());
    json.endObject().endObject();
    http::HttpResponse response = http::HttpResponse::json(200, std::move(json));
    if (!next.isEmpty())
        addCursorLink(response, request, next);
    return response;
}

Result<http::HttpResponse> AdminUserList::numbered(const http::HttpRequest &request,
                                                   const UserListing::Form &form,
                                                   bool isExtended,
                                                   const domain::Caller &caller) const
{
    const PageRequest page = TRY(readPage(request));
    const auto size = static_cast<int>(std::min(page.perPage, longestPage));
    // A longer page only where there are more users than fit into a short one.
    const storage::UserTotal total = page.perPage > longestPage
        ? TRY(m_listing.total(form, caller.now))
        : storage::UserTotal{};
    const bool isLong = !total.isExact || total.count > longestPage;
    http::HttpResponse response;
    if (isLong) {
        const bool isBeyond = total.isExact && pageOffset(page) >= total.count;
        response = TRY(longPage(form, isBeyond ? PageRequest{.perPage = 0} : page, caller));
        addPageHeaders(response, request, page, {total.count, total.isExact, true});
        return response;
    }
    // Of up to `size` users in all, a page of more than that holds all or nothing.
    const UserListing::Page found = TRY(m_listing.numbered(
        pageOffset({.number = page.number, .perPage = size}), size, form, caller.now));
    JsonWriter json;
    json.beginObject();
    writeUsers(json, found.users);
    json.key("aud").text(caller.audience);
    if (isExtended || !found.total->isExact)
        writeTotal(json, *found.total);
    json.endObject();
    response = http::HttpResponse::json(200, std::move(json));
    addPageHeaders(response,
                   request,
                   page,
                   {.total = found.total->count,
                    .isExact = found.total->isExact,
                    .isPageFull = std::ssize(found.users) == size});
    return response;
}

Result<http::HttpResponse> AdminUserList::longPage(const UserListing::Form &form,
                                                   const PageRequest &page,
                                                   const domain::Caller &caller) const
{
    struct Progress
    {
        storage::UserPage place;
        qint64 left = 0;
        enum class Part { First, Middle, Done } part = Part::First;
    };

    Progress progress;
    progress.left = page.perPage;
    progress.place.offset = pageOffset(page);
    PieceSource pieces = [this, form, progress, caller]() mutable -> Result<QByteArray> {
        if (progress.part == Progress::Part::Done)
            return QByteArray();
        progress.place.limit = static_cast<int>(std::min<qint64>(progress.left, piece));
        const auto entries = TRY(m_listing.batch(form, progress.place, caller.now));
        const bool isFirst
            = std::exchange(progress.part, Progress::Part::Middle) == Progress::Part::First;
        QByteArray text = isFirst ? R"({"users":[)" : "";
        for (const auto &entry : entries) {
            JsonWriter json;
            writeListedUser(json, entry.user);
            text += (isFirst && &entry == &entries.front() ? "" : ",") + json.take();
        }
        progress.left -= std::ssize(entries);
        if (std::ssize(entries) < progress.place.limit || progress.left == 0) {
            progress.part = Progress::Part::Done;
            JsonWriter end;
            end.text(caller.audience);
            text += R"(],"aud":)" + end.take() + '}';
        }
        return text;
    };
    http::HttpResponse response = http::HttpResponse::json(200, QByteArray());
    response.stream = TRY(m_streams.stream(std::move(pieces)));
    return response;
}

} // namespace latchkey::endpoints
