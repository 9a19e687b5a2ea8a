#pragma once

#include "administering.h"
#include "apiscenario.h"
#include "collectingsink.h"

#include <QTest>

namespace latchkey::support {

template <typename Condition>
bool until(Condition condition)
{
    return QTest::qWaitFor(condition, QDeadlineTimer(std::chrono::seconds(20)));
}

// A streamed answer on its way to a client.
struct Listening
{
    explicit Listening(http::HttpResponse answer)
        : response(std::move(answer))
    {
        if (response.stream)
            response.stream->start(sink);
    }

    Q_DISABLE_COPY_MOVE(Listening)

    ~Listening()
    {
        if (response.stream && sink->isOpen())
            response.stream->gone();
        QTest::qWait(0);
    }

    http::HttpResponse response;
    std::shared_ptr<CollectingSink> sink = std::make_shared<CollectingSink>();
};

inline http::HttpResponse
answerTo(const TestApp &app, const QByteArray &target, const QByteArray &lastEvent = {})
{
    http::HttpRequest request = makeRequest(QByteArray("GET " + target), {}, serviceKey(app));
    if (!lastEvent.isEmpty())
        request.headers.set("Last-Event-ID", lastEvent);
    return app.send(request);
}

inline bool arrives(const Listening &listening, const QByteArray &text)
{
    return until([&] { return listening.sink->text.contains(text); });
}

// All of a file, or that it was broken off.
inline QByteArray exported(const TestApp &app, const QByteArray &query)
{
    Listening listening(answerTo(app, "/admin/export?" + query));
    const bool isWhole = until([&] { return listening.sink->hasEnded; });
    return isWhole ? listening.sink->text : QByteArray("broken off");
}

} // namespace latchkey::support
