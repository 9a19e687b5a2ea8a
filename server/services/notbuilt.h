#pragma once

#include "result.h"

namespace latchkey::services {

// A flow whose route exists while the flow itself comes with a later release.
inline std::unexpected<Error> notBuilt(const QString &what)
{
    return failure(ErrorCode::NotImplemented,
                   QStringLiteral("Not available in this version of Latchkey: ") + what);
}

} // namespace latchkey::services
