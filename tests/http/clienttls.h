#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <memory>

struct ssl_ctx_st;
struct ssl_st;

namespace latchkey::test {

// The TLS of a client, straight on OpenSSL and a blocking socket that belongs to somebody else. It
// trusts whatever certificate it sees.
class ClientTls
{
public:
    struct Wishes
    {
        int lowest = 0; // TLS1_2_VERSION and so on; 0: what OpenSSL begins with
        int highest = 0;
        QByteArray protocols; // for ALPN, each with its length in front
    };

    ClientTls(int socket, const Wishes &wishes);
    ~ClientTls();
    ClientTls(const ClientTls &) = delete;
    ClientTls &operator=(const ClientTls &) = delete;

    bool handshake(); // the first call does it, later ones tell how it went

    // Bytes, at least one; 0: it would have to wait; -1: the end or an error.
    qsizetype read(char *data, qsizetype size);
    qsizetype write(QByteArrayView bytes);
    bool awaitReadable();

    enum class End { None, Goodbye, Cut };

    End end() const { return m_end; } // how the server ended it, once read() has said -1

    void sayGoodbye();

    QByteArray version() const; // "TLSv1.3"
    QByteArray protocol() const; // what ALPN chose
    QByteArray fingerprint() const; // SHA-256 of the server's certificate, "AB:CD:…"

    ssl_st *native() const { return m_ssl.get(); }

private:
    qsizetype failed(int result);

    struct Free
    {
        void operator()(ssl_ctx_st *context) const;
        void operator()(ssl_st *ssl) const;
    };

    std::unique_ptr<ssl_ctx_st, Free> m_context;
    std::unique_ptr<ssl_st, Free> m_ssl;
    enum class State { New, Agreed, Failed } m_state = State::New;
    End m_end = End::None;
};

} // namespace latchkey::test
