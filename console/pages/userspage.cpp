#include "userspage.h"

#include "widgets/emptystate.h"

#include <QVBoxLayout>

namespace latchkey::console {

using namespace Qt::Literals;

UsersPage::UsersPage(const Workplace &workplace)
    : Page(workplace)
{
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(new EmptyState(u"users"_s, tr("Users"), tr("Not there yet.")));
}

} // namespace latchkey::console
