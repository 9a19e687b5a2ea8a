#pragma once

#include <QSocketNotifier>

#include <functional>

namespace latchkey::http {

// Accepts connections for one event loop (Linux). QTcpServer takes a full table of file
// descriptors for "nothing to accept" and asks again at once, for ever; this one waits a moment.
// Works on a duplicate of the descriptor, because Qt's dispatcher watches each only once and
// QTcpServer watches its own now and then.
class Acceptor final : public QObject
{
public:
    Acceptor(qintptr listeningDescriptor, std::function<void(qintptr)> onAccepted);
    ~Acceptor() override;

    bool isValid() const { return m_descriptor >= 0; }

private:
    void acceptSome();
    void rest(int problem);

    qintptr m_descriptor;
    QSocketNotifier m_readable;
    std::function<void(qintptr)> m_onAccepted;
};

} // namespace latchkey::http
