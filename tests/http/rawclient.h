#pragma once

#include "clienttls.h"
#include "transport.h"

#include <QByteArray>
#include <QByteArrayView>

#include <chrono>
#include <optional>
#include <vector>

namespace latchkey::test {

// One answer, as it came over the wire.
struct RawAnswer
{
    int status = 0;
    std::vector<std::pair<QByteArray, QByteArray>> headers; // names in lower case
    QByteArray body;

    QByteArray header(QByteArrayView name) const;
    bool hasHeader(QByteArrayView name) const;
};

// Of an answer that may be missing: 0 and nothing.
int statusOf(const std::optional<RawAnswer> &answer);
QByteArray bodyOf(const std::optional<RawAnswer> &answer);

// A blocking HTTP client that sends whatever bytes it is told to and owes nothing to the code
// under test. Over TLS it shakes hands when it first sends or receives.
class RawClient
{
public:
    static constexpr std::chrono::seconds patience{20}; // a test that waits longer has failed

    explicit RawClient(quint16 port,
                       int receiveBufferBytes = 0,
                       Transport transport = test::transport(),
                       const ClientTls::Wishes &wishes = {});
    ~RawClient();
    RawClient(const RawClient &) = delete;
    RawClient &operator=(const RawClient &) = delete;

    bool isConnected() const { return m_socket >= 0; }

    bool send(QByteArrayView bytes); // all of them; false if the server has gone
    qsizetype trySend(QByteArrayView bytes); // without waiting; what the kernel takes

    // The next answer; nothing if the server closes first. For HEAD say so: its answer has no body.
    enum class Body { Expected, None };
    std::optional<RawAnswer> receive(Body body = Body::Expected);

    std::optional<QByteArray> receiveSome(); // at least one byte; nothing at the end
    QByteArray receiveAll(); // until the server closes
    bool awaitReadable(); // without reading
    bool isClosedByServer(); // waits for the end; false if bytes come instead
    void reset(); // closes with RST
    void close();
    void cut(); // closes without the goodbye of TLS

    ClientTls &tls() const { return *m_tls; } // null without TLS

    std::optional<RawAnswer> get(QByteArrayView path);

private:
    bool fill();
    std::optional<QByteArray> takeLine();
    bool takeHeaders(RawAnswer &answer);
    bool takeBody(qsizetype size, QByteArray &body);
    bool takeChunks(QByteArray &body);

    qsizetype read(char *data, qsizetype size); // -1 and errno, as recv()
    qsizetype write(QByteArrayView bytes, int flags);

    int m_socket = -1;
    std::unique_ptr<ClientTls> m_tls;
    QByteArray m_received;
};

} // namespace latchkey::test
