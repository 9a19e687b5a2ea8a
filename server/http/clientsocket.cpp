#include "clientsocket.h"

#include "logging.h"
#include "socketdescriptor.h"
#include "tlscredentials.h"

#include <QScopedValueRollback>
#include <QSslSocket>

namespace latchkey::http {

using namespace Qt::Literals;

namespace {

constexpr qint64 readBufferBytes = 64 * 1024;
constexpr char handshakeRecord = 22; // RFC 8446 5.1

} // namespace

std::unique_ptr<QTcpSocket> ClientSocket::adopt(qintptr descriptor, const TlsCredentials *tls)
{
    std::unique_ptr<QTcpSocket> socket;
    if (tls) {
        auto secure = std::make_unique<QSslSocket>();
        secure->setSslConfiguration(tls->configuration());
        socket = std::move(secure);
    } else {
        socket = std::make_unique<QTcpSocket>();
    }
    if (!socket->setSocketDescriptor(descriptor)) {
        closeDescriptor(descriptor);
        return nullptr;
    }
    socket->setReadBufferSize(readBufferBytes);
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    return socket;
}

ClientSocket::ClientSocket(Owner &owner, std::unique_ptr<QTcpSocket> adopted)
    : m_owner(owner)
    , m_socket(std::move(adopted))
    , m_tls(qobject_cast<QSslSocket *>(m_socket.get()))
{
    connectSignals();
}

ClientSocket::~ClientSocket()
{
    m_socket->disconnect(this);
    if (m_kept >= 0)
        closeDescriptor(m_kept);
}

void ClientSocket::connectSignals()
{
    connect(m_socket.get(), &QTcpSocket::readyRead, this, &ClientSocket::readable);
    connect(m_socket.get(), &QTcpSocket::disconnected, this, &ClientSocket::disconnected);
    connect(m_socket.get(), &QTcpSocket::bytesWritten, this, [this] {
        if (!m_tls || m_tls->mode() == QSslSocket::UnencryptedMode)
            m_owner.socketWritten(); // under TLS it says only that they have been encrypted
    });
    if (!m_tls)
        return;
    connect(m_tls, &QSslSocket::encryptedBytesWritten, this, [this] { m_owner.socketWritten(); });
    connect(m_tls, &QSslSocket::encrypted, this, [this] {
        m_isSecure = true;
        m_owner.socketReady();
    });
    // A failed handshake, a broken record, the goodbye of the client: Qt reports them and may go on
    // listening. Not closed within the signal, because Qt sends its alert after it.
    connect(
        m_tls,
        &QSslSocket::errorOccurred,
        this,
        [this] {
            if (!m_tls)
                return;
            logFailedHandshake();
            abort();
        },
        Qt::QueuedConnection);
}

// Qt also reads when it encrypts. To be told of a request in the middle of an answer would be news
// to an owner who knows TCP.
void ClientSocket::flush()
{
    const QScopedValueRollback<bool> flushing(m_isFlushing, true);
    m_socket->flush();
}

// Strangers try all sorts of things, so it is no warning; but why one client cannot connect is
// known here only.
void ClientSocket::logFailedHandshake() const
{
    if (m_isSecure)
        return;
    logging::write(LogLevel::Debug,
                   u"a TLS handshake failed",
                   {{"component"_L1, u"api"_s}, {"error"_L1, m_tls->errorString()}});
}

void ClientSocket::readable()
{
    if (m_isFlushing) {
        QMetaObject::invokeMethod(this, &ClientSocket::readable, Qt::QueuedConnection);
        return;
    }
    if (m_tls && m_tls->mode() == QSslSocket::UnencryptedMode)
        startHandshake();
    else if (isReady())
        m_owner.socketReadable();
}

void ClientSocket::startHandshake()
{
    char first = 0;
    if (m_tls->peek(&first, 1) != 1)
        return;
    if (first == handshakeRecord) {
        m_tls->startServerEncryption();
        return;
    }
    // TLS never begins here, so that it is treated as TCP from now on.
    m_tls->disconnect(this);
    m_tls = nullptr;
    connectSignals();
    m_owner.socketSpeaksPlainly();
}

qsizetype ClientSocket::bytesToWrite() const
{
    return m_socket->bytesToWrite() + (m_tls ? m_tls->encryptedBytesToWrite() : 0);
}

void ClientSocket::endWriting()
{
    if (!m_tls)
        shutDownSending(m_socket->socketDescriptor());
    else if (m_isSecure && m_kept < 0) // not within a signal of the socket, which it may end
        QMetaObject::invokeMethod(this, &ClientSocket::leaveTls, Qt::QueuedConnection);
}

// Qt says goodbye only by closing the socket, and closing it while the client still sends would
// reset the connection before the client has read the last answer. So it closes one of two
// descriptors, and the other one is read on, as TCP.
void ClientSocket::leaveTls()
{
    if (!m_tls || m_kept >= 0 || m_tls->state() != QAbstractSocket::ConnectedState)
        return;
    m_kept = duplicateDescriptor(m_tls->socketDescriptor());
    sayGoodbye();
}

void ClientSocket::sayGoodbye()
{
    const QScopedValueRollback<bool> flushing(m_isFlushing, true);
    m_tls->disconnectFromHost();
    if (m_tls) // unless that was the end already
        m_tls->flush();
}

void ClientSocket::disconnected()
{
    if (m_kept < 0) {
        m_owner.socketClosed();
        return;
    }
    auto rest = std::make_unique<QTcpSocket>();
    const qintptr descriptor = std::exchange(m_kept, -1);
    if (!rest->setSocketDescriptor(descriptor)) {
        closeDescriptor(descriptor);
        m_owner.socketClosed();
        return;
    }
    rest->setReadBufferSize(readBufferBytes);
    m_tls->disconnect(this);
    m_tls = nullptr;
    std::exchange(m_socket, std::move(rest)).release()->deleteLater(); // it is emitting a signal
    connectSignals();
    shutDownSending(descriptor);
}

void ClientSocket::closeInOrder()
{
    if (m_tls && m_isSecure)
        sayGoodbye();
    abort();
}

void ClientSocket::abort()
{
    if (m_kept >= 0)
        closeDescriptor(std::exchange(m_kept, -1));
    m_socket->abort();
    m_owner.socketClosed(); // a socket that was closed already tells nobody
}

} // namespace latchkey::http
