#pragma once

#include "profile.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace latchkey::console {

class ColourBox;

// Name, address and colour of a server. Opened with open(); what was changed is in profile() when
// it has been accepted.
class ProfileDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ProfileDialog(const Profile &profile, QWidget *parent = nullptr);

    const Profile &profile() const { return m_profile; }

private:
    void save();
    QWidget *makeCertificate();

    Profile m_profile;
    QLineEdit *m_name;
    QLineEdit *m_address;
    ColourBox *m_colour;
    QLabel *m_problem;
};

} // namespace latchkey::console
