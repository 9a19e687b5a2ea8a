#pragma once

#include "result.h"
#include "secret.h"
#include "transaction.h"

#include <QList>
#include <QString>

#include <utility>

namespace latchkey::storage {

// A DATABASE_URL taken apart. Nothing of it is ever part of an Error but the scheme's and the
// parameters' names: passwords hide in any of the values.
struct DatabaseUrl
{
    static Result<DatabaseUrl> parse(const Secret &url);

    Engine engine = Engine::Sqlite;

    QString path; // SQLite: absolute

    // PostgreSQL; what is empty is left to libpq, that is to the PG* variables and its defaults.
    QString hosts; // several, and a socket's directory, as libpq writes them
    QString ports;
    QString user;
    QString password;
    QString database;
    QList<std::pair<QString, QString>> parameters; // libpq's keywords
    QList<std::pair<QString, QString>> settings; // all others: the server's, such as search_path

    // Whether the URL itself decides about a setting of the server.
    bool sets(QLatin1StringView setting) const;
};

} // namespace latchkey::storage
