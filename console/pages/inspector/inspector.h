#pragma once

#include "models/userfields.h"
#include "pages/page.h"

#include <QTimer>

class QPushButton;
class QTabWidget;

namespace latchkey::console {

class ConflictPanel;
class OpenedUser;
class UserActivity;
class UserFacts;
class UserForm;
class UserHeader;
class UserMetadata;
class UserSessions;
class UsersPage;

// To the right of the users: everything about the one that is selected, edited in place. Follows
// the selection when it has settled, asks before it leaves a user that has been changed, and is as
// wide as somebody has made it.
class Inspector final : public QWidget
{
    Q_OBJECT

public:
    Inspector(const Workplace &workplace, UsersPage &users);

    OpenedUser &opened() { return *m_opened; }

Q_SIGNALS:
    // Saved here: what GET said of the user before, and what it says now.
    void changed(const QJsonObject &before, const QJsonObject &after);
    void auditWanted(const QString &userId);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *buildOverview();
    QWidget *buildButtons() const;
    void connectAll();
    void connectActions();
    void follow(); // later, when the selection has settled
    void settle();
    void clear();
    void showUser();
    void showDraft();
    void showRow() const;
    void reloadLists() const;
    void showFailure(const ApiError &error) const;
    void appear(bool isShown);
    bool isEdited() const;
    bool mayLeave();
    void open(const QJsonObject &listed);
    void goBack();
    void save();
    void revert();
    void removeFactor(const QString &factorId, const QString &name);

    const Workplace &m_workplace;
    UsersPage &m_users;
    OpenedUser *m_opened;
    QTimer m_pause;
    int m_row = -1; // in the table, when it was opened
    bool m_isAsking = false;
    UserHeader *m_header;
    ConflictPanel *m_conflict;
    QTabWidget *m_tabs;
    UserForm *m_form;
    UserFacts *m_facts;
    UserMetadata *m_metadata;
    UserSessions *m_sessions;
    UserActivity *m_activity;
    QWidget *m_buttons;
};

} // namespace latchkey::console
