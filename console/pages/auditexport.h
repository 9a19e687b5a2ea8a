#pragma once

#include "api/adminclient.h"
#include "api/listing.h"
#include "fileexport.h"

namespace latchkey::console {

// The entries of a filter, from the newest at this moment to the oldest, page by page.
class AuditExport final : public FileExport
{
    Q_OBJECT

public:
    AuditExport(const Workplace &workplace, const QString &path, Listing listing);

private:
    void countEntries();
    void askForPage(const QString &cursor);
    void take(const ListPage &page);
    void stop() override;

    Listing m_listing;
    QPointer<ApiCall> m_call;
    qint64 m_done = 0;
    qint64 m_total = 0; // at least; 0: not known
};

} // namespace latchkey::console
