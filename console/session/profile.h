#pragma once

#include <QColor>
#include <QString>
#include <QUrl>

namespace latchkey::console {

// One server that somebody administers. Holds no secret: those are in a SecretStore under `id`.
struct Profile
{
    enum class SignIn { Password, ServiceKey };

    QString id; // never changes, names the secrets
    QString name;
    QUrl url;
    QColor colour; // invalid: none
    QString fingerprint = {}; // of a pinned certificate; empty: what the system trusts
    SignIn signIn = SignIn::Password;
    QString email = {}; // who signed in last
};

// Under which name a SecretStore has what belongs to a profile.
QString secretNameOf(const QString &profileId);

// What people type ("auth.example.org", "localhost:9090") as a URL; invalid if it cannot be one.
// Without a scheme it is HTTPS, but for this machine HTTP.
QUrl serverUrl(const QString &typed);

// How the server is called where nobody gave it a name: host, and a port that is not the usual one.
QString nameFor(const QUrl &url);

} // namespace latchkey::console
