#include "tokenhash.h"

#include <QtCrypto>

#include <mutex>
#include <stdexcept>

namespace latchkey::crypto {

using namespace Qt::Literals;

namespace {

// QCA loads its OpenSSL plugin at first use: some milliseconds and 5 MB, which a server that sends
// no codes does not pay. It is unloaded with QCoreApplication.
void needSha224()
{
    static std::once_flag loaded;
    std::call_once(loaded, [] { QCA::init(); });
    if (!QCA::isSupported("sha224"))
        throw std::runtime_error("SHA-224 is missing: install QCA's OpenSSL plugin (qca-ossl)");
}

} // namespace

QString oneTimeTokenHash(const QString &address, const QString &code)
{
    needSha224();
    return QCA::Hash(u"sha224"_s).hashToString(QCA::MemoryRegion((address + code).toUtf8()));
}

} // namespace latchkey::crypto
