#pragma once

#include "userselection.h"

namespace latchkey::console {

struct BulkProgress;
class UserUndo;

// What is done to the users that are selected: banning, ending sessions, roles, deleting. One is
// changed by a request, many by a job of the server.
class UserVerbs final : public QObject
{
    Q_OBJECT

public:
    UserVerbs(const Workplace &workplace, UsersPage &page, UserUndo &undo);

Q_SIGNALS:
    void changed(); // counts are outdated, too

private:
    void begin(Verb verb);
    void ask(Verb verb, const ChangedUsers &users);
    void carryOut(const UserChange &change, const ChangedUsers &users);
    bool isConfirmed(const UserChange &change, const ChangedUsers &users);
    void changeOne(const UserChange &change, const ChangedUsers &users);
    void sendOne(const UserChange &change, const ChangedUsers &users, const QJsonObject &before);
    void changeMany(const UserChange &change, const ChangedUsers &users);
    void changeOneByOne(const UserChange &change, const ChangedUsers &users);
    UserSelection::Means means() const;
    void tellEnd(Verb verb, const BulkProgress &progress, bool isUndoableNow);
    void refuse(const ApiError &error, const UserChange &change, const ChangedUsers &users);
    void showDone(Verb verb, qint64 count, bool isUndoableNow);
    void showMenu(const QPoint &position);

    const Workplace &m_workplace;
    UsersPage &m_page;
    UserUndo &m_undo;
    UserSelection m_selection;
};

} // namespace latchkey::console
