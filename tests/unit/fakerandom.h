#pragma once

#include "randomsource.h"

#include <stdexcept>

namespace latchkey::test {

// Gives the bytes of a script, in order, and refuses to make up more.
class ScriptedRandom final : public RandomSource
{
public:
    explicit ScriptedRandom(QByteArray script)
        : m_script(std::move(script))
    { }

    void fill(std::span<std::byte> bytes) override
    {
        for (std::byte &byte : bytes) {
            if (isUsedUp())
                throw std::out_of_range("the script of random bytes is used up");
            byte = static_cast<std::byte>(m_script[m_at++]);
        }
    }

    bool isUsedUp() const { return m_at == m_script.size(); }

private:
    QByteArray m_script;
    qsizetype m_at = 0;
};

// Gives 0, 1, … 255, 0, …: different every time, the same in every run.
class CountingRandom final : public RandomSource
{
public:
    void fill(std::span<std::byte> bytes) override
    {
        for (std::byte &byte : bytes)
            byte = static_cast<std::byte>(m_next++);
    }

private:
    unsigned char m_next = 0;
};

} // namespace latchkey::test
