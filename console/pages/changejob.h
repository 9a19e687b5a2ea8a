#pragma once

#include "api/bulktask.h"

namespace latchkey::console {

class JobRow;
struct Workplace;

// What the job pane says of users that are being changed, by the server or one by one.
void showProgress(JobRow &row, const BulkProgress &progress);
void showCancelling(JobRow &row);
void finishRow(JobRow &row, const BulkProgress &progress);

// A job of the server that changes users, in the job pane: how far it is, cancel, and the report
// to save. Lives as long as its row there.
class ChangeJob final : public QObject
{
    Q_OBJECT

public:
    ChangeJob(const Workplace &workplace, JobRow *row);

    void start(const QJsonObject &body);

Q_SIGNALS:
    void ended(const latchkey::console::BulkProgress &progress);
    void refused(const latchkey::console::ApiError &error); // nothing was done

private:
    void finish(const BulkProgress &progress);
    void fail(const ApiError &error);
    void saveReport();

    const Workplace &m_workplace;
    JobRow *m_row;
    BulkTask m_task;
};

} // namespace latchkey::console
