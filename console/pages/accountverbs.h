#pragma once

#include "userselection.h"

#include <QJsonObject>

namespace latchkey::console {

struct BulkProgress;

// Makes users, invites them, and gets those who are selected back in: by mail, or one of them by a
// link for the clipboard.
class AccountVerbs final : public QObject
{
    Q_OBJECT

public:
    AccountVerbs(const Workplace &workplace, UsersPage &page);

private:
    void create();
    void invite();
    void inviteMany(const QStringList &addresses);
    void invited(const BulkProgress &progress);
    void sendMail(const QString &kind, const QString &done);
    void sendMails(const QString &kind, const ChangedUsers &users);
    void mailed(const BulkProgress &progress);
    void copyLink(const QString &kind);
    QJsonObject selected() const; // empty: not here

    const Workplace &m_workplace;
    UsersPage &m_page;
    UserSelection m_selection;
};

} // namespace latchkey::console
