#include "signindialog.h"

#include "session.h"
#include "signinform.h"

#include <QLabel>
#include <QVBoxLayout>

namespace latchkey::console {

namespace {

constexpr int signInWidth = 440;

} // namespace

SignInDialog::SignInDialog(Session &session,
                           ProfileStore &profiles,
                           const SecretStore &secrets,
                           const QString &reason,
                           QWidget *parent)
    : QDialog(parent)
    , m_form(new SignInForm(session, profiles, secrets))
{
    setWindowTitle(tr("Sign In"));
    setMinimumWidth(signInWidth);
    auto *text = new QLabel(reason);
    text->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 20);
    layout->setSpacing(16);
    layout->addWidget(text);
    layout->addWidget(m_form);
    m_form->setProfile(session.profile(), true);
    m_form->focusFirstEmpty();
    connect(&session, &Session::stateChanged, this, [this, &session] {
        if (session.state() == Session::State::SignedIn)
            accept();
    });
}

} // namespace latchkey::console
