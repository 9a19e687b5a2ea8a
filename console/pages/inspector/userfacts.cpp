#include "userfacts.h"

#include "models/moment.h"
#include "models/usertablemodel.h"

#include <QFormLayout>
#include <QJsonArray>
#include <QLabel>
#include <QPushButton>

#include <array>

namespace latchkey::console {

using namespace Qt::Literals;

namespace {

QLabel *valueLabel(const QString &text)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setMinimumWidth(1); // one long word would hold the whole inspector wide
    return label;
}

QLabel *momentLabel(const QDateTime &moment)
{
    QLabel *label = valueLabel(localText(moment));
    label->setToolTip(utcText(moment));
    label->setAccessibleDescription(utcText(moment));
    return label;
}

QString kindText(const QString &factorType)
{
    if (factorType == "totp"_L1)
        return UserFacts::tr("Authenticator app");
    if (factorType == "phone"_L1)
        return UserFacts::tr("Phone");
    return factorType == "webauthn"_L1 ? UserFacts::tr("Security key") : factorType;
}

QString factorName(const QJsonObject &factor)
{
    const QString given = factor["friendly_name"_L1].toString();
    return given.isEmpty() ? kindText(factor["factor_type"_L1].toString()) : given;
}

} // namespace

UserFacts::UserFacts(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
}

void UserFacts::show(const QJsonObject &user, Timestamp now, Access access)
{
    delete m_content;
    m_content = new QWidget;
    m_sections = new QVBoxLayout(m_content);
    m_sections->setContentsMargins(0, 0, 0, 0);
    m_sections->setSpacing(6);
    addBan(user, now);
    addIdentities(user);
    addFactors(user, access);
    addTimes(user);
    m_layout->addWidget(m_content);
}

QFormLayout *UserFacts::section(const QString &title)
{
    auto *heading = new QLabel(title);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    heading->setFont(bold);
    heading->setContentsMargins(0, 8, 0, 0);
    m_sections->addWidget(heading);
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setLabelAlignment(Qt::AlignLeading | Qt::AlignTop);
    form->setVerticalSpacing(4);
    m_sections->addLayout(form);
    return form;
}

void UserFacts::addBan(const QJsonObject &user, Timestamp now)
{
    const auto until = parseTimestamp(user["banned_until"_L1].toString().toLatin1());
    if (!until || *until <= now)
        return;
    QFormLayout *form = section(tr("Ban"));
    form->addRow(tr("Until:"), momentLabel(momentOf(user["banned_until"_L1])));
    const QString reason = user["ban_reason"_L1].toString();
    if (!reason.isEmpty())
        form->addRow(tr("Reason:"), valueLabel(reason));
}

void UserFacts::addIdentities(const QJsonObject &user)
{
    const QJsonArray identities = user["identities"_L1].toArray();
    if (identities.isEmpty())
        return;
    QFormLayout *form = section(tr("Signs in with"));
    for (const QJsonValue &identity : identities) {
        const QString email = identity["email"_L1].toString();
        QLabel *who = valueLabel(email.isEmpty() ? identity["id"_L1].toString() : email);
        const QDateTime last = momentOf(identity["last_sign_in_at"_L1]);
        if (last.isValid())
            who->setToolTip(tr("Last sign-in: %1").arg(utcText(last)));
        form->addRow(tr("%1:", "name of a field").arg(identity["provider"_L1].toString()), who);
    }
}

void UserFacts::addFactors(const QJsonObject &user, Access access)
{
    const QJsonArray factors = user["factors"_L1].toArray();
    if (factors.isEmpty())
        return;
    QFormLayout *form = section(tr("Second factors"));
    for (const QJsonValue &value : factors) {
        const QJsonObject factor = value.toObject();
        const QString name = factorName(factor);
        const bool isVerified = factor["status"_L1] == "verified"_L1;
        auto *row = new QHBoxLayout;
        QLabel *label = valueLabel(isVerified ? name : tr("%1 (not verified)").arg(name));
        label->setToolTip(tr("Added: %1").arg(utcText(momentOf(factor["created_at"_L1]))));
        row->addWidget(label, 1);
        auto *remove = new QPushButton(tr("Remove"));
        remove->setAccessibleName(tr("Remove the factor %1").arg(name));
        remove->setEnabled(access == Access::Change);
        connect(remove, &QPushButton::clicked, this, [this, id = factor["id"_L1].toString(), name] {
            Q_EMIT factorRemovalWanted(id, name);
        });
        row->addWidget(remove);
        form->addRow(
            tr("%1:", "name of a field").arg(kindText(factor["factor_type"_L1].toString())), row);
    }
}

void UserFacts::addTimes(const QJsonObject &user)
{
    const std::array rows{std::pair{"created_at"_L1, tr("Created:")},
                          std::pair{"last_sign_in_at"_L1, tr("Last sign-in:")},
                          std::pair{"updated_at"_L1, tr("Changed:")},
                          std::pair{"email_confirmed_at"_L1, tr("E-mail confirmed:")},
                          std::pair{"phone_confirmed_at"_L1, tr("Phone confirmed:")},
                          std::pair{"invited_at"_L1, tr("Invited:")},
                          std::pair{"confirmation_sent_at"_L1, tr("Confirmation sent:")},
                          std::pair{"recovery_sent_at"_L1, tr("Recovery sent:")},
                          std::pair{"email_change_sent_at"_L1, tr("New e-mail asked for:")},
                          std::pair{"phone_change_sent_at"_L1, tr("New phone asked for:")},
                          std::pair{"deleted_at"_L1, tr("Deleted:")}};
    QFormLayout *form = section(tr("Times"));
    for (const auto &[member, name] : rows) {
        const QDateTime moment = momentOf(user[member]);
        if (moment.isValid())
            form->addRow(name, momentLabel(moment));
        else if (member == "last_sign_in_at"_L1)
            form->addRow(name, valueLabel(tr("Never")));
    }
    section(tr("Id"))->addRow(valueLabel(user["id"_L1].toString()));
}

} // namespace latchkey::console
