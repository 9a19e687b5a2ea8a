#pragma once

#include "pagedtablemodel.h"

#include <QDateTime>

namespace latchkey::console {

// What is looked for in the audit log; empty: whatever it is.
struct AuditFilter
{
    QString actor;
    QString action;
    QString target; // an id
    QString address;
    QDateTime from;

    bool operator==(const AuditFilter &) const = default;
};

Listing auditListing(const AuditFilter &filter);

// The audit log, newest first. Nobody counts it, so it grows at its end as somebody scrolls.
class AuditModel final : public PagedTableModel
{
    Q_OBJECT

public:
    enum Column { Time, Action, Actor, Target, Address, ColumnCount };

    using PagedTableModel::PagedTableModel;

    // Anew, even what is shown already.
    void load(const AuditFilter &filter);

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    static QString text(const QJsonObject &entry, int column);

protected:
    QVariant cell(const QJsonObject &entry, int column, int role) const override;
};

} // namespace latchkey::console
