#include "auditexport.h"

#include "csv/csvcells.h"
#include "page.h"
#include "widgets/jobpane.h"

#include <QFileInfo>
#include <QJsonDocument>

#include <utility>

namespace latchkey::console {

using namespace Qt::Literals;

namespace {

constexpr int entriesAtOnce = 1'000; // as many as GET /admin/audit gives

QByteArray csvHeader()
{
    return csvLine({u"created_at"_s,
                    u"id"_s,
                    u"action"_s,
                    u"actor_id"_s,
                    u"actor_username"_s,
                    u"user_id"_s,
                    u"user_email"_s,
                    u"ip_address"_s,
                    u"payload"_s});
}

// What there is of most entries in columns of its own; all of it in the last one.
QByteArray csvOf(const QJsonObject &entry)
{
    const QJsonObject payload = entry["payload"_L1].toObject();
    const QJsonValue traits = payload["traits"_L1];
    return csvLine({entry["created_at"_L1].toString(),
                    entry["id"_L1].toString(),
                    payload["action"_L1].toString(),
                    payload["actor_id"_L1].toString(),
                    payload["actor_username"_L1].toString(),
                    traits["user_id"_L1].toString(),
                    traits["user_email"_L1].toString(),
                    entry["ip_address"_L1].toString(),
                    QString::fromUtf8(QJsonDocument(payload).toJson(QJsonDocument::Compact))});
}

} // namespace

AuditExport::AuditExport(const Workplace &workplace, const QString &path, Listing listing)
    : FileExport(workplace, tr("Export the audit log to %1").arg(QFileInfo(path).fileName()), path)
    , m_listing(std::move(listing))
{
    if (isRunning() && write(isJson() ? "[" : csvHeader()))
        countEntries();
}

void AuditExport::countEntries()
{
    m_call = workplace().client.send(
        pageNumber(m_listing, 0, 1), this, [this](const ApiResult &answer) {
            if (!answer) {
                fail(sentence(answer.error()));
                return;
            }
            m_total = answer->headers.value("X-Total-Count"_L1).toByteArray().toLongLong();
            askForPage({});
        });
}

void AuditExport::askForPage(const QString &cursor)
{
    m_call = workplace().client.send(
        pageAfter(m_listing, cursor, entriesAtOnce), this, [this](const ApiResult &answer) {
            if (answer)
                take(readListPage(m_listing, *answer));
            else
                fail(sentence(answer.error()));
        });
}

void AuditExport::take(const ListPage &page)
{
    QByteArray piece;
    for (const QJsonObject &entry : page.rows) {
        if (isJson())
            piece += (m_done > 0 ? ",\n" : "\n")
                + QJsonDocument(entry).toJson(QJsonDocument::Compact);
        else
            piece += csvOf(entry);
        ++m_done;
    }
    if (page.next.isEmpty() && isJson())
        piece += "\n]\n";
    if (!write(piece))
        return;
    const int count = static_cast<int>(m_done);
    if (page.next.isEmpty()) {
        finish(tr("%Ln entries written to %1", nullptr, count).arg(folder()));
        return;
    }
    // With a filter the server counts to 10,000.
    row()->setProgress(m_done, m_done < m_total ? m_total : 0);
    row()->setText(tr("%Ln entries written", nullptr, count));
    askForPage(page.next);
}

void AuditExport::stop()
{
    if (m_call)
        m_call->cancel();
}

} // namespace latchkey::console
