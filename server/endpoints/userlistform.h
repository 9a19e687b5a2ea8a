#pragma once

#include "domain/caller.h"
#include "http/httpmessage.h"
#include "services/userlisting.h"

namespace latchkey::endpoints {

// Whether a request for a list of users says anything that the peer does not know. Only then may
// it be sorted by more than the peer sorts by.
bool isExtendedRequest(const http::HttpRequest &request);

// Which users, in which order: the filters, `filter` and `sort`.
Result<services::UserListing::Form>
readUserListForm(const http::HttpRequest &request, const domain::Caller &caller, bool isExtended);

// What of that was demanded of users, by the names of the parameters, for people to read.
QJsonObject userListFilter(const http::HttpRequest &request);

} // namespace latchkey::endpoints
