#include "adminevents.h"

#include "adminaudit.h"
#include "bearerguard.h"
#include "http/streamedanswer.h"
#include "jsonwriter.h"

#include <atomic>

namespace latchkey::endpoints {

using namespace Qt::Literals;

namespace {

constexpr QByteArrayView eventsName = "audit events";
constexpr qsizetype mostWaiting = 256 * 1024; // who is further behind is dropped

// Between the feed, on whose thread it is an AuditListener, and the connection, on whose event loop
// everything else happens.
class EventStream final : public http::ResponseStream,
                          public services::AuditListener,
                          public std::enable_shared_from_this<EventStream>
{
public:
    struct Source
    {
        services::AuditFeed &feed;
        const services::PageCursor &cursors;
        std::optional<storage::AuditPosition> after;
        Timestamp now;
        std::function<bool()> mayGoOn; // whether whoever listens is still allowed to
    };

    explicit EventStream(Source source)
        : m_source(std::move(source))
    { }

    ~EventStream() override
    {
        if (m_home) // on whatever thread lets go of it last
            m_home.release()->deleteLater();
    }

    void start(std::shared_ptr<http::StreamSink> sink) override
    {
        m_sink = std::move(sink);
        m_home = std::make_unique<QObject>();
        m_source.feed.listen(shared_from_this(), m_source.after, m_source.now);
    }

    void drained() override
    {
        if (!m_isDrained.exchange(true))
            m_source.feed.roomMade();
    }

    void gone() override
    {
        m_isOpen = false;
        m_sink.reset();
    }

    bool take(const std::vector<domain::AuditEntry> &entries) override
    {
        QByteArray text;
        for (const domain::AuditEntry &entry : entries)
            text += event(entry);
        ++m_onTheWay;
        post([text](EventStream &stream) { stream.arrived(text); });
        return m_isOpen;
    }

    bool joined() override
    {
        post([](EventStream &stream) { stream.write(": listening\n\n"); });
        return m_isOpen;
    }

    bool signOfLife() override
    {
        if (!m_isOpen)
            return false;
        if (m_source.mayGoOn()) {
            post([](EventStream &stream) { stream.writeSign(); });
            return true;
        }
        post([](EventStream &stream) { stream.end(); });
        return false;
    }

    bool hasRoom() const override { return m_onTheWay == 0 && m_isDrained; }

private:
    QByteArray event(const domain::AuditEntry &entry) const
    {
        JsonWriter json;
        writeAuditEntry(json, entry);
        const QString place = m_source.cursors.seal(
            eventsName, {.key = QString::fromLatin1(toSqlText(entry.createdAt)), .id = entry.id});
        return "id: " + place.toLatin1() + "\nevent: audit\ndata: " + json.take() + "\n\n";
    }

    template <typename Action>
    void post(const Action &action)
    {
        QMetaObject::invokeMethod(m_home.get(),
                                  [self = shared_from_this(), action] { action(*self); });
    }

    void arrived(const QByteArray &text)
    {
        m_isDrained = false;
        --m_onTheWay;
        write(text);
        if (m_sink && m_sink->bytesWaiting() < http::StreamedAnswer::drainedBelow)
            drained();
    }

    // Whoever has much to read knows that we are there.
    void writeSign()
    {
        if (m_isDrained)
            write(": keep-alive\n\n");
    }

    void write(const QByteArray &text)
    {
        if (!m_sink)
            return;
        if (m_sink->bytesWaiting() > mostWaiting) {
            m_isOpen = false;
            std::exchange(m_sink, nullptr)->abort();
            return;
        }
        m_sink->write(text);
    }

    void end()
    {
        m_isOpen = false;
        if (m_sink)
            std::exchange(m_sink, nullptr)->finish();
    }

    const Source m_source;
    std::shared_ptr<http::StreamSink> m_sink; // null once the client has left
    std::unique_ptr<QObject> m_home;
    std::atomic<bool> m_isOpen = true;
    std::atomic<int> m_onTheWay = 0; // from the feed's thread to the event loop
    std::atomic<bool> m_isDrained = true; // the client has taken most of what it was sent
};

} // namespace

AdminEvents::AdminEvents(services::AuditFeed &feed,
                         const services::PageCursor &cursors,
                         const services::TokenAuthenticator &authenticator)
    : m_feed(feed)
    , m_cursors(cursors)
    , m_authenticator(authenticator)
{ }

void AdminEvents::mount(http::Router &router)
{
    router.add({.path = "/admin/events",
                .lane = http::Lane::Streaming,
                .access = http::Access::Admin,
                .adminRight = domain::AdminRight::Read,
                .handler = [this](const http::HttpRequest &request, http::RequestContext &context) {
                    return listen(request, context);
                }});
}

Result<http::HttpResponse> AdminEvents::listen(const http::HttpRequest &request,
                                               http::RequestContext &context) const
{
    std::optional<storage::AuditPosition> after;
    const QByteArray last = request.headers.value("Last-Event-ID");
    if (!last.isEmpty()) {
        const auto place = m_cursors.open(eventsName, QString::fromLatin1(last));
        const auto moment = place ? parseTimestamp(place->key.toLatin1()) : std::nullopt;
        if (!moment) {
            return failure(ErrorCode::ValidationFailed,
                           u"Last-Event-ID must be the id of an event of this stream"_s);
        }
        after = storage::AuditPosition{.createdAt = *moment, .id = place->id};
    }
    const QByteArray token = TRY(bearerToken(request));
    const Timestamp now = context.caller.now;
    const auto begun = std::chrono::steady_clock::now();
    const auto mayGoOn = [&authenticator = m_authenticator, token, now, begun] {
        const auto passed = std::chrono::duration_cast<Timestamp::duration>(
            std::chrono::steady_clock::now() - begun);
        const auto admitted = authenticator.authenticateAdmin(token, now + passed);
        return admitted || admitted.error().code == ErrorCode::ServiceUnavailable;
    };
    http::HttpResponse response{.status = 200};
    response.headers.add("Content-Type", "text/event-stream");
    response.headers.add("Cache-Control", "no-store");
    response.stream = std::make_shared<EventStream>(EventStream::Source{
        .feed = m_feed, .cursors = m_cursors, .after = after, .now = now, .mayGoOn = mayGoOn});
    return response;
}

} // namespace latchkey::endpoints
