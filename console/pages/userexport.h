#pragma once

#include "fileexport.h"

#include <QUrlQuery>

class QNetworkReply;

namespace latchkey::console {

class UsersPage;

// Users as GET /admin/export writes them: what comes is passed on.
class UserExport final : public FileExport
{
    Q_OBJECT

public:
    UserExport(const Workplace &workplace, const QString &path, QUrlQuery filter);

private:
    void start();
    void keep();
    void take();
    void stop() override;

    QUrlQuery m_query;
    QPointer<QNetworkReply> m_reply;
};

// The verbs: everybody the list shows, or the selection.
class ExportVerbs final : public QObject
{
    Q_OBJECT

public:
    static constexpr int mostSelected = 200; // as many ids as fit into an address

    ExportVerbs(const Workplace &workplace, UsersPage &page);

private:
    void exportSelected();
    void exportAll(const QUrlQuery &filter);

    const Workplace &m_workplace;
    UsersPage &m_page;
};

} // namespace latchkey::console
