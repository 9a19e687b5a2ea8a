#pragma once

#include "accountview.h"
#include "auditfeed.h"
#include "auditlisting.h"
#include "outboxdesk.h"
#include "serverstatistics.h"
#include "userlisting.h"

#include <memory>

namespace latchkey::services {

// What administrators look at, wired. The order of members is the order of construction.
struct AdministratorReads
{
    struct Stores
    {
        storage::Database &database;
        const storage::UserStore &users;
        const storage::BanReasonStore &banReasons;
        const storage::OutboxStore &outbox;
        const storage::AuditStore &audit;
    };

    AdministratorReads(const ServiceSettings &settings, Stores stores, RandomSource &random);

    const storage::UserDirectory directory{};
    const storage::AuditReader auditReader{};
    const storage::SessionReader sessionReader{};
    const storage::StatisticsReader statisticsReader{};
    const PageCursor cursors;
    const KnownCounts counts{};

    const UserListing users;
    const AccountView account;
    const AuditListing audit;
    const ServerStatistics statistics;
    const OutboxDesk outbox;
    const std::unique_ptr<AuditFeed> feed;
};

} // namespace latchkey::services
