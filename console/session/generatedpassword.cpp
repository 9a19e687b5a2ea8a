#include "generatedpassword.h"

namespace latchkey::console {

namespace {

constexpr qsizetype groupLength = 5;
constexpr QByteArrayView capitals = "ABCDEFGHJKLMNPQRSTUVWXYZ";
constexpr QByteArrayView small = "abcdefghijkmnpqrstuvwxyz";
constexpr QByteArrayView digits = "23456789";

// Bytes behind the last whole multiple would make the first letters more likely.
char letterOf(QByteArrayView alphabet, RandomSource &random)
{
    const auto size = static_cast<unsigned>(alphabet.size());
    const unsigned fair = 256 / size * size;
    for (;;) {
        const auto byte = static_cast<unsigned char>(random.bytes(1).front());
        if (byte < fair)
            return alphabet[byte % size];
    }
}

} // namespace

Secret generatedPassword(RandomSource &random)
{
    QByteArray password;
    for (const QByteArrayView alphabet : {capitals, small, small, small, digits}) {
        if (!password.isEmpty())
            password += '-';
        for (qsizetype letter = 0; letter < groupLength; ++letter)
            password += letterOf(alphabet, random);
    }
    return Secret(password);
}

} // namespace latchkey::console
