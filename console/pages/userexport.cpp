#include "userexport.h"

#include "actions.h"
#include "api/adminclient.h"
#include "models/usertablemodel.h"
#include "page.h"
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
    : FileExport(workplace, tr("Export users to %1").arg(QFileInfo(path).fileName()), path)
    , m_query(std::move(filter))
{
    m_query.addQueryItem(u"format"_s, isJson() ? u"json"_s : u"csv"_s);
    if (!isRunning())
        return;
    // A stream is not repeated when its token has expired, so an ordinary request renews it before.
    workplace.client.send(
        ApiRequest::get(u"/admin/whoami"_s), this, [this](const ApiResult &answer) {
            if (!isRunning())
                return;
            if (answer)
                start();
            else
                fail(sentence(answer.error()));
        });
}

void UserExport::start()
{
    m_reply = workplace().client.stream(ApiRequest::get(u"/admin/export"_s, m_query));
    m_reply->setReadBufferSize(bufferSize);
    connect(this, &QObject::destroyed, m_reply, &QObject::deleteLater);
    connect(m_reply, &QIODevice::readyRead, this, &UserExport::keep);
    connect(m_reply, &QNetworkReply::finished, this, &UserExport::take);
}

void UserExport::keep()
{
    // What a refusal says is for read().
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status != 200 || !isRunning()) // NOLINT(readability-magic-numbers)
        return;
    if (write(m_reply->readAll()))
        row()->setText(tr("%1 written").arg(QLocale().formattedDataSize(written())));
}

void UserExport::take()
{
    keep();
    if (!isRunning())
        return;
    const ApiResult result = workplace().client.read(m_reply);
    if (!result) {
        fail(sentence(result.error()));
        return;
    }
    finish(tr("%1 written to %2").arg(QLocale().formattedDataSize(written()), folder()));
}

void UserExport::stop()
{
    if (m_reply)
        m_reply->abort();
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
    const QString path = FileExport::askForPath(m_workplace, tr("Export Users"), u"users.csv"_s);
    if (!path.isEmpty())
        new UserExport(m_workplace, path, filter);
}

} // namespace latchkey::console
