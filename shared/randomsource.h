#pragma once

#include <QByteArray>

#include <span>

namespace latchkey {

// Where all randomness comes from, so that tests can decide it. The one for production is
// systemrandom.h; nothing else asks the machine for random bytes.
class RandomSource
{
public:
    RandomSource() = default;
    RandomSource(const RandomSource &) = delete;
    RandomSource &operator=(const RandomSource &) = delete;
    virtual ~RandomSource() = default;

    // Fills `bytes`; safe to call from any thread. Never fails: without randomness the process
    // ends.
    virtual void fill(std::span<std::byte> bytes) = 0;

    QByteArray bytes(qsizetype count)
    {
        QByteArray made(count, Qt::Uninitialized);
        fill(std::as_writable_bytes(std::span(made.data(), static_cast<std::size_t>(count))));
        return made;
    }
};

} // namespace latchkey
