#include "userexport.h"

#include "actions.h"
#include "api/adminclient.h"
#include "models/usertablemodel.h"
#include "page.h"
#include "prompt.h"
#include "userspage.h"
#include "userstable.h"
#include "widgets/jobpane.h"
#include "widgets/messagebar.h"

#include <QAction>
#include <QFileInfo>
#include <QLocale>
#include <QNetworkReply>

#include <utility>

namespace latchkey::console {

using namespace Qt::Literals;

namespace {

constexpr qint64 bufferSize = 1 << 20;

} // namespace

UserExport::UserExport(const Workplace &workplace, const QString &path, QUrlQuery filter)
    : QObject(&workplace.jobs)
    , m_workplace(workplace)
    , m_query(std::move(filter))
    , m_file(path)
    , m_row(workplace.jobs.add(tr("Export users to %1").arg(QFileInfo(path).fileName())))
{
    const bool isJson = path.endsWith(".json"_L1, Qt::CaseInsensitive);
    m_query.addQueryItem(u"format"_s, isJson ? u"json"_s : u"csv"_s);
    connect(m_row, &JobRow::cancelWanted, this, [this] {
        m_row->finish(JobRow::State::Cancelled, tr("Cancelled. No file was written."));
        if (m_reply)
            m_reply->abort();
        deleteLater();
    });
    if (!m_file.open(QIODevice::WriteOnly)) {
        end(tr("The file cannot be written: %1").arg(m_file.errorString()));
        return;
    }
    // A stream is not repeated when its token has expired, so an ordinary request renews it before.
    m_workplace.client.send(
        ApiRequest::get(u"/admin/whoami"_s), this, [this](const ApiResult &answer) {
            if (answer)
                start();
            else
                end(sentence(answer.error()));
        });
}

void UserExport::start()
{
    if (!m_row || m_row->state() != JobRow::State::Running)
        return;
    m_reply = m_workplace.client.stream(ApiRequest::get(u"/admin/export"_s, m_query));
    m_reply->setReadBufferSize(bufferSize);
    connect(this, &QObject::destroyed, m_reply, &QObject::deleteLater);
    connect(m_reply, &QIODevice::readyRead, this, &UserExport::keep);
    connect(m_reply, &QNetworkReply::finished, this, &UserExport::finish);
}

void UserExport::keep()
{
    // What a refusal says is for read().
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status != 200) // NOLINT(readability-magic-numbers)
        return;
    m_file.write(m_reply->readAll());
    if (m_row)
        m_row->setText(tr("%1 written").arg(QLocale().formattedDataSize(m_file.pos())));
}

void UserExport::finish()
{
    if (m_row && m_row->state() != JobRow::State::Running)
        return;
    keep();
    const ApiResult result = m_workplace.client.read(m_reply);
    if (!result) {
        end(sentence(result.error()));
        return;
    }
    const QString size = QLocale().formattedDataSize(m_file.pos());
    if (!m_file.commit()) {
        end(tr("The file cannot be written: %1").arg(m_file.errorString()));
        return;
    }
    const QString folder = QFileInfo(m_file.fileName()).absolutePath();
    if (m_row)
        m_row->finish(JobRow::State::Done, tr("%1 written to %2").arg(size, folder));
    deleteLater();
}

void UserExport::end(const QString &problem)
{
    if (m_row)
        m_row->finish(JobRow::State::Failed, problem);
    m_workplace.messages.show({.kind = Message::Kind::Error, .text = problem});
    deleteLater();
}

ExportVerbs::ExportVerbs(const Workplace &workplace, UsersPage &page)
    : QObject(&page)
    , m_workplace(workplace)
    , m_page(page)
{
    connect(workplace.actions.action("users.export"_L1), &QAction::triggered, this, [this] {
        exportAll(m_page.model().filter());
    });
    connect(workplace.actions.action("users.export_selected"_L1),
            &QAction::triggered,
            this,
            &ExportVerbs::exportSelected);
}

void ExportVerbs::exportSelected()
{
    if (m_page.table().selectedCount() == m_page.model().rowCount()) {
        exportAll(m_page.model().filter());
        return;
    }
    bool isComplete = false;
    QStringList ids;
    for (const QJsonObject &user : m_page.selectedUsers(&isComplete))
        ids << user["id"_L1].toString();
    if (!isComplete || ids.size() > mostSelected) {
        m_workplace.messages.show(
            {.kind = Message::Kind::Warning,
             .text = tr("A selection of at most %Ln users that are loaded can be exported. "
                        "Search for them, and export all that are found.",
                        nullptr,
                        mostSelected)});
        return;
    }
    QUrlQuery filter;
    filter.addQueryItem(u"ids"_s, ids.join(u','));
    exportAll(filter);
}

void ExportVerbs::exportAll(const QUrlQuery &filter)
{
    const QString path = m_workplace.prompt.fileToSave(
        {.title = tr("Export Users"),
         .name = u"users.csv"_s,
         .filter = tr("CSV (*.csv)") + u";;"_s + tr("JSON (*.json)")});
    if (!path.isEmpty())
        new UserExport(m_workplace, path, filter);
}

} // namespace latchkey::console
