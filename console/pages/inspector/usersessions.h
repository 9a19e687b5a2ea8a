#pragma once

#include "api/adminclient.h"
#include "pages/page.h"

class QLabel;
class QPushButton;
class QTreeWidget;

namespace latchkey::console {

// Where a user is signed in, and how to end that. Reads the sessions once somebody looks.
class UserSessions final : public QWidget
{
    Q_OBJECT

public:
    explicit UserSessions(const Workplace &workplace, QWidget *parent = nullptr);

    void setUser(const QString &id); // empty: nobody
    void reload();

protected:
    void showEvent(QShowEvent *event) override;

private:
    QStringList selectedIds() const;
    void show(const QJsonObject &answer);
    void allow();
    void endSelected();
    void endAll();
    void end(const QString &path);
    QString path() const;

    const Workplace &m_workplace;
    QString m_user;
    bool m_isRead = false;
    QPointer<ApiCall> m_call;
    QTreeWidget *m_sessions;
    QLabel *m_more; // shown while there are others than these
    QPushButton *m_end;
    QPushButton *m_endAll;
};

} // namespace latchkey::console
