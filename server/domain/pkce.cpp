#include "pkce.h"

namespace latchkey::domain {

using namespace Qt::Literals;

namespace {

// RFC 7636 4.1: ALPHA / DIGIT / "-" / "." / "_" / "~"
bool isUnreserved(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9')
        || c == u'-' || c == u'.' || c == u'_' || c == u'~';
}

std::unexpected<Error> refused(const QString &message)
{
    return failure(ErrorCode::ValidationFailed, message);
}

} // namespace

Result<std::optional<PkceChallenge>> parsePkceChallenge(const QString &challenge,
                                                        const QString &method)
{
    if (challenge.isEmpty() && method.isEmpty())
        return std::nullopt;
    if (challenge.isEmpty() || method.isEmpty())
        return refused(u"PKCE flow requires code_challenge_method and code_challenge"_s);
    const qsizetype bytes = challenge.toUtf8().size();
    if (bytes < 43 || bytes > 128)
        return refused(u"code challenge has to be between 43 and 128 characters"_s);
    if (!std::ranges::all_of(challenge, isUnreserved))
        return refused(u"code challenge can only contain alphanumeric characters, hyphens, "
                       "periods, underscores and tildes"_s);
    const QString lowered = method.toLower();
    if (lowered != "s256"_L1 && lowered != "plain"_L1)
        return refused(u"code_challenge_method has to be s256 or plain"_s);
    return PkceChallenge{.challenge = challenge, .method = lowered};
}

} // namespace latchkey::domain
