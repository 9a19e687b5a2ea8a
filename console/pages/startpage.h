#pragma once

#include <QUrl>
#include <QWidget>

class QLabel;

namespace latchkey::console {

class ProfileStore;
class SignInForm;

// What the window shows while nobody is signed in: the form on a quiet ground. As long as no server
// is known it also offers one that runs on this machine, and says how to make an administrator.
class StartPage : public QWidget
{
    Q_OBJECT

public:
    StartPage(SignInForm *form, const ProfileStore &profiles); // takes the form over

    void offer(const QUrl &server, const QString &version);
    void showHelp(); // or not: what is known may have changed

private:
    QWidget *makeHelp();
    QWidget *makeOffer();

    SignInForm *m_form;
    const ProfileStore &m_profiles;
    QWidget *m_help;
    QLabel *m_offerText;
    QWidget *m_offer;
    QUrl m_found;
};

} // namespace latchkey::console
