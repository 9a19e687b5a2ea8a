#include "streampuller.h"

#include "logging.h"

namespace latchkey::endpoints {

namespace {

constexpr int threads = 2;
constexpr qsizetype enough = 256 * 1024; // waiting for the client: no further piece is made

// Everything but `source` lives on the event loop of the connection.
class PulledStream final : public http::ResponseStream,
                           public std::enable_shared_from_this<PulledStream>
{
public:
    PulledStream(QThreadPool &pool, QByteArray first, PieceSource source)
        : m_pool(pool)
        , m_first(std::move(first))
        , m_source(std::move(source))
    { }

    ~PulledStream() override
    {
        if (m_home) // on whatever thread lets go of it last
            m_home.release()->deleteLater();
    }

    void start(std::shared_ptr<http::StreamSink> sink) override
    {
        m_sink = std::move(sink);
        m_home = std::make_unique<QObject>();
        arrived(std::exchange(m_first, {}));
    }

    void drained() override { pull(); }

    void gone() override { m_sink.reset(); }

private:
    void pull()
    {
        if (m_isPulling || !m_sink || m_sink->bytesWaiting() >= enough)
            return;
        m_isPulling = true;
        m_pool.start([self = shared_from_this()] {
            Result<QByteArray> piece = self->m_source();
            QMetaObject::invokeMethod(self->m_home.get(), [self, piece = std::move(piece)] {
                self->m_isPulling = false;
                self->arrived(piece);
            });
        });
    }

    void arrived(const Result<QByteArray> &piece)
    {
        if (!m_sink)
            return;
        if (!piece) {
            logging::write(
                LogLevel::Error,
                u"an answer was broken off",
                {{QLatin1StringView("reason"),
                  piece.error().detail.isEmpty() ? piece.error().message : piece.error().detail}});
            std::exchange(m_sink, nullptr)->abort();
            return;
        }
        if (piece->isEmpty()) {
            std::exchange(m_sink, nullptr)->finish();
            return;
        }
        m_sink->write(*piece);
        pull();
    }

    QThreadPool &m_pool;
    QByteArray m_first;
    const PieceSource m_source;
    std::shared_ptr<http::StreamSink> m_sink; // null once the client has left or all is written
    std::unique_ptr<QObject> m_home;
    bool m_isPulling = false;
};

} // namespace

// The threads stay, because each has a connection to the database.
StreamPuller::StreamPuller()
{
    m_pool.setMaxThreadCount(threads);
    m_pool.setExpiryTimeout(-1);
}

StreamPuller::~StreamPuller()
{
    m_pool.clear();
    m_pool.waitForDone();
}

Result<std::shared_ptr<http::ResponseStream>> StreamPuller::stream(PieceSource source)
{
    QByteArray first = TRY(source());
    return std::make_shared<PulledStream>(m_pool, std::move(first), std::move(source));
}

} // namespace latchkey::endpoints
