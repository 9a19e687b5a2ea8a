#pragma once

#include "api/bulktask.h"

#include <functional>

namespace latchkey::console {

class JobRow;
class JobReport;
struct ChangedUsers;
struct Workplace;

// The same request for several users, one after the other: for what the server has no job for, or
// whose jobs are closed to who is signed in. With progress, cancel and a report like one of its
// jobs. Lives as long as its row in the job pane.
class OneByOne final : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype most = 100; // users; none of it is quick

    using Request = std::function<ApiRequest(const QString &userId)>;

    enum class Look {
        None,
        Before // each is read first, so that changed() knows what they were
    };

    OneByOne(const Workplace &workplace, JobRow *row);
    ~OneByOne() override;

    void start(const ChangedUsers &users, const Request &request, Look look = Look::None);

Q_SIGNALS:
    void changed(const QJsonObject &before, const QJsonObject &after); // one of them
    void ended(const latchkey::console::BulkProgress &progress);

private:
    void next();
    void change(const QJsonObject &before);
    void note(const ApiResult &answer);
    void finish(const QString &state);

    const Workplace &m_workplace;
    JobRow *m_row;
    QStringList m_ids; // still to come, the first of them under way
    QStringList m_names; // theirs
    Request m_request;
    Look m_look = Look::None;
    BulkProgress m_progress;
    std::unique_ptr<JobReport> m_report;
    bool m_isCancelled = false;
};

} // namespace latchkey::console
