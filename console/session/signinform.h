#pragma once

#include "profile.h"
#include "session.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QRadioButton;
class QStackedWidget;

namespace latchkey::console {

class CertificateOffer;
class ProfileStore;
class SecretStore;

// Server, who, and a secret; then, where the server asks for it, a code. Shows by itself what
// becomes of it. On the start page and in SignInDialog.
class SignInForm : public QWidget
{
    Q_OBJECT

public:
    SignInForm(Session &session,
               ProfileStore &profiles,
               const SecretStore &secrets,
               QWidget *parent = nullptr);

    // Fills in what is known of the profile; no other server can be chosen while `isFixed`.
    void setProfile(const Profile &profile, bool isFixed);

    void reload(); // the profiles have changed
    void proposeServer(const QUrl &url); // for somebody who has not chosen a profile

    void showError(const ApiError &error);
    void focusFirstEmpty();

private:
    QWidget *makeCredentials();
    QWidget *makeCode();
    void connectAll();
    void chooseProfile(int row);
    void editProfile();
    void trust(const QString &fingerprint);
    void adjust();
    void submit();
    void submitCode();
    bool openServer();
    void say(const QString &text);
    void showState();

    Session &m_session;
    ProfileStore &m_profiles;
    const SecretStore &m_secrets;
    Profile m_profile;
    QStackedWidget *m_steps;
    QComboBox *m_server; // a profile, or "Another server…"
    QPushButton *m_edit; // the profile
    QLineEdit *m_address;
    QRadioButton *m_withPassword;
    QRadioButton *m_withKey;
    QLabel *m_emailLabel;
    QLineEdit *m_email;
    QLabel *m_secretLabel;
    QLineEdit *m_secret;
    QCheckBox *m_keep;
    QLabel *m_problem;
    CertificateOffer *m_certificate;
    QPushButton *m_submit;
    QLineEdit *m_code;
    QLabel *m_codeProblem;
};

} // namespace latchkey::console
