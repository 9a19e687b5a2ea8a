#pragma once

#include <QLatin1StringView>
#include <QObject>
#include <QPointer>
#include <QSaveFile>
#include <QUrlQuery>

class QNetworkReply;

namespace latchkey::console {

class JobRow;
class UsersPage;
struct Workplace;

// One export under way: what comes goes into a file beside the wanted one, which takes its place
// when all of it is there. Holds no more than a buffer. Deletes itself when it is over.
class UserExport final : public QObject
{
    Q_OBJECT

public:
    UserExport(const Workplace &workplace, const QString &path, QUrlQuery filter);

private:
    void start();
    void keep();
    void finish();
    void end(const QString &problem);

    const Workplace &m_workplace;
    QUrlQuery m_query;
    QSaveFile m_file;
    QPointer<JobRow> m_row;
    QPointer<QNetworkReply> m_reply;
};

// The verbs: everybody the list shows, or the selection.
class ExportVerbs final : public QObject
{
    Q_OBJECT

public:
    static constexpr int mostSelected = 1'000; // as many ids as GET /admin/export takes

    ExportVerbs(const Workplace &workplace, UsersPage &page);

private:
    void exportSelected();
    void exportAll(const QUrlQuery &filter);

    const Workplace &m_workplace;
    UsersPage &m_page;
};

} // namespace latchkey::console
