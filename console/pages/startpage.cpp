#include "startpage.h"

#include "session/signinform.h"

#include <QFrame>
#include <QLabel>
#include <QVBoxLayout>

namespace latchkey::console {

namespace {

constexpr int cardWidth = 460;

} // namespace

StartPage::StartPage(SignInForm *form)
    : m_form(form)
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
    inside->addWidget(m_form);
    auto *layout = new QVBoxLayout(this);
    layout->addStretch(2);
    layout->addWidget(card, 0, Qt::AlignHCenter);
    layout->addStretch(3);
}

} // namespace latchkey::console
