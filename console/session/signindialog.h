#pragma once

#include <QDialog>

namespace latchkey::console {

class ProfileStore;
class SecretStore;
class Session;
class SignInForm;

// Signing in again over a window that keeps what it shows. Opened with open(), never exec(); closes
// itself when somebody is signed in.
class SignInDialog : public QDialog
{
    Q_OBJECT

public:
    SignInDialog(Session &session,
                 ProfileStore &profiles,
                 const SecretStore &secrets,
                 const QString &reason,
                 QWidget *parent = nullptr);

    SignInForm &form() { return *m_form; }

private:
    SignInForm *m_form;
};

} // namespace latchkey::console
