#include "memorystore.h"

#include <QTimer>

namespace latchkey::console {

void MemoryStore::read(const QString &name, Found found)
{
    QTimer::singleShot(
        0, this, [found = std::move(found), secret = m_secrets.value(name)] { found(secret); });
}

void MemoryStore::write(const QString &name, const Secret &secret, Written written)
{
    m_secrets.insert(name, secret);
    QTimer::singleShot(0, this, [written = std::move(written)] {
        if (written)
            written(true);
    });
}

void MemoryStore::remove(const QString &name)
{
    m_secrets.remove(name);
}

} // namespace latchkey::console
