#pragma once

#include "api/adminclient.h"
#include "profile.h"
#include "secretstore.h"

#include <QObject>
#include <QStringList>

namespace latchkey::console {

class ProfileStore;

// What an administrator may do, by the names of GET /admin/whoami.
enum class Right { Read, Ban, Recover, EndSessions, Write };

// Who is signed in where. Drives the client through sign-in, second factor and sign-out, and keeps
// what lasts (a refresh token or a service key, never a password) in the secret store.
class Session : public QObject
{
    Q_OBJECT

public:
    enum class State { SignedOut, SigningIn, CodeWanted, SignedIn };

    enum class Keep {
        ForThisRun,
        InKeychain // where there is one
    };

    Session(AdminClient &client, ProfileStore &profiles, SecretStore &secrets);

    State state() const { return m_state; }

    const Profile &profile() const { return m_profile; }

    // E-mail address, or the key's role.
    const QString &who() const { return m_who; }

    const QString &userId() const { return m_userId; } // empty for keys

    bool may(Right right) const;

    // Chooses the server; whoever was signed in to another one is signed out here.
    void open(const Profile &profile);

    void signIn(const QString &email, const Secret &password, Keep keep);
    void signInWithKey(const Secret &key, Keep keep);
    void giveCode(const QString &code); // of the authenticator app, in State::CodeWanted
    void cancel(); // what is under way

    // With what the secret store has of this profile; quietly SignedOut if that is nothing.
    void resume();

    enum class Ending {
        SignOut, // the server ends the session, too
        Lock // the same, but the window keeps what it shows for the same person
    };

    void signOut(Ending ending = Ending::SignOut);

    // The profile in use was edited, or removed. Another address, or another certificate to trust,
    // ends the session.
    void adopt(const Profile &edited);
    bool wouldEnd(const Profile &edited) const;
    void forget(const QString &profileId);

Q_SIGNALS:
    void stateChanged();
    void profileChanged(); // its name or colour
    void failed(const latchkey::console::ApiError &error); // of a sign-in
    void ended(const latchkey::console::ApiError &error); // by the server

private:
    void setState(State state);
    void fail(const ApiError &error);
    void take(const ApiResult &answer);
    void askForCode(const QString &factorId);
    void askWho();
    void welcome(const QJsonObject &whoami);
    void keepSecret();
    void dropCredentials();
    bool isElsewhere(const Profile &edited) const;
    QString secretName() const;

    AdminClient &m_client;
    ProfileStore &m_profiles;
    SecretStore &m_secrets;
    State m_state = State::SignedOut;
    Profile m_profile;
    Keep m_keep = Keep::ForThisRun;
    QPointer<ApiCall> m_call; // of the sign-in
    QString m_factorId;
    QString m_challengeId;
    QString m_who;
    QString m_userId;
    QStringList m_can;
    quint64 m_attempt = 0; // answers of a keychain to an earlier one are late
};

} // namespace latchkey::console
