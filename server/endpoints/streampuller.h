#pragma once

#include "http/httpmessage.h"
#include "result.h"

#include <QByteArray>
#include <QThreadPool>

#include <functional>
#include <memory>

namespace latchkey::endpoints {

// The next piece of an answer; empty: that was all. May use the database.
using PieceSource = std::function<Result<QByteArray>()>;

// Answers that are too long to be held in memory: all pieces but the first are made on threads of
// this object, each when the client has taken the one before. Must outlive its streams'
// connections; the database must outlive it.
class StreamPuller
{
public:
    StreamPuller();
    ~StreamPuller(); // waits for the pieces that are being made

    // Makes the first piece at once: what fails then is answered like anything else that fails. A
    // later failure breaks the connection off, so that nobody takes a part for the whole.
    Result<std::shared_ptr<http::ResponseStream>> stream(PieceSource source);

private:
    QThreadPool m_pool;
};

} // namespace latchkey::endpoints
