#pragma once

#include "api/apirequest.h"

#include <optional>

namespace latchkey::console {

enum class Verb { Ban, Unban, EndSessions, SetRole, Delete };

// What is done to one user, or to many by a job.
struct UserChange
{
    Verb verb = Verb::Ban;
    QString banDuration = {}; // as 24h
    QString banReason = {};
    QString role = {};
    bool isSoft = false;
    bool sparesLastAdministrator = true;
};

// Whom it is done to.
struct ChangedUsers
{
    QStringList ids; // unless there is a filter
    std::optional<QJsonObject> filter = {}; // everybody who fits
    qint64 count = 0;
    QStringList names = {}; // of the ids: address, number or id

    QString name() const { return names.value(0); } // of one alone

    bool isOne() const { return !filter && ids.size() == 1; }
};

bool isUndoable(Verb verb);

ApiRequest requestFor(const UserChange &change, const QString &userId);

// For POST /admin/bulk.
QJsonObject bulkRequest(const UserChange &change, const ChangedUsers &users);

// Filters and search of a list, as a job takes them.
QJsonObject bulkFilter(const QUrlQuery &filter);

// In the user's language.
QString changeTitle(Verb verb); // of a dialog, and on its button
QString changeJobTitle(Verb verb, qint64 count);
QString changedText(Verb verb, qint64 count); // when it has been done
QString undoText(Verb verb, qint64 count);
QString changeExplanation(Verb verb);

} // namespace latchkey::console
