#include "row.h"

#include <QDateTime>
#include <QJsonDocument>

namespace latchkey::storage {

namespace {

QString asText(const QVariant &value)
{
    if (value.isNull())
        return QString();
    if (value.typeId() == QMetaType::QByteArray)
        return QString::fromUtf8(value.toByteArray());
    return value.toString();
}

bool isTrue(const QVariant &value)
{
    if (value.typeId() != QMetaType::QString)
        return value.toBool();
    const QString text = value.toString(); // CAST(flag AS TEXT), or psql's short form
    return text == QLatin1StringView("true") || text == QLatin1StringView("t")
        || text == QLatin1StringView("1");
}

QJsonDocument parseJson(const QVariant &value)
{
    return value.isNull() ? QJsonDocument() : QJsonDocument::fromJson(asText(value).toUtf8());
}

} // namespace

// A column that does not exist is a mistake of the statement's author.
const QVariant &Row::value(int column) const
{
    Q_ASSERT(column >= 0 && column < size());
    return m_values[static_cast<std::size_t>(column)];
}

bool Row::isNull(int column) const
{
    return value(column).isNull();
}

QString Row::text(int column) const
{
    return asText(value(column));
}

bool Row::flag(int column) const
{
    return isTrue(value(column));
}

qint64 Row::integer(int column) const
{
    return value(column).toLongLong();
}

std::optional<qint64> Row::optionalInteger(int column) const
{
    return isNull(column) ? std::nullopt : std::optional(integer(column));
}

Timestamp Row::time(int column) const
{
    return optionalTime(column).value_or(Timestamp{});
}

std::optional<Timestamp> Row::optionalTime(int column) const
{
    const QVariant &held = value(column);
    if (held.isNull())
        return std::nullopt;
    if (held.typeId()
        == QMetaType::QDateTime) // a timestamp not selected as text: milliseconds only
        return Timestamp(std::chrono::milliseconds(held.toDateTime().toMSecsSinceEpoch()));
    return parseTimestamp(asText(held).toLatin1());
}

QJsonObject Row::object(int column) const
{
    return parseJson(value(column)).object();
}

QJsonArray Row::array(int column) const
{
    return parseJson(value(column)).array();
}

QUuid Row::uuid(int column) const
{
    return optionalUuid(column).value_or(QUuid());
}

std::optional<QUuid> Row::optionalUuid(int column) const
{
    return isNull(column) ? std::nullopt : parseUuid(text(column));
}

} // namespace latchkey::storage
