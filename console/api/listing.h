#pragma once

#include "apirequest.h"

#include <QList>

#include <optional>

namespace latchkey::console {

// One of the server's lists with its order and filters: what GET reads page by page.
struct Listing
{
    QString path; // such as /admin/users
    QString member; // of the answer that has the rows, such as users
    QUrlQuery query = {}; // sort, search, filters; nothing about pages
    bool isCounted = true; // the server says how many rows there are

    bool operator==(const Listing &) const = default;
};

struct ListPage
{
    QList<QJsonObject> rows;
    QString next; // cursor of the page behind this one; empty: this is the last, or it is not known
    std::optional<qint64> total;
    bool isTotalExact = true; // false: there are more
};

// From place to place: costs the same however far. `cursor` empty: from the start, with the total.
ApiRequest pageAfter(const Listing &listing, const QString &cursor, int limit);

// Number `page`, from 0 on: costs more the further it is.
ApiRequest pageNumber(const Listing &listing, int page, int limit);

ListPage readListPage(const Listing &listing, const ApiAnswer &answer);

} // namespace latchkey::console
