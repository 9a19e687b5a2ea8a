#include "connectionsocket.h"

#include "clientsocket.h"
#include "socketdescriptor.h"

#ifdef Q_OS_UNIX
#include "plainsocket.h"
#endif

namespace latchkey::http {

std::unique_ptr<ConnectionSocket> ConnectionSocket::adopt(qintptr descriptor,
                                                          const TlsCredentials *tls)
{
#ifdef Q_OS_UNIX
    if (!tls) {
        sendAtOnce(descriptor);
        if (const std::optional<Peer> peer = peerOf(descriptor))
            return std::make_unique<PlainSocket>(descriptor, *peer);
        closeDescriptor(descriptor);
        return nullptr;
    }
#endif
    std::unique_ptr<QTcpSocket> socket = ClientSocket::adoptTcp(descriptor, tls);
    return socket ? std::make_unique<ClientSocket>(std::move(socket)) : nullptr;
}

} // namespace latchkey::http
