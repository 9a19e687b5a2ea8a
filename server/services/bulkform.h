#pragma once

#include "domain/ban.h"
#include "domain/bulk.h"
#include "jsonreader.h"
#include "result.h"

#include <QJsonArray>
#include <QStringList>

#include <optional>
#include <vector>

namespace latchkey::services {

// What POST /admin/bulk asks for. The rows and ids are kept apart from the rest, which is what a
// job remembers.
struct BulkForm
{
    domain::BulkAction action = domain::BulkAction::Create;
    bool isDryRun = false;
    int chunk = 100;
    std::optional<qint64> expected; // how many there should be

    std::optional<QJsonArray> rows; // of create
    std::optional<std::vector<UserId>> ids;
    std::optional<QJsonObject> filter;
    std::optional<domain::BulkJobId> undoes; // of restore

    QString banDuration;
    QString banReason;
    QString role;
    std::optional<QJsonObject> userMetadata;
    std::optional<QJsonObject> appMetadata;
    bool isSoft = false;
    domain::TakenRow taken = domain::TakenRow::Fail;
    bool invites = false;
    bool sparesLastAdministrator = true;

    // validation_failed names the member and what would be right.
    static Result<BulkForm> read(const JsonReader &body);

    // The same of what a job remembers: targets() is not asked for.
    static Result<BulkForm> readRemembered(const QJsonObject &form);
};

// The members of a request that a job remembers.
QJsonObject rememberedForm(QJsonObject body);

} // namespace latchkey::services
