#pragma once

#include "api/adminclient.h"
#include "clock.h"
#include "preferences.h"
#include "session/idlelock.h"
#include "session/localserver.h"
#include "session/profilestore.h"
#include "session/secretstore.h"
#include "session/session.h"
#include "systemrandom.h"
#include "translations.h"

#include <QSettings>

#include <memory>

namespace latchkey::console {

class MainWindow;
class Prompt;

// Everything that lives as long as the program, in the order in which it is made. QApplication is
// main's (or a test's).
class Application
{
public:
    struct Options
    {
        QString settingsFolder; // empty: where the system keeps settings
        QString profile; // its name; empty: what the preferences say
        QList<QUrl> localServers = LocalServer::usualAddresses(); // to look for one at
    };

    // `prompt` and `secrets` are given so that tests can script and look into them.
    Application(const Options &options, Prompt &prompt, std::unique_ptr<SecretStore> secrets);
    ~Application();

    MainWindow &window() { return *m_window; }

    Session &session() { return m_session; }

    AdminClient &client() { return m_client; }

    ProfileStore &profiles() { return m_profiles; }

    SecretStore &secrets() { return *m_secrets; }

    QSettings &settings() { return m_settings; }

    Preferences &preferences() { return m_preferences; }

    IdleLock &idleLock() { return m_idleLock; }

    // Shows the window and signs in with what was kept, if there is something.
    void start();

private:
    Options m_options;
    SystemClock m_clock;
    SystemRandom m_random;
    QSettings m_settings;
    Preferences m_preferences;
    Translations m_translations;
    ProfileStore m_profiles;
    std::unique_ptr<SecretStore> m_secrets;
    AdminClient m_client;
    Session m_session;
    IdleLock m_idleLock;
    std::unique_ptr<MainWindow> m_window;
};

// The system's keychain where there is one, else memory.
std::unique_ptr<SecretStore> systemSecretStore();

} // namespace latchkey::console
