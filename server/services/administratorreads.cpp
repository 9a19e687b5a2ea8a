#include "administratorreads.h"

namespace latchkey::services {

AdministratorReads::AdministratorReads(const ServiceSettings &settings,
                                       storage::Database &database,
                                       const storage::UserStore &userStore,
                                       const storage::BanReasonStore &banReasons,
                                       const storage::OutboxStore &outboxStore)
    : cursors(settings.addressKey)
    , users(database, directory, counts, cursors)
    , account(database, userStore, banReasons, sessionReader)
    , audit(database, auditReader, counts, cursors)
    , statistics(settings, database, statisticsReader)
    , outbox(database, outboxStore, cursors)
    , feed(std::make_unique<AuditFeed>(database, auditReader, AuditFeed::Rhythm()))
{ }

} // namespace latchkey::services
