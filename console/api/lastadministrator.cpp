#include "lastadministrator.h"

namespace latchkey::console {

using namespace Qt::Literals;

namespace {

constexpr auto insisting = "override_last_admin"_L1;

} // namespace

// The code is that of every conflict; only this one names the way around it.
bool isAboutLastAdministrator(const ApiError &error)
{
    return error.code == "conflict"_L1 && error.message.contains(insisting);
}

void insistOnLastAdministrator(ApiRequest &request)
{
    request.query.addQueryItem(insisting, u"true"_s);
}

void insistOnLastAdministrator(QJsonObject &job)
{
    job.insert(insisting, true);
}

} // namespace latchkey::console
