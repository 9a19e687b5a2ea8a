#include "clienttls.h"

#include <csignal>
#include <openssl/err.h>
#include <openssl/ssl.h>

namespace latchkey::test {

void ClientTls::Free::operator()(ssl_ctx_st *context) const
{
    SSL_CTX_free(context);
}

void ClientTls::Free::operator()(ssl_st *ssl) const
{
    SSL_free(ssl);
}

ClientTls::ClientTls(int socket, const Wishes &wishes)
    : m_context(SSL_CTX_new(TLS_client_method()))
{
    std::signal(SIGPIPE, SIG_IGN); // OpenSSL writes as to a file
    SSL_CTX_set_security_level(m_context.get(), 0); // or it would refuse old versions by itself
    if (wishes.lowest)
        SSL_CTX_set_min_proto_version(m_context.get(), wishes.lowest);
    if (wishes.highest)
        SSL_CTX_set_max_proto_version(m_context.get(), wishes.highest);
    SSL_CTX_set_mode(m_context.get(), SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
    m_ssl.reset(SSL_new(m_context.get()));
    if (!wishes.protocols.isEmpty())
        SSL_set_alpn_protos(m_ssl.get(),
                            reinterpret_cast<const unsigned char *>(wishes.protocols.data()),
                            static_cast<unsigned int>(wishes.protocols.size()));
    SSL_set_fd(m_ssl.get(), socket);
}

ClientTls::~ClientTls() = default;

bool ClientTls::handshake()
{
    if (m_state == State::New) {
        const int result = SSL_connect(m_ssl.get());
        m_state = result == 1 ? State::Agreed : State::Failed;
        if (result != 1)
            failed(result);
    }
    return m_state == State::Agreed;
}

qsizetype ClientTls::failed(int result)
{
    const int why = SSL_get_error(m_ssl.get(), result);
    ERR_clear_error();
    if (why == SSL_ERROR_WANT_READ || why == SSL_ERROR_WANT_WRITE)
        return 0;
    m_end = why == SSL_ERROR_ZERO_RETURN ? End::Goodbye : End::Cut;
    return -1;
}

qsizetype ClientTls::read(char *data, qsizetype size)
{
    if (!handshake())
        return -1;
    const int count = SSL_read(m_ssl.get(), data, static_cast<int>(size));
    return count > 0 ? count : failed(count);
}

qsizetype ClientTls::write(QByteArrayView bytes)
{
    if (!handshake())
        return -1;
    if (bytes.isEmpty())
        return 0;
    const int count = SSL_write(m_ssl.get(), bytes.data(), static_cast<int>(bytes.size()));
    return count > 0 ? count : failed(count);
}

// The socket alone does not tell: what is readable there may be a message of TLS itself.
bool ClientTls::awaitReadable()
{
    char byte = 0;
    return handshake() && SSL_peek(m_ssl.get(), &byte, 1) == 1;
}

void ClientTls::sayGoodbye()
{
    if (m_state == State::Agreed)
        SSL_shutdown(m_ssl.get());
    ERR_clear_error();
}

QByteArray ClientTls::version() const
{
    return SSL_get_version(m_ssl.get());
}

QByteArray ClientTls::protocol() const
{
    const unsigned char *name = nullptr;
    unsigned int length = 0;
    SSL_get0_alpn_selected(m_ssl.get(), &name, &length);
    return QByteArray(reinterpret_cast<const char *>(name), length);
}

QByteArray ClientTls::fingerprint() const
{
    const std::unique_ptr<X509, decltype(&X509_free)> certificate(
        SSL_get1_peer_certificate(m_ssl.get()), X509_free);
    QByteArray digest(EVP_MAX_MD_SIZE, '\0');
    unsigned int length = 0;
    if (certificate)
        X509_digest(certificate.get(),
                    EVP_sha256(),
                    reinterpret_cast<unsigned char *>(digest.data()),
                    &length);
    return digest.first(length).toHex(':').toUpper();
}

} // namespace latchkey::test
