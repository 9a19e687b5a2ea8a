#include "userheader.h"

#include "models/usertablemodel.h"
#include "pages/userstatedelegate.h"
#include "widgets/avatar.h"
#include "widgets/badge.h"

#include <QHBoxLayout>
#include <QJsonArray>
#include <QLabel>

#include <algorithm>

namespace latchkey::console {

using namespace Qt::Literals;

namespace {

// Everything that an account is at once, such as banned and unconfirmed, the weightiest first.
// Active is what it is when it is nothing else.
QList<UserState> statesOf(QJsonObject user, Timestamp now)
{
    QList<UserState> states;
    for (UserState state = stateOf(user, now);; state = stateOf(user, now)) {
        if (state == UserState::Deleted)
            user.remove("deleted_at"_L1);
        else if (state == UserState::Banned)
            user.remove("banned_until"_L1);
        else if (state == UserState::Active && !states.isEmpty())
            return states;
        else
            return states << state;
        states << state;
    }
}

bool hasSecondFactor(const QJsonObject &user)
{
    return std::ranges::any_of(user["factors"_L1].toArray(), [](const QJsonValue &factor) {
        return factor["status"_L1] == "verified"_L1;
    });
}

QLabel *plainLabel(const QString &name)
{
    auto *label = new QLabel;
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // cut off, not in the way
    return label;
}

} // namespace

UserHeader::UserHeader(QWidget *parent)
    : QWidget(parent)
    , m_avatar(new Avatar)
    , m_name(plainLabel(u"name"_s))
    , m_address(plainLabel(u"address"_s))
    , m_badges(new QHBoxLayout)
{
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.25);
    large.setWeight(QFont::DemiBold);
    m_name->setFont(large);
    m_badges->setSpacing(4);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(3);
    texts->addWidget(m_name);
    texts->addWidget(m_address);
    texts->addLayout(m_badges);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 8);
    layout->setSpacing(12);
    layout->addWidget(m_avatar, 0, Qt::AlignTop);
    layout->addLayout(texts, 1);
}

void UserHeader::show(const QJsonObject &user, Timestamp now)
{
    const QString email = user["email"_L1].toString();
    const QString address = email.isEmpty() ? user["phone"_L1].toString() : email;
    const QString fullName = nameOf(user);
    const QString name = fullName.isEmpty() ? address : fullName;
    m_avatar->setPerson(name, user["id"_L1].toString());
    m_name->setText(name.isEmpty() ? tr("Nameless") : name);
    m_name->setToolTip(m_name->text());
    m_address->setText(fullName.isEmpty() ? QString() : address);
    m_address->setToolTip(address);
    m_address->setVisible(!m_address->text().isEmpty());
    showBadges(user, now);
}

QString UserHeader::title() const
{
    return m_name->text();
}

void UserHeader::showBadges(const QJsonObject &user, Timestamp now)
{
    while (QLayoutItem *item = m_badges->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const UserState state : statesOf(user, now))
        m_badges->addWidget(new Badge(stateText(state), toneOf(state)));
    if (hasSecondFactor(user))
        m_badges->addWidget(new Badge(tr("Second factor"), Tone::Neutral));
    m_badges->addStretch();
}

} // namespace latchkey::console
