#include "auditpage.h"

#include "widgets/emptystate.h"

#include <QVBoxLayout>

namespace latchkey::console {

using namespace Qt::Literals;

AuditPage::AuditPage(const Workplace &workplace)
    : Page(workplace)
{
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(new EmptyState(u"audit"_s, tr("Audit"), tr("Not there yet.")));
}

} // namespace latchkey::console
