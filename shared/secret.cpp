#include "secret.h"

#include <utility>

namespace latchkey {

bool equalInConstantTime(QByteArrayView a, QByteArrayView b)
{
    if (a.size() != b.size())
        return false;
    unsigned difference = 0;
    for (qsizetype i = 0; i < a.size(); ++i)
        difference |= static_cast<unsigned char>(a[i]) ^ static_cast<unsigned char>(b[i]);
    return difference == 0;
}

Secret::Secret(QByteArray bytes)
    : m_bytes(std::move(bytes))
{ }

Secret::~Secret()
{
    // Only the last owner may write: data() of a shared array would copy instead of wiping.
    if (!m_bytes.isEmpty() && m_bytes.isDetached()) {
        volatile char *bytes = m_bytes.data();
        for (qsizetype i = 0; i < m_bytes.size(); ++i)
            bytes[i] = 0;
    }
}

} // namespace latchkey
