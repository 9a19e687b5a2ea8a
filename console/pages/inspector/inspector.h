#pragma once

#include "pages/page.h"

#include <QTimer>

class QTabWidget;

namespace latchkey::console {

class OpenedUser;
class UserFacts;
class UserHeader;
class UsersPage;

// To the right of the users: everything about the one that is selected. Follows the selection when
// it has settled, and is as wide as somebody has made it.
class Inspector final : public QWidget
{
    Q_OBJECT

public:
    Inspector(const Workplace &workplace, UsersPage &users);

    OpenedUser &opened() { return *m_opened; }

private:
    QWidget *buildOverview();
    void connectAll();
    void follow(); // later, when the selection has settled
    void settle();
    void clear();
    void showUser();
    void showRow() const;
    void appear(bool isShown);
    void removeFactor(const QString &factorId, const QString &name);

    const Workplace &m_workplace;
    UsersPage &m_users;
    OpenedUser *m_opened;
    QTimer m_pause;
    UserHeader *m_header;
    QTabWidget *m_tabs;
    UserFacts *m_facts;
};

} // namespace latchkey::console
