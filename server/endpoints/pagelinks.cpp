#include "pagelinks.h"

#include <QUrl>

#include <algorithm>
#include <limits>

namespace latchkey::endpoints {

using namespace Qt::Literals;

namespace {

std::unexpected<Error> badPage(const QString &text, const QString &why)
{
    return failure(ErrorCode::ValidationFailed,
                   u"Bad Pagination Parameters: strconv.ParseUint: parsing \"%1\": %2"_s.arg(
                       text.left(64), why));
}

// Digits only. What fits in the peer's 64 bits and not in ours is as far away as can be.
Result<qint64> readNumber(const QString &text, qint64 otherwise)
{
    if (text.isEmpty())
        return otherwise;
    const bool isNumber = std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (!isNumber)
        return badPage(text, u"invalid syntax"_s);
    bool fits = false;
    const quint64 value = text.toULongLong(&fits);
    if (!fits)
        return badPage(text, u"value out of range"_s);
    constexpr auto most = static_cast<quint64>(std::numeric_limits<qint64>::max());
    return static_cast<qint64>(std::min(value, most));
}

// application/x-www-form-urlencoded, as Go writes it: a blank is "+", and "-_.~" stay.
QByteArray encoded(const QString &text)
{
    return QUrl::toPercentEncoding(text, " ").replace(' ', '+');
}

// The request's path and query with another page in it, the names in alphabetical order.
QByteArray link(const http::HttpRequest &request,
                QByteArrayView placeName,
                const QByteArray &place,
                QByteArrayView relation)
{
    std::vector<std::pair<QByteArray, QByteArray>> pairs{{placeName.toByteArray(), place}};
    for (const auto &[name, value] : request.query) {
        if (name != u"page" && name != QLatin1StringView(placeName))
            pairs.emplace_back(encoded(name), encoded(value));
    }
    std::ranges::stable_sort(pairs, {}, &std::pair<QByteArray, QByteArray>::first);
    QByteArray query;
    for (const auto &[name, value] : pairs)
        query += (query.isEmpty() ? "?" : "&") + name + '=' + value;
    return '<' + request.path + query + ">; rel=\"" + relation.toByteArray() + '"';
}

} // namespace

Result<PageRequest> readPage(const http::HttpRequest &request)
{
    PageRequest page;
    page.number = TRY(readNumber(request.query.value(u"page"), 1));
    page.perPage = TRY(readNumber(request.query.value(u"per_page"), 50));
    if (page.perPage == 0)
        return failure(ErrorCode::ValidationFailed, u"per_page must be 1 or more"_s);
    return page;
}

qint64 pageOffset(const PageRequest &page)
{
    constexpr qint64 most = std::numeric_limits<qint64>::max();
    const qint64 before = std::max<qint64>(page.number - 1, 0);
    return page.perPage > 0 && before > most / page.perPage ? most : before * page.perPage;
}

Result<int> readCursorLimit(const http::HttpRequest &request)
{
    constexpr qint64 most = 1000;
    const qint64 limit = TRY(readNumber(request.query.value(u"limit"), 50));
    if (limit == 0) {
        return failure(ErrorCode::ValidationFailed,
                       u"Bad Pagination Parameters: limit must be greater than 0"_s);
    }
    return static_cast<int>(std::min(limit, most));
}

void addCursorLink(http::HttpResponse &response,
                   const http::HttpRequest &request,
                   const QString &cursor)
{
    response.headers.add("Link", link(request, "cursor", cursor.toLatin1(), "next"));
}

http::Lane laneOfPage(const http::HttpRequest &request)
{
    const Result<PageRequest> page = readPage(request);
    return page && page->perPage > longestPage ? http::Lane::Streaming : http::Lane::Quick;
}

void addPageHeaders(http::HttpResponse &response,
                    const http::HttpRequest &request,
                    const PageRequest &page,
                    const PageTotal &total)
{
    qint64 last = total.total / page.perPage + (total.total % page.perPage > 0 ? 1 : 0);
    QByteArray links;
    if (page.number < last || (!total.isExact && total.isPageFull)) {
        links = link(request, "page", QByteArray::number(page.number + 1), "next") + ", ";
        last = std::max(last, page.number + 1); // the last that is known of
    }
    links += link(request, "page", QByteArray::number(last), "last");
    response.headers.add("X-Total-Count", QByteArray::number(total.total));
    response.headers.add("Link", links);
}

} // namespace latchkey::endpoints
