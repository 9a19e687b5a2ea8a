#include "windowverbs.h"

#include "actions.h"
#include "pages/aboutdialog.h"
#include "pages/manual.h"
#include "pages/page.h"
#include "pages/preferencesdialog.h"
#include "session/idlelock.h"
#include "widgets/commandpalette.h"
#include "widgets/messagebar.h"

#include <QAction>
#include <QKeyEvent>
#include <QMainWindow>

#include <utility>

namespace latchkey::console {

using namespace Qt::Literals;

WindowVerbs::WindowVerbs(const Workplace &workplace, Parts parts, QMainWindow &window)
    : QObject(&window)
    , m_workplace(workplace)
    , m_parts(std::move(parts))
    , m_window(window)
    , m_shortcuts(workplace.actions, workplace.settings)
{
    const auto onTrigger = [this](QLatin1StringView name, auto carryOut) {
        connect(m_workplace.actions.action(name), &QAction::triggered, this, carryOut);
    };
    const auto about = [this](AboutDialog::Tab tab) {
        return [this, tab] { (new AboutDialog(tab, &m_window))->open(); };
    };
    onTrigger("view.palette"_L1, [this] { openPalette(); });
    onTrigger("edit.preferences"_L1, [this] { openPreferences(); });
    // The README's own headings: they are in English whatever the window speaks.
    onTrigger("help.manual"_L1, [this] { openManual(u"The console"_s); });
    onTrigger("help.administrators"_L1, [this] { openManual(u"Administrators"_s); });
    onTrigger("help.configuration"_L1, [this] { openManual(u"Configuration"_s); });
    onTrigger("help.about"_L1, about(AboutDialog::Tab::Latchkey));
    onTrigger("help.about_qt"_L1, about(AboutDialog::Tab::Qt));
    QCoreApplication::instance()->installEventFilter(this);
    connect(&m_parts.idleLock, &IdleLock::locked, this, &WindowVerbs::showLocked);
}

// Where somebody types, Ctrl+K would delete the rest of the line.
bool WindowVerbs::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = dynamic_cast<QKeyEvent *>(event);
        const QKeySequence pressed(key->keyCombination());
        if (pressed == m_workplace.actions.action("view.palette"_L1)->shortcut()) {
            event->ignore();
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

void WindowVerbs::openPalette()
{
    QList<Command> commands;
    for (QAction *action : m_workplace.actions.all()) {
        if (!action->isEnabled() || action->objectName() == "view.palette"_L1)
            continue;
        const Menu menu = m_workplace.actions.menuOf(action);
        commands << Command{.text = action->text().remove(u'&'),
                            .place = Actions::menuTitle(menu).remove(u'&'),
                            .shortcut = Shortcuts::text(action->shortcut()),
                            .run = [action] { action->trigger(); }};
    }
    auto *palette = new CommandPalette(
        commands, [this](const QString &typed) { return searchFor(typed); }, &m_window);
    palette->open();
}

std::optional<Command> WindowVerbs::searchFor(const QString &typed)
{
    if (typed.isEmpty() || !m_workplace.actions.given().testFlag(Given::SignedIn))
        return std::nullopt;
    return Command{.text = tr("Search users for “%1”").arg(typed),
                   .place = Actions::menuTitle(Menu::User).remove(u'&'),
                   .run = [this, typed] { Q_EMIT userWanted(typed); }};
}

void WindowVerbs::openPreferences()
{
    auto *dialog = new PreferencesDialog({.workplace = m_workplace,
                                          .preferences = m_parts.preferences,
                                          .profiles = m_parts.profiles,
                                          .secrets = m_parts.secrets,
                                          .shortcuts = m_shortcuts,
                                          .idleLock = m_parts.idleLock,
                                          .mayLeave = m_parts.mayLeave},
                                         &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PreferencesDialog::profilesChanged, this, &WindowVerbs::profilesChanged);
    dialog->open();
}

void WindowVerbs::openManual(const QString &section)
{
    if (!m_manual)
        m_manual = new Manual(&m_window);
    m_manual->show();
    m_manual->raise();
    m_manual->activateWindow();
    m_manual->turnTo(section);
}

// A dialog would go on showing what nobody is signed in for.
void WindowVerbs::showLocked(int minutes)
{
    for (QDialog *dialog : m_window.findChildren<QDialog *>()) {
        if (dialog->isVisible())
            dialog->reject();
    }
    m_workplace.messages.show(
        {.kind = Message::Kind::Note,
         .text = tr("Locked: nobody has used the console for %Ln minutes.", nullptr, minutes)});
}

} // namespace latchkey::console
