#pragma once

#include "adminclient.h"

#include <QJsonArray>
#include <QTimer>

namespace latchkey::console {

// How far a job of POST /admin/bulk is.
struct BulkProgress
{
    QString id;
    QString state; // queued, running, done, cancelled, failed
    qint64 total = 0;
    qint64 succeeded = 0;
    qint64 skipped = 0;
    qint64 failed = 0;
    bool isUndoable = false;
    bool isEarlier = false; // the same key had asked for it before

    qint64 done() const { return succeeded + skipped + failed; }

    bool isOpen() const;
};

// One job of the server at a time: asks for it, follows it until it has ended, and reads what
// became of each row. A server that is away for a while only delays that.
class BulkTask final : public QObject
{
    Q_OBJECT

public:
    explicit BulkTask(AdminClient &client, QObject *parent = nullptr);

    // With a key the same request again finds the same job.
    void start(const QJsonObject &body, const QByteArray &key = {});

    // What the server is at it finishes; ended() comes as ever.
    void cancel();

    // Of the job that has ended: rows() until all of them are told, then reportRead().
    void readReport();

    const BulkProgress &progress() const { return m_progress; }

Q_SIGNALS:
    void progressed(const latchkey::console::BulkProgress &progress);
    void ended(const latchkey::console::BulkProgress &progress);
    void rows(const QJsonArray &rows);
    void reportRead();
    void failed(const latchkey::console::ApiError &error);

private:
    void follow(const ApiResult &answer);
    void ask();
    void askToCancel();
    void readRows(qint64 after);
    QString path() const;

    AdminClient &m_client;
    QTimer m_poll;
    BulkProgress m_progress;
    bool m_isCancelled = false;
};

} // namespace latchkey::console
