#pragma once

#include "shortcuts.h"

#include <QObject>
#include <QPointer>

#include <functional>

class QMainWindow;

namespace latchkey::console {

class IdleLock;
class Manual;
class Preferences;
class ProfileStore;
class SecretStore;
struct Command;
struct Workplace;

// What the window offers on every page: command palette, preferences, help; and what it does when
// the console locks itself.
class WindowVerbs : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        Preferences &preferences;
        ProfileStore &profiles;
        SecretStore &secrets;
        IdleLock &idleLock;
        std::function<bool()> mayLeave; // asks about what is not saved
    };

    WindowVerbs(const Workplace &workplace, Parts parts, QMainWindow &window);

Q_SIGNALS:
    void profilesChanged();
    void userWanted(const QString &typed);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void openPalette();
    std::optional<Command> searchFor(const QString &typed);
    void openPreferences();
    void openManual(const QString &section);
    void showLocked(int minutes);

    const Workplace &m_workplace;
    Parts m_parts;
    QMainWindow &m_window;
    Shortcuts m_shortcuts;
    QPointer<Manual> m_manual;
};

} // namespace latchkey::console
