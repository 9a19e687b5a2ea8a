#pragma once

#include "clock.h"
#include "ids.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QVariant>

#include <optional>
#include <vector>

namespace latchkey::storage {

// One row of an answer, read by column position. It is the one reader of values: the two drivers
// return the same column as different types (BOOLEAN is a number from SQLite, a bool from
// PostgreSQL). Select uuid, jsonb, inet and timestamps as text (CAST(x AS TEXT) works on both
// engines).
class Row
{
public:
    explicit Row(std::vector<QVariant> values)
        : m_values(std::move(values))
    { }

    bool isNull(int column) const;
    QString text(int column) const; // NULL reads as empty
    bool flag(int column) const; // NULL reads as false
    qint64 integer(int column) const;
    std::optional<qint64> optionalInteger(int column) const;
    Timestamp time(int column) const; // the epoch if NULL
    std::optional<Timestamp> optionalTime(int column) const;
    QJsonObject object(int column) const; // NULL reads as {}
    QJsonArray array(int column) const; // NULL reads as []
    QUuid uuid(int column) const;
    std::optional<QUuid> optionalUuid(int column) const;

    template <typename IdType>
    IdType id(int column) const
    {
        return IdType(uuid(column));
    }

    int size() const { return static_cast<int>(m_values.size()); }

private:
    const QVariant &value(int column) const;

    std::vector<QVariant> m_values;
};

} // namespace latchkey::storage
