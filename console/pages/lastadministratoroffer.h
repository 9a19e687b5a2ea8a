#pragma once

#include <QString>

#include <functional>

namespace latchkey::console {

struct ApiError;
struct Workplace;

// What it means to do it to the last administrator.
QString lastAdministratorWarning();

// Says in the message bar that the server spares the last administrator, and offers to do it all
// the same: to `name`, who has to be typed.
void offerForLastAdministrator(const Workplace &workplace,
                               const ApiError &refusal,
                               const QString &name,
                               const std::function<void()> &doIt);

} // namespace latchkey::console
