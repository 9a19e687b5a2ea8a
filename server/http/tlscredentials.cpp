#include "tlscredentials.h"

#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>

#include <utility>

namespace latchkey::http {

using namespace Qt::Literals;

namespace {

// RFC 9325 4.2: forward secrecy and authenticated encryption, nothing else. TLS 1.3 knows no
// other.
const QString ciphers
    = u"TLS_AES_128_GCM_SHA256:TLS_AES_256_GCM_SHA384:TLS_CHACHA20_POLY1305_SHA256:"
      "ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256:"
      "ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-RSA-AES256-GCM-SHA384:"
      "ECDHE-ECDSA-CHACHA20-POLY1305:ECDHE-RSA-CHACHA20-POLY1305"_s;

QSslKey readKey(const Secret &key)
{
    for (const QSsl::KeyAlgorithm algorithm : {QSsl::Ec, QSsl::Rsa}) {
        QSslKey read(key.revealBytes(), algorithm);
        if (!read.isNull())
            return read;
    }
    return {};
}

QSslConfiguration withoutCredentials()
{
    QSslConfiguration configuration;
    configuration.setProtocol(QSsl::TlsV1_2OrLater); // RFC 8996: not the older ones
    configuration.setCiphers(ciphers);
    configuration.setAllowedNextProtocols({QSslConfiguration::NextProtocolHttp1_1}); // no h2
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone); // clients show no certificate
    configuration.setCaCertificates({}); // or each connection would look for the system's
    // Qt makes a context for each connection, so that no ticket of one helps the next.
    configuration.setSslOption(QSsl::SslOptionDisableSessionTickets, true);
    configuration.setSslOption(QSsl::SslOptionDisableSessionSharing, true);
    return configuration;
}

} // namespace

Result<> TlsCredentials::use(const QByteArray &certificates, const Secret &key)
{
    // What is said about versions, ciphers and memory holds for this one; others would be new
    // ground.
    if (QSslSocket::activeBackend() != "openssl"_L1)
        return failure(ErrorCode::ValidationFailed,
                       u"Qt's TLS plugin for OpenSSL is not installed"_s);
    QSslConfiguration configuration = withoutCredentials();
    const QSslKey read = readKey(key);
    const QList<QSslCertificate> chain = QSslCertificate::fromData(certificates, QSsl::Pem);
    if (chain.isEmpty() || read.isNull())
        return failure(ErrorCode::ValidationFailed,
                       u"the TLS library cannot use this certificate or key: take RSA or ECDSA"_s);
    configuration.setLocalCertificateChain(chain);
    configuration.setPrivateKey(read);
    const std::scoped_lock lock(m_mutex);
    m_configuration = std::move(configuration);
    return {};
}

QSslConfiguration TlsCredentials::configuration() const
{
    const std::scoped_lock lock(m_mutex);
    return m_configuration;
}

} // namespace latchkey::http
