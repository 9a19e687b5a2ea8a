#include "auditmodel.h"

#include "moment.h"

#include <array>

namespace latchkey::console {

using namespace Qt::Literals;

Listing auditListing(const AuditFilter &filter)
{
    QUrlQuery query;
    const std::array parameters{
        std::pair{u"actor"_s, filter.actor},
        std::pair{u"action"_s, filter.action},
        std::pair{u"target"_s, filter.target},
        std::pair{u"address"_s, filter.address},
        std::pair{u"from"_s, filter.from.toUTC().toString(Qt::ISODateWithMs)}};
    for (const auto &[name, value] : parameters) {
        if (!value.isEmpty())
            query.addQueryItem(name, queryText(value));
    }
    return {.path = u"/admin/audit"_s, .member = u"entries"_s, .query = query, .isCounted = false};
}

void AuditModel::load(const AuditFilter &filter)
{
    if (listing() == auditListing(filter))
        refresh();
    else
        setListing(auditListing(filter));
}

int AuditModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant AuditModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Time:
        return tr("Time");
    case Action:
        return tr("Action");
    case Actor:
        return tr("By");
    case Target:
        return tr("To");
    case Address:
        return tr("Address");
    default:
        return {};
    }
}

QString AuditModel::text(const QJsonObject &entry, int column)
{
    const QJsonValue payload = entry["payload"_L1];
    switch (column) {
    case Time:
        return localText(momentOf(entry["created_at"_L1]));
    case Action:
        return payload["action"_L1].toString();
    case Actor: {
        const QString name = payload["actor_username"_L1].toString();
        return name.isEmpty() ? payload["actor_id"_L1].toString() : name;
    }
    case Target: {
        const QJsonValue traits = payload["traits"_L1];
        for (const auto name : {"user_email"_L1, "recipient"_L1}) {
            if (const QString address = traits[name].toString(); !address.isEmpty())
                return address;
        }
        return traits["user_id"_L1].toString();
    }
    case Address:
        return entry["ip_address"_L1].toString();
    default:
        return {};
    }
}

QVariant AuditModel::cell(const QJsonObject &entry, int column, int role) const
{
    if (role == Qt::ToolTipRole && column == Time)
        return utcText(momentOf(entry["created_at"_L1]));
    return role == Qt::DisplayRole || role == Qt::ToolTipRole ? text(entry, column) : QVariant();
}

} // namespace latchkey::console
