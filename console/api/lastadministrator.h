#pragma once

#include "apirequest.h"

namespace latchkey::console {

// The server refuses what would leave nobody to administer it, unless somebody insists.
bool isAboutLastAdministrator(const ApiError &error);

void insistOnLastAdministrator(ApiRequest &request);
void insistOnLastAdministrator(QJsonObject &job); // of POST /admin/bulk

} // namespace latchkey::console
