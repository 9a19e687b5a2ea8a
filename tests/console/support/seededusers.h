#pragma once

#include <QString>

namespace latchkey::console::test {

// How the seeded user with that number, from 1 on, is called.
QString seededEmail(int number);
QString seededName(int number);

// Puts so many users into the database of a server that is stopped and has an administrator. The
// first was created last. Some are banned, unconfirmed, deleted or have never signed in, as in
// life.
void seedUsers(const QString &databaseFile, int count);

// Puts so many sign-ins into the audit log of a migrated database, one each second before now; each
// tenth is a sign-out.
void seedAuditLog(const QString &databaseFile, int count);

QString seededId(int number);

// A verified authenticator app of that user, for a server that is stopped, too.
void seedFactor(const QString &databaseFile, const QString &userId, const QString &name);

// So many sessions of that user, likewise.
void seedSessions(const QString &databaseFile, const QString &userId, int count);

} // namespace latchkey::console::test
