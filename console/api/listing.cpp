#include "listing.h"

#include <QJsonArray>

namespace latchkey::console {

using namespace Qt::Literals;

ApiRequest pageAfter(const Listing &listing, const QString &cursor, int limit)
{
    QUrlQuery query = listing.query;
    query.addQueryItem(u"paging"_s, u"keyset"_s);
    query.addQueryItem(u"limit"_s, QString::number(limit));
    if (!cursor.isEmpty())
        query.addQueryItem(u"after"_s, queryText(cursor));
    else if (listing.isCounted)
        query.addQueryItem(u"total"_s, u"true"_s);
    return ApiRequest::get(listing.path, query);
}

ApiRequest pageNumber(const Listing &listing, int page, int limit)
{
    QUrlQuery query = listing.query;
    query.addQueryItem(u"page"_s, QString::number(page + 1));
    query.addQueryItem(u"per_page"_s, QString::number(limit));
    query.addQueryItem(u"total"_s, u"true"_s);
    return ApiRequest::get(listing.path, query);
}

ListPage readListPage(const Listing &listing, const ApiAnswer &answer)
{
    const QJsonObject members = answer.object();
    ListPage page;
    for (const QJsonValue &row : members[listing.member].toArray())
        page.rows << row.toObject();
    page.next = members["next_cursor"_L1].toString();
    if (members.contains("total"_L1))
        page.total = members["total"_L1].toInteger();
    page.isTotalExact = listing.isCounted ? members["total_is"_L1].toString() != "at_least"_L1
                                          : page.next.isEmpty();
    return page;
}

} // namespace latchkey::console
