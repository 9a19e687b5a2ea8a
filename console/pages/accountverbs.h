#pragma once

#include "api/adminclient.h"

#include <QObject>

namespace latchkey::console {

class UsersPage;
struct BulkProgress;
struct Workplace;

// Makes users, invites them, and gets one who is selected back in: by mail, or by a link for the
// clipboard.
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
    void copyLink(const QString &kind);
    QJsonObject selected() const; // empty: not here

    const Workplace &m_workplace;
    UsersPage &m_page;
};

} // namespace latchkey::console
