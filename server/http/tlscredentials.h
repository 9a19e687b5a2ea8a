#pragma once

#include "result.h"
#include "secret.h"

#include <QSslConfiguration>

#include <mutex>

namespace latchkey::http {

// What new TLS connections are served with: certificate, key, and the versions and ciphers that are
// spoken. May be replaced while the server runs; connections keep what they began with. Used from
// every event loop. Made only where TLS is on: it loads the TLS library.
class TlsCredentials
{
public:
    // Both PEM; the first certificate is the server's own, the others lead to its root. An error
    // if Qt cannot read them: the former ones then stay.
    Result<> use(const QByteArray &certificates, const Secret &key);

    QSslConfiguration configuration() const;

private:
    mutable std::mutex m_mutex;
    QSslConfiguration m_configuration;
};

} // namespace latchkey::http
