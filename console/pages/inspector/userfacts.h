#pragma once

#include "clock.h"

#include <QJsonObject>
#include <QWidget>

class QFormLayout;
class QVBoxLayout;

namespace latchkey::console {

// What is known of a user and cannot be typed over: ban, identities, second factors, times.
class UserFacts final : public QWidget
{
    Q_OBJECT

public:
    explicit UserFacts(QWidget *parent = nullptr);

    enum class Access { Look, Change };

    void show(const QJsonObject &user, Timestamp now, Access access);

Q_SIGNALS:
    void factorRemovalWanted(const QString &factorId, const QString &name);

private:
    QFormLayout *section(const QString &title);
    void addBan(const QJsonObject &user, Timestamp now);
    void addIdentities(const QJsonObject &user);
    void addFactors(const QJsonObject &user, Access access);
    void addTimes(const QJsonObject &user);

    QVBoxLayout *m_layout;
    QWidget *m_content = nullptr; // made anew for each user
    QVBoxLayout *m_sections = nullptr;
};

} // namespace latchkey::console
