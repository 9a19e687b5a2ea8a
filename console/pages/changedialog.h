#pragma once

#include "userchange.h"

#include <QDialog>
#include <QJsonArray>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QRadioButton;
class QSpinBox;

namespace latchkey::console {

class BulkTask;
struct ApiError;
struct Workplace;

// Asks how something is done to users: for how long, why, to what. For many it tells beforehand
// what would happen. Does nothing itself.
class ChangeDialog final : public QDialog
{
    Q_OBJECT

public:
    ChangeDialog(const Workplace &workplace, Verb verb, ChangedUsers users, QWidget *parent);

    UserChange change() const;

private:
    void addChoices();
    void addBan(QFormLayout *form);
    void addRole(QFormLayout *form);
    void addDeletion(QFormLayout *form);
    void addLastAdministrator();
    void reconsider();
    void tryOut();
    void count(const QJsonArray &rows);
    void noteRefusal(const ApiError &refusal);
    void endTrial(const QString &text);
    QString duration() const;

    const Workplace &m_workplace;
    Verb m_verb;
    ChangedUsers m_users;
    QWidget *m_choices;
    QComboBox *m_duration = nullptr;
    QWidget *m_custom = nullptr;
    QSpinBox *m_amount = nullptr;
    QComboBox *m_unit = nullptr;
    QLineEdit *m_reason = nullptr;
    QComboBox *m_role = nullptr;
    QRadioButton *m_soft = nullptr;
    QLabel *m_verdict = nullptr;
    QCheckBox *m_lastAdministrator; // offered where one is among them
    QPushButton *m_tryOut;
    QPushButton *m_do;
    BulkTask *m_trial = nullptr;
    qint64 m_good = 0;
    qint64 m_unchanged = 0;
    qint64 m_skipped = 0;
    qint64 m_bad = 0;
    QString m_reasonOfFirst; // why somebody would be refused
    bool m_sparesLastAdministrator = false; // in what was counted
};

} // namespace latchkey::console
