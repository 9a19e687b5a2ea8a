#pragma once

#include "pages/page.h"

class QLabel;
class QPushButton;
class QTableView;

namespace latchkey::console {

class AuditModel;

// What has happened to one user, newest first: the audit log, of that user alone. Reads it once
// somebody looks.
class UserActivity final : public QWidget
{
    Q_OBJECT

public:
    explicit UserActivity(const Workplace &workplace, QWidget *parent = nullptr);

    void setUser(const QString &id); // empty: nobody
    void reload();

Q_SIGNALS:
    void auditWanted(const QString &userId);

protected:
    void showEvent(QShowEvent *event) override;

private:
    const Workplace &m_workplace;
    QString m_user;
    bool m_isRead = false;
    AuditModel *m_model;
    QTableView *m_table;
    QPushButton *m_open;
};

} // namespace latchkey::console
