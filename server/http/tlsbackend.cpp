#include "tlsbackend.h"

#include <QLoggingCategory>
#include <QSslSocket>

namespace latchkey::http {

using namespace Qt::Literals;

void doWithoutTls()
{
    // Without that plugin everything is as it was, only slower.
    if (QSslSocket::setActiveBackend(u"cert-only"_s))
        QLoggingCategory::setFilterRules(u"qt.network.ssl.warning=false"_s); // that it has no keys
}

} // namespace latchkey::http
