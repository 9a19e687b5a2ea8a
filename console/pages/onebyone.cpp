#include "onebyone.h"

#include "changejob.h"
#include "jobreport.h"
#include "page.h"
#include "userchange.h"
#include "widgets/jobpane.h"

namespace latchkey::console {

using namespace Qt::Literals;

OneByOne::OneByOne(const Workplace &workplace, JobRow *row)
    : QObject(row)
    , m_workplace(workplace)
    , m_row(row)
    , m_report(std::make_unique<JobReport>(
          QStringList{u"id"_s, u"user"_s, u"result"_s, u"error_code"_s, u"message"_s}))
{
    connect(m_row, &JobRow::cancelWanted, this, [this] {
        m_isCancelled = true;
        showCancelling(*m_row);
    });
    connect(m_row, &JobRow::reportWanted, this, [this] {
        m_report->save(m_workplace, u"report.csv"_s);
    });
}

OneByOne::~OneByOne() = default;

void OneByOne::start(const ChangedUsers &users, const Request &request, Look look)
{
    m_ids = users.ids;
    m_names = users.names;
    m_request = request;
    m_look = look;
    m_progress.total = m_ids.size();
    next();
}

void OneByOne::next()
{
    if (m_ids.isEmpty() || m_isCancelled) {
        finish(m_ids.isEmpty() ? u"done"_s : u"cancelled"_s);
        return;
    }
    showProgress(*m_row, m_progress);
    if (m_look == Look::None) {
        change({});
        return;
    }
    const QString path = u"/admin/users/"_s + pathSegment(m_ids.first());
    m_workplace.client.send(ApiRequest::get(path), this, [this](const ApiResult &answer) {
        if (answer)
            change(answer->object());
        else
            note(answer);
    });
}

void OneByOne::change(const QJsonObject &before)
{
    m_workplace.client.send(
        m_request(m_ids.first()), this, [this, before](const ApiResult &answer) {
            if (answer)
                Q_EMIT changed(before, answer->object());
            note(answer);
        });
}

// Whoever is refused stops nobody else; without a server or a session there is no point in going
// on.
void OneByOne::note(const ApiResult &answer)
{
    const bool isOver = !answer && answer.error().kind != ApiError::Kind::Refused;
    const ApiError error = answer ? ApiError{} : answer.error();
    m_report->add({m_ids.takeFirst(),
                   m_names.takeFirst(),
                   answer ? u"done"_s : u"failed"_s,
                   error.code,
                   error.message});
    (answer ? m_progress.succeeded : m_progress.failed) += 1;
    if (isOver)
        finish(u"failed"_s);
    else
        next();
}

void OneByOne::finish(const QString &state)
{
    m_progress.state = state;
    finishRow(*m_row, m_progress);
    Q_EMIT ended(m_progress);
}

} // namespace latchkey::console
