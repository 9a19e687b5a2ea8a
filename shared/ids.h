#pragma once

#include "randomsource.h"

#include <QHashFunctions>
#include <QString>
#include <QStringView>
#include <QUuid>

#include <optional>

namespace latchkey {

// A version 4 UUID (RFC 9562 5.4) from our own source of randomness.
QUuid randomUuid(RandomSource &random);

// A UUID in its 36-character form, in 32 digits, in braces or after "urn:uuid:"; nothing else.
std::optional<QUuid> parseUuid(QStringView text);

// A UUID that cannot be mistaken for one of another kind.
template <typename Kind>
class Id
{
public:
    Id() = default;

    explicit Id(QUuid value)
        : m_value(value)
    { }

    static Id random(RandomSource &source) { return Id(randomUuid(source)); }

    static std::optional<Id> parse(QStringView text)
    {
        const std::optional<QUuid> value = parseUuid(text);
        return value ? std::optional(Id(*value)) : std::nullopt;
    }

    bool isNil() const { return m_value.isNull(); }

    QUuid value() const { return m_value; }

    QString toString() const { return m_value.toString(QUuid::WithoutBraces); }

    friend bool operator==(const Id &, const Id &) = default;

    friend size_t qHash(const Id &id, size_t seed = 0) noexcept { return qHash(id.m_value, seed); }

private:
    QUuid m_value;
};

using UserId = Id<struct UserKind>;
using SessionId = Id<struct SessionKind>;
using IdentityId = Id<struct IdentityKind>;
using FactorId = Id<struct FactorKind>;
using PasskeyId = Id<struct PasskeyKind>;

} // namespace latchkey
