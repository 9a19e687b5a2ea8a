#pragma once

#include <QWidget>

#include <functional>

class QListWidget;
class QPushButton;

namespace latchkey::console {

class ProfileStore;
class Prompt;
class SecretStore;
class Session;
struct Profile;

// The servers that the console knows: their names, addresses and colours can be changed, and one
// that is removed takes what the keychain has of it along.
class ProfilesPage : public QWidget
{
    Q_OBJECT

public:
    // All of it outlives the page.
    struct Parts
    {
        Session &session;
        ProfileStore &profiles;
        SecretStore &secrets;
        Prompt &prompt;
        std::function<bool()> mayLeave; // asks about what is not saved
    };

    explicit ProfilesPage(Parts parts, QWidget *parent = nullptr);

Q_SIGNALS:
    void changed();

private:
    void fill();
    QString chosen() const;
    void edit();
    void remove();
    void keep(const Profile &edited);

    Parts m_parts;
    QListWidget *m_list;
    QPushButton *m_edit;
    QPushButton *m_remove;
};

} // namespace latchkey::console
