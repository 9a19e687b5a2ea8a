#include "adminreads.h"

namespace latchkey::endpoints {

AdminReads::AdminReads(const EndpointOptions &options, const services::Services &services)
    : m_users(services.reads.users, m_streams, options.userCursorsEnabled)
    , m_accounts(services.reads.account)
    , m_audit(services.reads.audit, m_streams)
    , m_events(*services.reads.feed, services.reads.cursors, services.authenticator)
    , m_export(services.reads.users, m_streams)
    , m_server(options,
               services.reads.statistics,
               services.reads.outbox,
               services.administration.testMails)
{ }

void AdminReads::mount(http::Router &router)
{
    m_users.mount(router);
    m_accounts.mount(router);
    m_audit.mount(router);
    m_events.mount(router);
    m_export.mount(router);
    m_server.mount(router);
}

} // namespace latchkey::endpoints
