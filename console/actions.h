#pragma once

#include <QFlags>
#include <QHash>
#include <QKeySequence>
#include <QLatin1StringView>
#include <QList>
#include <QObject>

#include <span>

class QAction;

namespace latchkey::console {

// What has to be so for an action to be possible. Pages say what is: Actions::setGiven().
enum class Given : quint32 {
    SignedIn = 1 << 0,
    UsersPage = 1 << 1,
    AuditPage = 1 << 2,
    ServerPage = 1 << 3,
    OneUser = 1 << 4, // exactly one is selected
    SomeUsers = 1 << 5, // one or more
    MayBan = 1 << 6,
    MayRecover = 1 << 7,
    MayEndSessions = 1 << 8,
    MayWrite = 1 << 9,
    UndoableChange = 1 << 10,
    UserEdited = 1 << 11, // in the inspector, and not saved
    UserSavable = 1 << 12 // edited, and nothing is wrong with it
};
Q_DECLARE_FLAGS(GivenSet, Given)
Q_DECLARE_OPERATORS_FOR_FLAGS(GivenSet)

enum class Menu { Server, Edit, View, User, Help, None };

// One row of the table in actiontable.cpp.
struct ActionRow
{
    QLatin1StringView name = {}; // such as user.ban: stands in settings and tests, never changes
    const char *text = ""; // English, translated in the context "Actions", with & and …
    const char *shortcut = ""; // as QKeySequence::PortableText; may be empty
    const char *icon = ""; // a file of console/icons without .svg; may be empty
    Menu menu = Menu::None;
    int group = 0; // a line stands between groups of a menu
    GivenSet needs = {};
    bool isOnToolbar = false; // eight at most
    bool isCheckable = false;
};

std::span<const ActionRow> actionTable();

// All actions of the window, made from one table that menus, toolbar, command palette and the
// shortcuts page are made from, too.
//
// To add one: a row in actiontable.cpp, then where it is carried out
//     connect(actions.action("user.ban"_L1), &QAction::triggered, this, &UserVerbs::ban);
class Actions : public QObject
{
    Q_OBJECT

public:
    explicit Actions(QObject *parent = nullptr);

    // Of a name that is in the table.
    QAction *action(QLatin1StringView name) const;

    Menu menuOf(const QAction *action) const;
    static QString menuTitle(Menu menu); // with its mnemonic

    // Those of a menu in the order of the table, separators between groups.
    QList<QAction *> menu(Menu menu);
    QList<QAction *> toolbar() const;
    QList<QAction *> all() const;

    // Tells what is so; what needs it becomes possible, or stops being so.
    void setGiven(Given given, bool isSo);

    GivenSet given() const { return m_given; }

    void retranslate();

private:
    void apply();

    QHash<QLatin1StringView, QAction *> m_actions;
    GivenSet m_given;
};

} // namespace latchkey::console
