#pragma once

#include "application.h"
#include "fakekeychain.h"
#include "mainwindow.h"
#include "scriptedprompt.h"
#include "widgets/jobpane.h"

#include <QTemporaryDir>

class QAbstractButton;

namespace latchkey::console::test {

class ServerProcess;

inline constexpr QLatin1StringView administrator("root@example.org");
inline constexpr QLatin1StringView password("a long password");

// The program as main() builds it, with settings of its own, used through what can be seen: fields
// by their accessible names, buttons and actions by their texts.
class ConsoleUnderTest
{
public:
    // nullptr: a machine without a keychain.
    explicit ConsoleUnderTest(Keychain *keychain = nullptr);
    ~ConsoleUnderTest();
    ConsoleUnderTest(const ConsoleUnderTest &) = delete;
    ConsoleUnderTest &operator=(const ConsoleUnderTest &) = delete;

    // Where a server of this machine is looked for. The next start does it.
    void setLocalServers(const QList<QUrl> &addresses) { m_localServers = addresses; }

    void restart(); // closes the window, and starts the program with the same settings

    Application &application() { return *m_application; }

    MainWindow &window() { return m_application->window(); }

    ScriptedPrompt &prompt() { return m_prompt; }

    bool isSignedIn() const;

    // What is in the settings' folder, all files together.
    QByteArray settings();

    // Of what can be seen in the dialog that is open, else in the window. Nothing there fails the
    // test and yields nullptr.
    QWidget *seen(const QString &accessibleName) const;
    bool sees(const QString &text) const; // in a label

    template <typename Widget>
    Widget *seen(const QString &accessibleName) const
    {
        return qobject_cast<Widget *>(seen(accessibleName));
    }

    JobRow *newestJob(); // of the pane; nullptr if there is none

    void enter(const QString &accessibleName, const QString &text) const;
    void click(const QString &buttonText) const;
    void trigger(QLatin1StringView action);

    // Fill the form in that is shown, and click; the caller waits for what comes of it.
    void signIn(const ServerProcess &server, const QString &email, const QString &typed) const;
    void signInWithKey(const ServerProcess &server, const QString &key) const;
    void signInWithKey(ServerProcess &server) const; // its own

    // Into build/<preset>/screenshots, light and dark.
    void shoot(const QString &name);

private:
    QWidget *front() const;
    void fillServer(const ServerProcess &server) const;

    Keychain *m_keychain;
    QTemporaryDir m_folder;
    QList<QUrl> m_localServers; // none: one of the developer's is not the test's business
    ScriptedPrompt m_prompt;
    std::unique_ptr<Application> m_application;
};

} // namespace latchkey::console::test
