#pragma once

#include "clock.h"
#include "ids.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QLatin1StringView>
#include <QString>
#include <QStringBuilder>
#include <QVariant>

#include <concepts>
#include <cstddef>
#include <optional>
#include <vector>

namespace latchkey::storage {

// A value for one `?` of a statement, in the form that both drivers accept: UUIDs, timestamps and
// JSON as text (PostgreSQL infers the column's type), an empty optional as NULL. Values convert to
// it by themselves, so that a statement's values read as a list.
class Bind
{
public:
    explicit(false) Bind(std::nullptr_t);
    explicit(false) Bind(const QString &value);
    explicit(false) Bind(QStringView value);
    explicit(false) Bind(const QByteArray &value); // ASCII or UTF-8 text, not bytea
    explicit(false) Bind(const char *value);
    explicit(false) Bind(QLatin1StringView value);
    explicit(false) Bind(int value);
    explicit(false) Bind(qint64 value);
    explicit(false) Bind(Timestamp value);
    explicit(false) Bind(QUuid value);
    explicit(false) Bind(const QJsonObject &value);
    explicit(false) Bind(const QJsonArray &value);

    // Nothing that merely converts to bool: a pointer, such as a u"" literal, would become TRUE.
    explicit(false) Bind(std::same_as<bool> auto value)
        : m_variant(value)
    { }

    template <typename A, typename B>
    explicit(false) Bind(const QStringBuilder<A, B> &value) // u"a"_s + b
        : Bind(typename QStringBuilder<A, B>::ConvertTo(value))
    { }

    template <typename Kind>
    explicit(false) Bind(const Id<Kind> &value)
        : Bind(value.value())
    { }

    template <typename T>
    explicit(false) Bind(const std::optional<T> &value)
        : Bind(value ? Bind(*value) : Bind(nullptr))
    { }

    const QVariant &variant() const { return m_variant; }

private:
    QVariant m_variant;
};

// "" becomes NULL: e-mail and phone are never empty strings in a table.
inline Bind nullIfEmpty(const QString &value)
{
    return value.isEmpty() ? Bind(nullptr) : Bind(value);
}

using Binds = std::vector<Bind>;

} // namespace latchkey::storage
