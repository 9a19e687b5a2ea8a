#pragma once

#include "adminaccountview.h"
#include "adminaudit.h"
#include "adminevents.h"
#include "adminexport.h"
#include "adminserver.h"
#include "adminuserlist.h"
#include "services/services.h"

namespace latchkey::endpoints {

// What administrators look at, family by family.
class AdminReads
{
public:
    AdminReads(const EndpointOptions &options, const services::Services &services);

    void mount(http::Router &router);

private:
    StreamPuller m_streams;
    AdminUserList m_users;
    AdminAccountView m_accounts;
    AdminAudit m_audit;
    AdminEvents m_events;
    AdminExport m_export;
    AdminServer m_server;
};

} // namespace latchkey::endpoints
