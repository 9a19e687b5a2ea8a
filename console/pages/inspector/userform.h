#pragma once

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;

namespace latchkey::console {

class OpenedUser;

// The fields of a user that are typed in place: name, addresses, role, a new password.
class UserForm final : public QWidget
{
    Q_OBJECT

public:
    explicit UserForm(OpenedUser &opened, QWidget *parent = nullptr);

    enum class Access { Look, Change };

    // `isNameFree`: the name can be written to the metadata that it is part of.
    void show(Access access, bool isNameFree);

    // An address that somebody has emptied: the server keeps one that it has.
    bool isValid() const;

private:
    void connectAll();
    void showProblem();
    void setName(const QString &name);

    OpenedUser &m_opened;
    QLineEdit *m_name;
    QLineEdit *m_email;
    QCheckBox *m_emailConfirmed;
    QLineEdit *m_phone;
    QCheckBox *m_phoneConfirmed;
    QComboBox *m_role;
    QLineEdit *m_password;
    QLabel *m_problem;
};

} // namespace latchkey::console
