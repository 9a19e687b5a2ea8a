#pragma once

#include <QKeySequence>
#include <QLatin1StringView>

class QAction;
class QSettings;

namespace latchkey::console {

class Actions;

// The keys of the actions: those of the table, but for those that somebody has changed, which
// stand in the settings. A change holds at once.
class Shortcuts
{
public:
    Shortcuts(Actions &actions, QSettings &settings);

    // As the keys are labelled. From left to right also among Arabic words: “,+Ctrl” is no key.
    static QString text(const QKeySequence &keys);

    static QKeySequence usual(QLatin1StringView action);

    // Which other action has these keys already, or some that begin like them; nullptr: none.
    QAction *conflict(QLatin1StringView action, const QKeySequence &keys) const;

    // Keys that are needed for typing and for going around in the window.
    static bool isReserved(const QKeySequence &keys);

    // Of keys that are in conflict with nothing; none at all are allowed.
    void set(QLatin1StringView action, const QKeySequence &keys);

    // Back to the usual one; an action that has taken its keys meanwhile keeps them.
    void reset(QLatin1StringView action);
    void resetAll();

private:
    void apply(QLatin1StringView action);

    Actions &m_actions;
    QSettings &m_settings;
};

} // namespace latchkey::console
