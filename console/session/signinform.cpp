#include "signinform.h"

#include "certificateoffer.h"
#include "profiledialog.h"
#include "profilestore.h"
#include "secretstore.h"
#include "widgets/colourbox.h"
#include "widgets/tones.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace latchkey::console {

using namespace Qt::Literals;

namespace {

constexpr int codeLength = 6;

QLabel *problemLabel()
{
    auto *label = new QLabel;
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->hide();
    return label;
}

void showProblem(QLabel *label, const QString &text)
{
    QPalette colours = label->palette();
    colours.setColor(QPalette::WindowText, toneText(Tone::Bad, colours));
    label->setPalette(colours);
    label->setText(text);
    label->setAccessibleName(text);
    label->setVisible(!text.isEmpty());
}

} // namespace

SignInForm::SignInForm(Session &session,
                       ProfileStore &profiles,
                       const SecretStore &secrets,
                       QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_profiles(profiles)
    , m_secrets(secrets)
    , m_steps(new QStackedWidget)
    , m_server(new QComboBox)
    , m_edit(new QPushButton(tr("E&dit…")))
    , m_address(new QLineEdit)
    , m_withPassword(new QRadioButton(tr("&E-mail and password")))
    , m_withKey(new QRadioButton(tr("Service &key")))
    , m_emailLabel(new QLabel(tr("E-&mail:")))
    , m_email(new QLineEdit)
    , m_secretLabel(new QLabel)
    , m_secret(new QLineEdit)
    , m_keep(new QCheckBox)
    , m_problem(problemLabel())
    , m_certificate(new CertificateOffer)
    , m_submit(new QPushButton(tr("Sign In")))
    , m_code(new QLineEdit)
    , m_codeProblem(problemLabel())
{
    m_steps->addWidget(makeCredentials());
    m_steps->addWidget(makeCode());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(m_steps);
    layout->addWidget(m_certificate);
    connectAll();
    reload();
}

QWidget *SignInForm::makeCredentials()
{
    m_server->setAccessibleName(tr("Server"));
    m_address->setAccessibleName(tr("Address of the server"));
    m_address->setPlaceholderText(u"https://auth.example.org"_s);
    m_email->setAccessibleName(tr("E-mail address"));
    m_secret->setEchoMode(QLineEdit::Password);
    m_emailLabel->setBuddy(m_email);
    m_secretLabel->setBuddy(m_secret);
    m_withPassword->setChecked(true);
    m_submit->setDefault(true);
    m_keep->setChecked(m_secrets.isLasting());
    m_keep->setEnabled(m_secrets.isLasting());
    m_keep->setText(tr("&Stay signed in on this computer"));
    auto *note = new QLabel(tr("This computer has no keychain, so nothing is kept: you will be "
                               "signed in until the console is closed."));
    note->setObjectName("noKeychain"_L1);
    note->setWordWrap(true);
    note->setVisible(!m_secrets.isLasting());

    auto *kinds = new QHBoxLayout;
    kinds->setSpacing(16);
    kinds->addWidget(m_withPassword);
    kinds->addWidget(m_withKey);
    kinds->addStretch();
    auto *known = new QHBoxLayout;
    known->setSpacing(8);
    known->addWidget(m_server, 1);
    known->addWidget(m_edit);
    auto *server = new QVBoxLayout;
    server->addLayout(known);
    server->addWidget(m_address);
    auto *serverLabel = new QLabel(tr("Se&rver:"));
    serverLabel->setBuddy(m_address);
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setContentsMargins(0, 0, 0, 0);
    form->setVerticalSpacing(10);
    form->addRow(serverLabel, server);
    form->addRow(tr("With:"), kinds);
    form->addRow(m_emailLabel, m_email);
    form->addRow(m_secretLabel, m_secret);
    form->addRow(QString(), m_keep);
    form->addRow(QString(), note);
    form->addRow(m_problem);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_submit);
    form->addRow(buttons);
    auto *widget = new QWidget;
    widget->setLayout(form);
    return widget;
}

QWidget *SignInForm::makeCode()
{
    auto *text
        = new QLabel(tr("Enter the code that your authenticator app shows for this server."));
    text->setWordWrap(true);
    m_code->setAccessibleName(tr("Code of the authenticator app"));
    m_code->setMaxLength(codeLength);
    m_code->setInputMethodHints(Qt::ImhDigitsOnly);
    auto *back = new QPushButton(tr("Back"));
    auto *next = new QPushButton(tr("Continue"));
    next->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(back);
    buttons->addWidget(next);
    auto *widget = new QWidget;
    auto *layout = new QVBoxLayout(widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(text);
    layout->addWidget(m_code);
    layout->addWidget(m_codeProblem);
    layout->addLayout(buttons);
    layout->addStretch();
    connect(back, &QPushButton::clicked, &m_session, &Session::cancel);
    connect(next, &QPushButton::clicked, this, &SignInForm::submitCode);
    connect(m_code, &QLineEdit::returnPressed, this, &SignInForm::submitCode);
    return widget;
}

void SignInForm::connectAll()
{
    connect(m_server, &QComboBox::currentIndexChanged, this, &SignInForm::chooseProfile);
    connect(m_certificate, &CertificateOffer::trusted, this, &SignInForm::trust);
    connect(m_edit, &QPushButton::clicked, this, &SignInForm::editProfile);
    connect(m_withKey, &QRadioButton::toggled, this, &SignInForm::adjust);
    connect(m_submit, &QPushButton::clicked, this, &SignInForm::submit);
    for (QLineEdit *field : {m_address, m_email, m_secret})
        connect(field, &QLineEdit::returnPressed, this, &SignInForm::submit);
    connect(&m_session, &Session::stateChanged, this, &SignInForm::showState);
    connect(&m_session, &Session::failed, this, &SignInForm::showError);
}

void SignInForm::reload()
{
    const QString chosen = m_profile.id;
    {
        const QSignalBlocker quiet(m_server);
        m_server->clear();
        for (const Profile &profile : m_profiles.profiles())
            m_server->addItem(colourIcon(profile.colour), profile.name, profile.id);
        m_server->addItem(tr("Another server…"), QString());
        const int row = m_server->findData(chosen);
        m_server->setCurrentIndex(row < 0 ? m_server->count() - 1 : row);
    }
    m_server->setVisible(m_server->count() > 1);
    chooseProfile(m_server->currentIndex());
}

void SignInForm::setProfile(const Profile &profile, bool isFixed)
{
    m_profile = profile;
    reload();
    m_server->setEnabled(!isFixed);
    m_edit->setEnabled(!isFixed);
}

void SignInForm::proposeServer(const QUrl &url)
{
    if (m_profile.id.isEmpty())
        m_address->setText(url.toString());
}

void SignInForm::chooseProfile(int row)
{
    const auto profile = m_profiles.find(m_server->itemData(row).toString());
    m_profile = profile.value_or(Profile{});
    m_address->setVisible(!profile);
    m_edit->setVisible(profile.has_value());
    m_email->setText(m_profile.email);
    (m_profile.signIn == Profile::SignIn::ServiceKey ? m_withKey : m_withPassword)
        ->setChecked(true);
    adjust();
}

void SignInForm::editProfile()
{
    auto *dialog = new ProfileDialog(m_profile, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_session.adopt(m_profiles.save(dialog->profile()));
        reload();
    });
    dialog->open();
}

void SignInForm::adjust()
{
    const bool isKey = m_withKey->isChecked();
    m_emailLabel->setVisible(!isKey);
    m_email->setVisible(!isKey);
    m_secretLabel->setText(isKey ? tr("Ke&y:") : tr("&Password:"));
    m_secret->setAccessibleName(isKey ? tr("Service key") : tr("Password"));
    say({});
}

void SignInForm::submit()
{
    if (m_session.state() == Session::State::SigningIn || !openServer())
        return;
    const Secret secret(m_secret->text().toUtf8());
    const bool isKey = m_withKey->isChecked();
    if (secret.isEmpty() || (!isKey && m_email->text().trimmed().isEmpty())) {
        say(isKey ? tr("Paste a service key, such as service_role.")
                  : tr("Enter e-mail address and password."));
        focusFirstEmpty();
        return;
    }
    say({});
    const auto keep = m_keep->isChecked() ? Session::Keep::InKeychain : Session::Keep::ForThisRun;
    if (isKey)
        m_session.signInWithKey(Secret(secret.revealBytes().trimmed()), keep);
    else
        m_session.signIn(m_email->text().trimmed(), secret, keep);
}

bool SignInForm::openServer()
{
    if (m_profile.id.isEmpty()) {
        const QUrl url = serverUrl(m_address->text());
        if (!url.isValid()) {
            say(tr("Enter the address of a Latchkey server, such as https://auth.example.org."));
            m_address->setFocus();
            return false;
        }
        // What was trusted is trusted at that address only.
        const QString pin = m_profile.url == url ? m_profile.fingerprint : QString();
        m_profile = Profile{.name = nameFor(url), .url = url, .fingerprint = pin};
    }
    m_session.open(m_profile);
    return true;
}

void SignInForm::submitCode()
{
    showProblem(m_codeProblem, {});
    m_session.giveCode(m_code->text().trimmed());
}

void SignInForm::showError(const ApiError &error)
{
    if (m_session.state() == Session::State::CodeWanted) {
        showProblem(m_codeProblem, sentence(error));
        m_code->selectAll();
        m_code->setFocus();
        return;
    }
    say(sentence(error));
    if (error.certificate)
        m_certificate->show(*error.certificate);
    m_secret->selectAll();
    m_secret->setFocus();
}

void SignInForm::focusFirstEmpty()
{
    for (QLineEdit *field : {m_address, m_email, m_secret}) {
        if (field->isVisibleTo(this) && field->text().isEmpty()) {
            field->setFocus();
            return;
        }
    }
}

void SignInForm::trust(const QString &fingerprint)
{
    m_profile.fingerprint = fingerprint;
    if (!m_profile.id.isEmpty())
        m_profile = m_profiles.save(m_profile);
    // Nothing was typed where the last session was to go on.
    if (m_profile.id.isEmpty() || !m_secret->text().isEmpty()) {
        submit();
        return;
    }
    m_session.open(m_profile);
    m_session.resume();
}

void SignInForm::say(const QString &text)
{
    m_certificate->hide();
    showProblem(m_problem, text);
}

void SignInForm::showState()
{
    const Session::State state = m_session.state();
    m_submit->setEnabled(state != Session::State::SigningIn);
    m_submit->setText(state == Session::State::SigningIn ? tr("Signing in…") : tr("Sign In"));
    m_steps->setCurrentIndex(state == Session::State::CodeWanted ? 1 : 0);
    if (state == Session::State::CodeWanted)
        m_code->setFocus();
    if (state == Session::State::SignedIn) {
        m_secret->clear();
        m_code->clear();
    }
}

} // namespace latchkey::console
