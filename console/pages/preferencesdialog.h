#pragma once

#include <QDialog>

#include <functional>

class QComboBox;
class QLabel;
class QSpinBox;

namespace latchkey::console {

class IdleLock;
class Preferences;
class ProfileStore;
class SecretStore;
class Shortcuts;
struct Workplace;

// What can be chosen about the console itself. Everything holds at once, so there is nothing to
// confirm; only a new language waits for the next start.
class PreferencesDialog : public QDialog
{
    Q_OBJECT

public:
    // All of it outlives the dialog.
    struct Parts
    {
        const Workplace &workplace;
        Preferences &preferences;
        ProfileStore &profiles;
        SecretStore &secrets;
        Shortcuts &shortcuts;
        IdleLock &idleLock;
        std::function<bool()> mayLeave; // whoever is signed in, as ProfilesPage asks
    };

    explicit PreferencesDialog(Parts parts, QWidget *parent = nullptr);

Q_SIGNALS:
    void profilesChanged();

private:
    QWidget *makeGeneral();
    QWidget *makeProfiles();
    void fillLanguages();
    void fillAppearances();
    void fillStart();
    void connectAll();

    Parts m_parts;
    QComboBox *m_language;
    QLabel *m_languageNote;
    QComboBox *m_appearance;
    QComboBox *m_start;
    QSpinBox *m_lock;
};

} // namespace latchkey::console
