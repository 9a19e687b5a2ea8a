#pragma once

#include "http/route.h"
#include "result.h"

namespace latchkey::endpoints {

// Pages by number, as the peer has them (reference/http-api.md 2.25).
struct PageRequest
{
    qint64 number = 1; // 0 is asked for by some, and shows the first
    qint64 perPage = 50;
};

// `page` and `per_page`; validation_failed if they are no such numbers.
Result<PageRequest> readPage(const http::HttpRequest &request);

inline constexpr qint64 longestPage = 1000; // in memory; of longer ones the rest is streamed

http::Lane laneOfPage(const http::HttpRequest &request);

// How many rows stand before that page; as many as there can be if it is beyond all.
qint64 pageOffset(const PageRequest &page);

// Link and X-Total-Count. `isExact` false: there are more than `total`, so a full page has a next
// one whatever the total says.
struct PageTotal
{
    qint64 total = 0;
    bool isExact = true;
    bool isPageFull = false;
};

void addPageHeaders(http::HttpResponse &response,
                    const http::HttpRequest &request,
                    const PageRequest &page,
                    const PageTotal &total);

// The peer's pages from place to place, where they are switched on: `limit`, of which more than
// 1,000 are 1,000.
Result<int> readCursorLimit(const http::HttpRequest &request);

// Link to the page behind `cursor`.
void addCursorLink(http::HttpResponse &response,
                   const http::HttpRequest &request,
                   const QString &cursor);

} // namespace latchkey::endpoints
