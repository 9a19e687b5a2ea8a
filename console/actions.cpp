#include "actions.h"

#include "icons.h"

#include <QAction>
#include <QCoreApplication>

#include <algorithm>

namespace latchkey::console {

using namespace Qt::Literals;

Actions::Actions(QObject *parent)
    : QObject(parent)
{
    for (const ActionRow &row : actionTable()) {
        auto *action = new QAction(this);
        action->setObjectName(row.name);
        action->setShortcut(QKeySequence(QString::fromLatin1(row.shortcut)));
        action->setCheckable(row.isCheckable);
        if (*row.icon != '\0')
            action->setIcon(icon(QString::fromLatin1(row.icon)));
        m_actions.insert(row.name, action);
    }
    retranslate();
    apply();
}

QAction *Actions::action(QLatin1StringView name) const
{
    QAction *found = m_actions.value(name);
    Q_ASSERT_X(found, "Actions::action", name.data());
    return found;
}

Menu Actions::menuOf(const QAction *action) const
{
    const auto row = std::ranges::find(actionTable(), action->objectName(), &ActionRow::name);
    return row == actionTable().end() ? Menu::None : row->menu;
}

QString Actions::menuTitle(Menu menu)
{
    switch (menu) {
    case Menu::Server:
        return QCoreApplication::translate("Actions", "&Server");
    case Menu::Edit:
        return QCoreApplication::translate("Actions", "&Edit");
    case Menu::View:
        return QCoreApplication::translate("Actions", "&View");
    case Menu::User:
        return QCoreApplication::translate("Actions", "&User");
    case Menu::Help:
        return QCoreApplication::translate("Actions", "&Help");
    case Menu::None:
        break;
    }
    return {};
}

QList<QAction *> Actions::menu(Menu menu)
{
    QList<QAction *> actions;
    int group = -1;
    for (const ActionRow &row : actionTable()) {
        if (row.menu != menu)
            continue;
        if (group != -1 && row.group != group) {
            auto *line = new QAction(this);
            line->setSeparator(true);
            actions << line;
        }
        group = row.group;
        actions << m_actions.value(row.name);
    }
    return actions;
}

QList<QAction *> Actions::toolbar() const
{
    QList<QAction *> actions;
    for (const ActionRow &row : actionTable()) {
        if (row.isOnToolbar)
            actions << m_actions.value(row.name);
    }
    return actions;
}

QList<QAction *> Actions::all() const
{
    QList<QAction *> actions;
    for (const ActionRow &row : actionTable())
        actions << m_actions.value(row.name);
    return actions;
}

void Actions::setGiven(Given given, bool isSo)
{
    if (m_given.testFlag(given) == isSo)
        return;
    m_given.setFlag(given, isSo);
    apply();
}

void Actions::retranslate()
{
    for (const ActionRow &row : actionTable()) {
        QAction *action = m_actions.value(row.name);
        action->setText(QCoreApplication::translate("Actions", row.text));
    }
}

void Actions::apply()
{
    for (const ActionRow &row : actionTable())
        m_actions.value(row.name)->setEnabled((m_given & row.needs) == row.needs);
}

} // namespace latchkey::console
