#include "keysetparameters.h"

#include "nullablejson.h"

namespace latchkey::endpoints {

using namespace Qt::Literals;

Result<bool> wantsKeyset(const http::HttpRequest &request)
{
    const QString paging = request.query.value(u"paging");
    if (!paging.isEmpty() && paging != "page"_L1 && paging != "keyset"_L1)
        return failure(ErrorCode::ValidationFailed, u"\"paging\" must be keyset or page"_s);
    return paging == "keyset"_L1;
}

Result<int> readLimit(const http::HttpRequest &request)
{
    const QString text = request.query.value(u"limit");
    if (text.isEmpty())
        return 50;
    bool isNumber = false;
    const int limit = text.toInt(&isNumber);
    if (!isNumber || limit < 1 || limit > 1000)
        return failure(ErrorCode::ValidationFailed, u"\"limit\" must be a number from 1 to 1000"_s);
    return limit;
}

void writeNextCursor(JsonWriter &json, const QString &cursor)
{
    writeTextOrNull(json, "next_cursor", cursor);
}

} // namespace latchkey::endpoints
