#include "onetimetoken.h"

#include "secret.h"

#include <array>

namespace latchkey::domain {

using namespace Qt::Literals;

namespace {

struct TypeName
{
    QLatin1StringView name;
    VerifyType type;
};

constexpr std::array typeNames{
    TypeName{"signup"_L1, VerifyType::Signup},
    TypeName{"invite"_L1, VerifyType::Invite},
    TypeName{"recovery"_L1, VerifyType::Recovery},
    TypeName{"magiclink"_L1, VerifyType::MagicLink},
    TypeName{"email"_L1, VerifyType::Email},
    TypeName{"email_change"_L1, VerifyType::EmailChange},
    TypeName{"sms"_L1, VerifyType::Sms},
    TypeName{"phone_change"_L1, VerifyType::PhoneChange},
};

bool isSame(const QString &stored, const QString &presented)
{
    return !stored.isEmpty() && equalInConstantTime(stored.toUtf8(), presented.toUtf8());
}

} // namespace

QLatin1StringView tokenTypeName(TokenKind kind)
{
    switch (kind) {
    case TokenKind::Confirmation:
        return "confirmation_token"_L1;
    case TokenKind::Recovery:
        return "recovery_token"_L1;
    case TokenKind::EmailChangeCurrent:
        return "email_change_token_current"_L1;
    case TokenKind::EmailChangeNew:
        return "email_change_token_new"_L1;
    case TokenKind::Reauthentication:
        return "reauthentication_token"_L1;
    }
    Q_UNREACHABLE();
}

std::optional<VerifyType> parseVerifyType(QStringView text)
{
    const auto *found
        = std::ranges::find_if(typeNames, [&](const TypeName &row) { return row.name == text; });
    return found == typeNames.end() ? std::nullopt : std::optional(found->type);
}

QString verifyTypeName(VerifyType type)
{
    return std::ranges::find(typeNames, type, &TypeName::type)->name;
}

bool isPhoneType(VerifyType type)
{
    return type == VerifyType::Sms || type == VerifyType::PhoneChange;
}

std::vector<TokenKind> tokenKinds(VerifyType type)
{
    switch (type) {
    case VerifyType::Signup:
    case VerifyType::Invite:
        return {TokenKind::Confirmation};
    case VerifyType::Recovery:
    case VerifyType::MagicLink:
        return {TokenKind::Recovery};
    case VerifyType::Email:
        return {TokenKind::Confirmation, TokenKind::Recovery};
    case VerifyType::EmailChange:
        return {TokenKind::EmailChangeCurrent, TokenKind::EmailChangeNew};
    case VerifyType::Sms:
    case VerifyType::PhoneChange:
        return {};
    }
    Q_UNREACHABLE();
}

const QString &StoredTokens::column(TokenKind kind) const
{
    switch (kind) {
    case TokenKind::Confirmation:
        return confirmation;
    case TokenKind::Recovery:
        return recovery;
    case TokenKind::EmailChangeCurrent:
        return emailChangeCurrent;
    case TokenKind::EmailChangeNew:
        return emailChangeNew;
    case TokenKind::Reauthentication:
        return reauthentication;
    }
    Q_UNREACHABLE();
}

std::optional<TokenKind>
matchLink(const StoredTokens &tokens, const std::vector<TokenKind> &kinds, const QString &token)
{
    for (const TokenKind kind : kinds) {
        for (const auto &[rowKind, hash] : tokens.links) {
            if (rowKind == kind && isSame(hash, token))
                return kind;
        }
    }
    return std::nullopt;
}

std::optional<TokenKind>
matchCode(const StoredTokens &tokens, const std::vector<TokenKind> &kinds, const QString &codeHash)
{
    for (const TokenKind kind : kinds) {
        const QString &stored = tokens.column(kind);
        if (isSame(stored, codeHash) || isSame(stored, pkcePrefix + codeHash))
            return kind;
    }
    return std::nullopt;
}

std::optional<Timestamp> sentAt(const User &user, TokenKind kind)
{
    switch (kind) {
    case TokenKind::Confirmation:
        return user.confirmationSentAt;
    case TokenKind::Recovery:
        return user.recoverySentAt;
    case TokenKind::EmailChangeCurrent:
    case TokenKind::EmailChangeNew:
        return user.emailChangeSentAt;
    case TokenKind::Reauthentication:
        return user.reauthenticationSentAt;
    }
    Q_UNREACHABLE();
}

bool isExpired(std::optional<Timestamp> sentAt, std::chrono::seconds lifetime, Timestamp now)
{
    return !sentAt || now > *sentAt + lifetime;
}

} // namespace latchkey::domain
