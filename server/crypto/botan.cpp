#include "botan.h"

#include <QCoreApplication>
#include <QLibrary>

namespace latchkey::crypto {

using namespace Qt::Literals;

namespace {

// Never unloaded.
Result<const Botan *> load()
{
    const QString folder = QStringView(LATCHKEY_MODULE_FOLDER).toString();
    QLibrary module(QCoreApplication::applicationDirPath() + u'/' + folder + u"/latchkey-botan"_s);
    using Entry = const Botan *();
    auto *const entry = reinterpret_cast<Entry *>(module.resolve("latchkeyBotan"));
    if (entry == nullptr)
        return unexpectedFailure(u"Latchkey is not installed whole: "_s + module.errorString());
    return entry();
}

} // namespace

Result<const Botan *> botan()
{
    static const Result<const Botan *> loaded = load();
    return loaded;
}

} // namespace latchkey::crypto
