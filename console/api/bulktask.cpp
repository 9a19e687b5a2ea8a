#include "bulktask.h"

namespace latchkey::console {

using namespace Qt::Literals;
using namespace std::chrono_literals;

namespace {

constexpr auto pollInterval = 300ms;
constexpr int httpAccepted = 202;
constexpr int rowsAtOnce = 1'000;

BulkProgress progressOf(const QJsonObject &job)
{
    return {.id = job["id"_L1].toString(),
            .state = job["state"_L1].toString(),
            .total = job["total"_L1].toInteger(),
            .succeeded = job["succeeded"_L1].toInteger(),
            .skipped = job["skipped"_L1].toInteger(),
            .failed = job["failed"_L1].toInteger(),
            .isUndoable = job["undoable"_L1].toBool()};
}

} // namespace

bool BulkProgress::isOpen() const
{
    return state == "queued"_L1 || state == "running"_L1;
}

BulkTask::BulkTask(AdminClient &client, QObject *parent)
    : QObject(parent)
    , m_client(client)
{
    m_poll.setSingleShot(true);
    m_poll.setInterval(pollInterval);
    connect(&m_poll, &QTimer::timeout, this, &BulkTask::ask);
}

void BulkTask::start(const QJsonObject &body, const QByteArray &key)
{
    m_progress = {};
    m_isCancelled = false;
    ApiRequest request = ApiRequest::post(u"/admin/bulk"_s, body);
    if (!key.isEmpty())
        request.headers.emplace_back("Idempotency-Key", key);
    m_client.send(request, this, [this](const ApiResult &answer) {
        m_progress.isEarlier = answer && answer->status != httpAccepted;
        follow(answer);
        if (m_isCancelled && m_progress.isOpen())
            askToCancel();
    });
}

void BulkTask::cancel()
{
    m_isCancelled = true;
    if (!m_progress.id.isEmpty() && m_progress.isOpen())
        askToCancel();
}

// Even if nobody waits for it any more.
void BulkTask::askToCancel()
{
    ApiRequest request = ApiRequest::get(path());
    request.method = "DELETE";
    m_client.send(request, &m_client, [](const ApiResult &) { });
}

void BulkTask::follow(const ApiResult &answer)
{
    if (!answer) {
        const bool isPassing = answer.error().kind == ApiError::Kind::Unreachable;
        if (isPassing && !m_progress.id.isEmpty())
            m_poll.start();
        else
            Q_EMIT failed(answer.error());
        return;
    }
    const bool isEarlier = m_progress.isEarlier;
    m_progress = progressOf(answer->object());
    m_progress.isEarlier = isEarlier;
    if (m_progress.isOpen()) {
        m_poll.start();
        Q_EMIT progressed(m_progress);
    } else {
        Q_EMIT ended(m_progress);
    }
}

void BulkTask::ask()
{
    m_client.send(
        ApiRequest::get(path()), this, [this](const ApiResult &answer) { follow(answer); });
}

void BulkTask::readReport()
{
    readRows(-1);
}

void BulkTask::readRows(qint64 after)
{
    QUrlQuery query;
    if (after >= 0)
        query.addQueryItem(u"after"_s, QString::number(after));
    query.addQueryItem(u"limit"_s, QString::number(rowsAtOnce));
    m_client.send(
        ApiRequest::get(path() + "/report"_L1, query), this, [this](const ApiResult &answer) {
            if (!answer) {
                Q_EMIT failed(answer.error());
                return;
            }
            const QJsonObject report = answer->object();
            Q_EMIT rows(report["rows"_L1].toArray());
            if (report["next"_L1].isDouble())
                readRows(report["next"_L1].toInteger());
            else
                Q_EMIT reportRead();
        });
}

QString BulkTask::path() const
{
    return u"/admin/bulk/"_s + pathSegment(m_progress.id);
}

} // namespace latchkey::console
