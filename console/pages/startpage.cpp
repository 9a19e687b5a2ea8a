#include "startpage.h"

#include "session/profilestore.h"
#include "session/signinform.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QFrame>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace latchkey::console {

using namespace Qt::Literals;

namespace {

constexpr int cardWidth = 540;
constexpr auto makeAdministrator = "latchkey-server admin create --email you@example.org"_L1;

QLabel *paragraph(const QString &text)
{
    auto *label = new QLabel(text);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

// In one line: a word joiner before each letter, so that nothing breaks between them.
QString unbroken(const QString &address)
{
    QString joined;
    for (const QChar letter : address) {
        if (!joined.isEmpty())
            joined += QChar(0x2060);
        joined += letter;
    }
    return joined;
}

} // namespace

StartPage::StartPage(SignInForm *form, const ProfileStore &profiles)
    : m_form(form)
    , m_profiles(profiles)
    , m_help(makeHelp())
    , m_offerText(paragraph({}))
    , m_offer(makeOffer())
{
    auto *title = new QLabel(tr("Sign in to Latchkey"));
    QFont large = title->font();
    large.setPointSizeF(large.pointSizeF() * 1.6);
    title->setFont(large);
    auto *card = new QFrame;
    card->setFixedWidth(cardWidth);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(24, 24, 24, 24);
    inside->setSpacing(20);
    inside->addWidget(title);
    inside->addWidget(m_offer);
    inside->addWidget(m_form);
    inside->addWidget(m_help);
    auto *layout = new QVBoxLayout(this);
    layout->addStretch(2);
    // Aligned by the layout itself, it would be given the height of texts as wide as the window.
    auto *middle = new QHBoxLayout;
    middle->addStretch();
    middle->addWidget(card);
    middle->addStretch();
    layout->addLayout(middle);
    layout->addStretch(3);
    showHelp();
}

QWidget *StartPage::makeOffer()
{
    auto *use = new QPushButton(tr("&Use This Server"));
    auto *offer = new QFrame;
    offer->setFrameShape(QFrame::StyledPanel);
    auto *columns = new QHBoxLayout(offer);
    columns->addWidget(m_offerText, 1);
    columns->addWidget(use);
    connect(use, &QPushButton::clicked, this, [this] {
        m_form->proposeServer(m_found);
        m_form->focusFirstEmpty();
    });
    return offer;
}

QWidget *StartPage::makeHelp()
{
    auto *command = new QLineEdit(makeAdministrator);
    command->setReadOnly(true);
    command->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    command->setAccessibleName(tr("Command that makes an administrator"));
    command->setCursorPosition(0);
    auto *copy = new QPushButton(tr("&Copy"));
    connect(copy, &QPushButton::clicked, this, [] {
        QGuiApplication::clipboard()->setText(makeAdministrator);
    });
    auto *line = new QFrame;
    line->setFrameShape(QFrame::HLine);
    line->setFrameShadow(QFrame::Sunken);
    auto *row = new QHBoxLayout;
    row->addWidget(command, 1);
    row->addWidget(copy);
    auto *help = new QWidget;
    auto *rows = new QVBoxLayout(help);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(10);
    rows->addWidget(line);
    rows->addWidget(paragraph(tr("No administrator yet? This command makes one. Run it where the "
                                 "server runs; it asks for a password.")));
    rows->addLayout(row);
    return help;
}

void StartPage::offer(const QUrl &server, const QString &version)
{
    m_found = server;
    const QString text = tr("Latchkey %1 runs on this computer, at %2.");
    m_offerText->setText(text.arg(version, unbroken(server.toString())));
    m_offerText->setAccessibleName(text.arg(version, server.toString()));
    showHelp();
}

void StartPage::showHelp()
{
    const bool isFirstRun = m_profiles.profiles().isEmpty();
    m_help->setVisible(isFirstRun);
    m_offer->setVisible(isFirstRun && m_found.isValid());
}

} // namespace latchkey::console
