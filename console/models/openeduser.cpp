#include "openeduser.h"

namespace latchkey::console {

using namespace Qt::Literals;

OpenedUser::OpenedUser(AdminClient &client, QObject *parent)
    : QObject(parent)
    , m_client(client)
{ }

QString OpenedUser::id() const
{
    return m_user["id"_L1].toString();
}

QString OpenedUser::path() const
{
    return u"/admin/users/"_s + pathSegment(id());
}

void OpenedUser::open(const QJsonObject &listed)
{
    m_user = listed;
    m_etag.clear();
    Q_EMIT shown();
    reload();
}

void OpenedUser::close()
{
    if (m_call)
        m_call->cancel();
    m_call.clear();
    m_user = {};
    m_etag.clear();
    Q_EMIT shown();
}

void OpenedUser::reload()
{
    if (m_call)
        m_call->cancel();
    if (!isOpen())
        return;
    m_call = m_client.send(ApiRequest::get(path()), this, [this](const ApiResult &answer) {
        m_call.clear();
        if (answer)
            take(*answer);
        else
            Q_EMIT failed(answer.error());
    });
}

void OpenedUser::take(const ApiAnswer &answer)
{
    m_user = answer.object();
    m_etag = answer.etag();
    Q_EMIT shown();
}

void OpenedUser::removeFactor(const QString &factorId)
{
    const ApiRequest request{.method = "DELETE",
                             .path = path() + u"/factors/"_s + pathSegment(factorId)};
    m_client.send(request, this, [this](const ApiResult &answer) {
        if (!answer)
            Q_EMIT failed(answer.error());
        reload(); // whoever failed may have been late
    });
}

} // namespace latchkey::console
