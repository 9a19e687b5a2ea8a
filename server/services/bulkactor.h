#pragma once

#include "domain/principal.h"

namespace latchkey::services {

// Who asked for a job, as the job remembers it: enough to act, and to be named in the audit log,
// after a restart.
QJsonObject rememberedActor(const domain::Principal &administrator);
domain::Principal actorFrom(const QJsonObject &remembered);

} // namespace latchkey::services
