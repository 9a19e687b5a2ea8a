#include "tokenhash.h"

#include <QtCrypto>

#include <mutex>

#ifdef __SANITIZE_ADDRESS__
#include <sanitizer/lsan_interface.h>
#endif

namespace latchkey::crypto {

using namespace Qt::Literals;

namespace {

// QCA's plugin never lets go of the OpenSSL provider that it loads: 38 KB, once per process. What
// is allocated meanwhile is no leak to LeakSanitizer. (A list of suppressions could not name it:
// the callers of libcrypto's malloc are lost to the sanitizer's unwinder.)
void loadPlugin()
{
#ifdef __SANITIZE_ADDRESS__
    const __lsan::ScopedDisabler isKept;
#endif
    QCA::init();
    QCA::isSupported("sha224"); // loads it
}

// Unloaded with QCoreApplication.
void loadOnce()
{
    static std::once_flag loaded;
    std::call_once(loaded, loadPlugin);
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
