#include "tokenhash.h"

#include <QtCrypto>

#include <mutex>

namespace latchkey::crypto {

using namespace Qt::Literals;

namespace {

// Unloaded with QCoreApplication.
void loadOnce()
{
    static std::once_flag loaded;
    std::call_once(loaded, [] { QCA::init(); });
}

} // namespace

Result<> loadTokenHash()
{
    loadOnce();
    if (QCA::isSupported("sha224"))
        return {};
    return unexpectedFailure(u"SHA-224 is missing: install QCA's OpenSSL plugin (qca-ossl)"_s);
}

QString oneTimeTokenHash(const QString &address, const QString &code)
{
    loadOnce();
    return QCA::Hash(u"sha224"_s).hashToString(QCA::MemoryRegion((address + code).toUtf8()));
}

} // namespace latchkey::crypto
