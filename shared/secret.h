#pragma once

#include <QByteArray>
#include <QByteArrayView>

class QDebug;

namespace latchkey {

// True if both are equal, in a time that depends on their lengths only.
bool equalInConstantTime(QByteArrayView a, QByteArrayView b);

// Bytes that must not be printed: passwords, tokens, keys. There is no way to stream one to a log,
// and the bytes are wiped when the last copy goes.
class Secret
{
public:
    Secret() = default;
    explicit Secret(QByteArray bytes);
    Secret(const Secret &) = default;
    Secret(Secret &&) noexcept = default;
    Secret &operator=(const Secret &) = default;
    Secret &operator=(Secret &&) noexcept = default;
    ~Secret();

    QByteArrayView reveal() const { return m_bytes; }

    QByteArray revealBytes() const { return m_bytes; }

    bool isEmpty() const { return m_bytes.isEmpty(); }

    qsizetype size() const { return m_bytes.size(); }

    friend bool operator==(const Secret &a, const Secret &b)
    {
        return equalInConstantTime(a.m_bytes, b.m_bytes);
    }

private:
    QByteArray m_bytes;
};

QDebug operator<<(QDebug, const Secret &) = delete;

} // namespace latchkey
