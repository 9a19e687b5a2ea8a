#include "randomtoken.h"

#include "randomsource.h"

namespace latchkey::crypto {

namespace {

// One of up to 256 characters. Bytes of the last, incomplete round of the alphabet are thrown away:
// taking them would make its first characters likelier.
char pick(RandomSource &random, QByteArrayView alphabet)
{
    const qsizetype limit = 256 - 256 % alphabet.size();
    for (;;) {
        std::byte drawn{};
        random.fill(std::span(&drawn, 1));
        const auto value = std::to_integer<qsizetype>(drawn);
        if (value < limit)
            return alphabet[value % alphabet.size()];
    }
}

QByteArray pickMany(RandomSource &random, QByteArrayView alphabet, qsizetype count)
{
    QByteArray picked(count, Qt::Uninitialized);
    for (char &c : picked)
        c = pick(random, alphabet);
    return picked;
}

} // namespace

QString refreshToken(RandomSource &random)
{
    return QString::fromLatin1(pickMany(random, "abcdefghijklmnopqrstuvwxyz234567", 12));
}

QString oneTimeCode(RandomSource &random, int digits)
{
    return QString::fromLatin1(pickMany(random, "0123456789", digits));
}

QByteArray randomPassword(RandomSource &random, int length)
{
    return pickMany(
        random, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789", length);
}

} // namespace latchkey::crypto
