#pragma once

#include "clock.h"

#include <QJsonObject>
#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace latchkey::console {

class Avatar;

// Who it is, in one look: initials, name, address, and what the account is.
class UserHeader final : public QWidget
{
    Q_OBJECT

public:
    explicit UserHeader(QWidget *parent = nullptr);

    void show(const QJsonObject &user, Timestamp now);

    QString title() const; // a name, an address, or that there is none

private:
    void showBadges(const QJsonObject &user, Timestamp now);

    Avatar *m_avatar;
    QLabel *m_name;
    QLabel *m_address;
    QHBoxLayout *m_badges;
};

} // namespace latchkey::console
