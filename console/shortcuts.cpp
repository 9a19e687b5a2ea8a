#include "shortcuts.h"

#include "actions.h"

#include <QAction>
#include <QGuiApplication>
#include <QSettings>

#include <algorithm>
#include <array>

namespace latchkey::console {

using namespace Qt::Literals;

namespace {

constexpr auto group = "shortcuts"_L1;

QString settingOf(QLatin1StringView action)
{
    return group + u'/' + action;
}

} // namespace

Shortcuts::Shortcuts(Actions &actions, QSettings &settings)
    : m_actions(actions)
    , m_settings(settings)
{
    for (const ActionRow &row : actionTable())
        apply(row.name);
}

QString Shortcuts::text(const QKeySequence &keys)
{
    QString text = keys.toString(QKeySequence::NativeText);
    if (text.isEmpty() || !QGuiApplication::isRightToLeft())
        return text;
    constexpr char16_t isolated = 0x2066;
    constexpr char16_t endOfIsolated = 0x2069;
    return QChar(isolated) + text + QChar(endOfIsolated);
}

QKeySequence Shortcuts::usual(QLatin1StringView action)
{
    const auto row = std::ranges::find(actionTable(), action, &ActionRow::name);
    return row == actionTable().end() ? QKeySequence()
                                      : QKeySequence(QString::fromLatin1(row->shortcut));
}

QAction *Shortcuts::conflict(QLatin1StringView action, const QKeySequence &keys) const
{
    if (keys.isEmpty())
        return nullptr;
    for (QAction *other : m_actions.all()) {
        const QKeySequence taken = other->shortcut();
        if (other->objectName() == action || taken.isEmpty())
            continue;
        if (taken.matches(keys) != QKeySequence::NoMatch
            || keys.matches(taken) != QKeySequence::NoMatch)
            return other;
    }
    return nullptr;
}

bool Shortcuts::isReserved(const QKeySequence &keys)
{
    if (keys.isEmpty())
        return false;
    constexpr std::array navigation{Qt::Key_Return,
                                    Qt::Key_Enter,
                                    Qt::Key_Tab,
                                    Qt::Key_Backtab,
                                    Qt::Key_Backspace,
                                    Qt::Key_Up,
                                    Qt::Key_Down,
                                    Qt::Key_Left,
                                    Qt::Key_Right,
                                    Qt::Key_Home,
                                    Qt::Key_End,
                                    Qt::Key_PageUp,
                                    Qt::Key_PageDown};
    const QKeyCombination first = keys[0];
    const bool isPlain = (first.keyboardModifiers() & ~Qt::ShiftModifier) == Qt::NoModifier;
    const bool isLetter = first.key() < Qt::Key_Escape;
    return isPlain && (isLetter || std::ranges::contains(navigation, first.key()));
}

void Shortcuts::set(QLatin1StringView action, const QKeySequence &keys)
{
    if (keys == usual(action))
        m_settings.remove(settingOf(action));
    else
        m_settings.setValue(settingOf(action), keys.toString(QKeySequence::PortableText));
    apply(action);
}

void Shortcuts::reset(QLatin1StringView action)
{
    const QKeySequence keys = usual(action);
    set(action, conflict(action, keys) ? QKeySequence() : keys);
}

void Shortcuts::resetAll()
{
    m_settings.remove(group);
    for (const ActionRow &row : actionTable())
        apply(row.name);
}

void Shortcuts::apply(QLatin1StringView action)
{
    const QVariant chosen = m_settings.value(settingOf(action));
    m_actions.action(action)->setShortcut(chosen.isValid() ? QKeySequence(chosen.toString())
                                                           : usual(action));
}

} // namespace latchkey::console
