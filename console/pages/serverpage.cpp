#include "serverpage.h"

#include "widgets/emptystate.h"

#include <QVBoxLayout>

namespace latchkey::console {

using namespace Qt::Literals;

ServerPage::ServerPage(const Workplace &workplace)
    : Page(workplace)
{
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(new EmptyState(u"server"_s, tr("Server"), tr("Not there yet.")));
}

} // namespace latchkey::console
