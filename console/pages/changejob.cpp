#include "changejob.h"

#include "jobreport.h"
#include "page.h"
#include "widgets/jobpane.h"

#include <memory>

namespace latchkey::console {

using namespace Qt::Literals;

void showProgress(JobRow &row, const BulkProgress &progress)
{
    row.setProgress(progress.done(), progress.total);
    row.setText(ChangeJob::tr("%L1 of %L2").arg(progress.done()).arg(progress.total));
}

void showCancelling(JobRow &row)
{
    row.setCancellable(false);
    row.setText(ChangeJob::tr("Cancelling…"));
}

void finishRow(JobRow &row, const BulkProgress &progress)
{
    const QStringList counts{
        ChangeJob::tr("%Ln done", nullptr, static_cast<int>(progress.succeeded)),
        ChangeJob::tr("%Ln skipped", nullptr, static_cast<int>(progress.skipped)),
        ChangeJob::tr("%Ln failed", nullptr, static_cast<int>(progress.failed)),
        ChangeJob::tr(
            "%Ln not begun", nullptr, static_cast<int>(progress.total - progress.done()))};
    const bool isCancelled = progress.state == "cancelled"_L1;
    const bool isGood = progress.state == "done"_L1 && progress.failed == 0;
    row.finish(isCancelled  ? JobRow::State::Cancelled
                   : isGood ? JobRow::State::Done
                            : JobRow::State::Failed,
               counts.mid(0, progress.done() == progress.total ? 3 : 4).join(u" · "_s),
               ChangeJob::tr("Save Report…"));
}

ChangeJob::ChangeJob(const Workplace &workplace, JobRow *row)
    : QObject(row)
    , m_workplace(workplace)
    , m_row(row)
    , m_task(workplace.client)
{
    connect(&m_task, &BulkTask::progressed, this, [this](const BulkProgress &progress) {
        showProgress(*m_row, progress);
    });
    connect(&m_task, &BulkTask::ended, this, &ChangeJob::finish);
    connect(&m_task, &BulkTask::failed, this, &ChangeJob::fail);
    connect(m_row, &JobRow::cancelWanted, this, [this] {
        showCancelling(*m_row);
        m_task.cancel();
    });
    connect(m_row, &JobRow::reportWanted, this, &ChangeJob::saveReport);
}

void ChangeJob::start(const QJsonObject &body)
{
    m_task.start(body);
}

void ChangeJob::finish(const BulkProgress &progress)
{
    finishRow(*m_row, progress);
    Q_EMIT ended(progress);
}

void ChangeJob::fail(const ApiError &error)
{
    if (m_row->state() != JobRow::State::Running) {
        m_workplace.showError(error); // about the report
        return;
    }
    m_row->finish(JobRow::State::Failed, sentence(error));
    Q_EMIT refused(error);
}

void ChangeJob::saveReport()
{
    const auto report = std::make_shared<JobReport>(
        QStringList{u"id"_s, u"email"_s, u"result"_s, u"error_code"_s, u"message"_s});
    disconnect(&m_task, &BulkTask::rows, this, nullptr);
    disconnect(&m_task, &BulkTask::reportRead, this, nullptr);
    connect(&m_task, &BulkTask::rows, this, [report](const QJsonArray &rows) {
        for (const QJsonValue &row : rows) {
            report->add({row["id"_L1].toString(),
                         row["email"_L1].toString(),
                         row["result"_L1].toString(),
                         row["error_code"_L1].toString(),
                         row["message"_L1].toString()});
        }
    });
    connect(&m_task, &BulkTask::reportRead, this, [this, report] {
        report->save(m_workplace, u"report.csv"_s);
    });
    m_task.readReport();
}

} // namespace latchkey::console
