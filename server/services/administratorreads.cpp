#include "administratorreads.h"

namespace latchkey::services {

AdministratorReads::AdministratorReads(const ServiceSettings &settings,
                                       Stores stores,
                                       RandomSource &random)
    : cursors(settings.addressKey)
    , users(stores.database, directory, counts, cursors, stores.audit, random)
    , account(stores.database, stores.users, stores.banReasons, sessionReader)
    , audit(stores.database, auditReader, counts, cursors)
    , statistics(settings, stores.database, statisticsReader)
    , outbox(stores.database, stores.outbox, cursors, stores.audit, random)
    , feed(std::make_unique<AuditFeed>(stores.database, auditReader, AuditFeed::Rhythm()))
{ }

} // namespace latchkey::services
