#include "passwordpolicy.h"

namespace latchkey::domain {

using namespace Qt::Literals;

namespace {

constexpr qsizetype mostPasswordBytes = 72; // bcrypt reads no further

bool hasAnyOf(const QList<uint> &password, const QString &characters)
{
    return std::ranges::any_of(characters.toUcs4(),
                               [&](uint wanted) { return password.contains(wanted); });
}

} // namespace

PasswordPolicy::PasswordPolicy(int minimumBytes, QStringList requiredCharacterSets)
    : m_minimumBytes(minimumBytes)
    , m_requiredCharacterSets(std::move(requiredCharacterSets))
{ }

std::optional<PasswordPolicy::Weakness> PasswordPolicy::weakness(const Secret &password) const
{
    QStringList messages;
    QStringList reasons;
    if (password.size() < m_minimumBytes) {
        messages += u"Password should be at least %1 characters."_s.arg(m_minimumBytes);
        reasons += u"length"_s;
    }
    const QList<uint> characters = QString::fromUtf8(password.reveal()).toUcs4();
    const bool lacksSome = std::ranges::any_of(m_requiredCharacterSets, [&](const QString &set) {
        return !set.isEmpty() && !hasAnyOf(characters, set);
    });
    if (lacksSome) {
        messages += u"Password should contain at least one character of each: "_s
            + m_requiredCharacterSets.join(u", "_s) + u'.';
        reasons += u"characters"_s;
    }
    if (reasons.isEmpty())
        return std::nullopt;
    return Weakness{.message = messages.join(u' '), .reasons = reasons};
}

Result<> PasswordPolicy::admitLength(const Secret &password)
{
    if (password.size() <= mostPasswordBytes)
        return {};
    return failure(ErrorCode::ValidationFailed,
                   u"Password cannot be longer than %1 characters"_s.arg(mostPasswordBytes));
}

Result<> PasswordPolicy::admit(const Secret &password) const
{
    TRY(admitLength(password));
    const std::optional<Weakness> found = weakness(password);
    if (!found)
        return {};
    return std::unexpected(Error{
        .code = ErrorCode::WeakPassword, .message = found->message, .reasons = found->reasons});
}

} // namespace latchkey::domain
