#include "bcrypt.h"

#include "botan.h"
#include "randomsource.h"

#include <stdexcept>

namespace latchkey::crypto::bcrypt {

using namespace Qt::Literals;

namespace {

constexpr qsizetype saltLength = 22;
constexpr qsizetype bodyLength = 53; // salt and hash
constexpr int lowestCost = 4;
constexpr int highestCost = 18; // Botan's bound
constexpr QByteArrayView alphabet
    = "./ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

std::string_view relevant(const Secret &password)
{
    const QByteArrayView bytes = password.reveal();
    return {bytes.data(), static_cast<std::size_t>(std::min(bytes.size(), passwordLimit))};
}

std::unexpected<Error> unreadable(const QString &problem)
{
    return unexpectedFailure(u"stored bcrypt hash: "_s + problem);
}

QByteArray costPrefix(QByteArrayView version, int cost)
{
    return version.toByteArray() + QByteArray::number(cost).rightJustified(2, '0') + '$';
}

// The part behind the cost. The last character of a salt carries four bits that mean nothing; some
// libraries set them, and Botan compares whole strings, so they are cleared.
QByteArray canonicalBody(QByteArrayView body)
{
    QByteArray canonical = body.toByteArray();
    canonical[saltLength - 1] = alphabet[alphabet.indexOf(canonical[saltLength - 1]) & 0x30];
    return canonical;
}

// "2", "2a", "2b", "2x" and "2y" are one algorithm here, as they are to the peer: the letters tell
// of old mistakes in other programs.
Result<QByteArray> canonical(const QByteArray &stored)
{
    const QList<QByteArray> parts = stored.split('$');
    if (parts.size() != 4 || !parts[0].isEmpty())
        return unreadable(u"four parts are expected"_s);
    const QByteArray &version = parts[1];
    if (version != "2" && version != "2a" && version != "2b" && version != "2x" && version != "2y")
        return unreadable(u"the version is unknown"_s);
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    const bool isNumber = parts[2].size() == 2 && std::ranges::all_of(parts[2], isDigit);
    const int cost = isNumber ? parts[2].toInt() : 0;
    if (cost < lowestCost || cost > highestCost)
        return unreadable(u"the cost is not between %1 and %2"_s.arg(lowestCost).arg(highestCost));
    const auto isKnown = [](char c) { return alphabet.contains(c); };
    if (parts[3].size() != bodyLength || !std::ranges::all_of(parts[3], isKnown))
        return unreadable(u"salt and hash are not 53 characters of its alphabet"_s);
    return costPrefix("$2b$", cost) + canonicalBody(parts[3]);
}

} // namespace

QByteArray hash(const Secret &password, int cost, RandomSource &random)
{
    const Result<const Botan *> library = botan();
    if (!library) // the start has tried it where new hashes are bcrypt's
        throw std::runtime_error(library.error().detail.toStdString());
    return QByteArray::fromStdString(
        (*library)->bcryptHash(relevant(password), static_cast<std::uint16_t>(cost), random));
}

QByteArray unknownHash(int cost, RandomSource &random)
{
    QByteArray body = random.bytes(bodyLength);
    for (char &c : body)
        c = alphabet[c & 0x3f];
    return costPrefix("$2a$", cost) + body;
}

bool isAtLeast(const QByteArray &stored, int cost)
{
    const Result<QByteArray> known = canonical(stored);
    return known && known->sliced(4, 2).toInt() >= cost;
}

bool isReadable(const QByteArray &stored)
{
    return canonical(stored).has_value();
}

Result<bool> verify(const Secret &password, const QByteArray &stored)
{
    const QByteArray known = TRY(canonical(stored));
    const Botan *const library = TRY(botan());
    return library->bcryptMatches(relevant(password), known.toStdString());
}

} // namespace latchkey::crypto::bcrypt
