#include "openeduser.h"

#include "api/lastadministrator.h"

namespace latchkey::console {

using namespace Qt::Literals;

namespace {

constexpr int changedMeanwhile = 412;

} // namespace

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

void OpenedUser::forget()
{
    if (m_call)
        m_call->cancel();
    m_call.clear();
    m_etag.clear();
    m_isSaving = false;
    m_conflict.clear();
    m_theirs = {};
}

void OpenedUser::open(const QJsonObject &listed)
{
    forget();
    m_user = listed;
    m_draft = {.fields = base()};
    Q_EMIT shown();
    reload();
}

void OpenedUser::close()
{
    forget();
    m_user = {};
    m_draft = {};
    Q_EMIT shown();
}

void OpenedUser::reload()
{
    if (!isOpen() || m_isSaving || !m_conflict.isEmpty())
        return;
    if (m_call)
        m_call->cancel();
    m_call = m_client.send(ApiRequest::get(path()), this, [this](const ApiResult &answer) {
        m_call.clear();
        if (!answer)
            Q_EMIT failed(answer.error());
        else if (!isChanged() || editableOf(answer->object()) == base())
            takeAround(*answer);
    });
}

// A draft stays: nothing that it is about was changed, such as when a factor was removed.
void OpenedUser::takeAround(const ApiAnswer &answer)
{
    const bool hasDraft = isChanged();
    m_user = answer.object();
    m_etag = answer.etag();
    if (!hasDraft)
        m_draft = {.fields = base()};
    Q_EMIT shown();
}

void OpenedUser::setDraft(const Draft &draft)
{
    if (m_draft == draft)
        return;
    m_draft = draft;
    Q_EMIT edited();
}

void OpenedUser::setField(QLatin1StringView name, const QJsonValue &value)
{
    Draft draft = m_draft;
    draft.fields[name] = value;
    setDraft(draft);
}

void OpenedUser::setPassword(const Secret &password)
{
    Draft draft = m_draft;
    draft.password = password;
    setDraft(draft);
}

bool OpenedUser::isChanged() const
{
    return isOpen() && (!m_draft.password.isEmpty() || m_draft.fields != base());
}

void OpenedUser::revert()
{
    m_conflict.clear();
    m_draft = {.fields = base()};
    Q_EMIT edited();
    Q_EMIT conflicted();
    reload(); // what was left out under the draft
}

void OpenedUser::save(LastAdministrator last)
{
    if (!isComplete() || m_isSaving || !isChanged())
        return;
    QJsonObject body = patchOf(base(), m_draft.fields);
    if (!m_draft.password.isEmpty())
        body.insert(u"password"_s, QString::fromUtf8(m_draft.password.reveal()));
    ApiRequest request = ApiRequest::withBody("PUT", path(), body);
    request.headers.emplace_back("If-Match", m_etag);
    if (last == LastAdministrator::MayGo)
        insistOnLastAdministrator(request);
    if (m_call)
        m_call->cancel();
    m_isSaving = true;
    m_call = m_client.send(request, this, [this](const ApiResult &answer) { written(answer); });
    Q_EMIT edited();
}

void OpenedUser::written(const ApiResult &answer)
{
    m_call.clear();
    if (!answer) {
        if (answer.error().status == changedMeanwhile)
            readTheirs();
        else
            fail(answer.error());
        return;
    }
    const QJsonObject before = m_user;
    m_isSaving = false;
    m_draft = {.fields = base()};
    takeAround(*answer);
    Q_EMIT saved(before, m_user);
    reload(); // times and identities of that answer are those of before
}

void OpenedUser::readTheirs()
{
    m_call = m_client.send(ApiRequest::get(path()), this, [this](const ApiResult &answer) {
        m_call.clear();
        if (answer)
            compare(*answer);
        else
            fail(answer.error());
    });
}

void OpenedUser::compare(const ApiAnswer &theirs)
{
    m_isSaving = false;
    const QList<FieldChange> changes
        = changesOf(base(), m_draft.fields, editableOf(theirs.object()));
    if (changes.isEmpty()) { // such as a sign-in, that nobody could have typed over
        rebase(theirs, Preference::Mine);
        save();
        return;
    }
    m_conflict = changes;
    m_theirs = theirs;
    Q_EMIT edited();
    Q_EMIT conflicted();
}

void OpenedUser::rebase(const ApiAnswer &theirs, Preference preference)
{
    const QJsonObject user = theirs.object();
    m_draft.fields = mergedFields(base(), m_draft.fields, editableOf(user), preference);
    m_user = user;
    m_etag = theirs.etag();
}

void OpenedUser::resolve(Preference preference)
{
    if (m_conflict.isEmpty())
        return;
    rebase(std::exchange(m_theirs, {}), preference);
    m_conflict.clear();
    Q_EMIT shown();
    Q_EMIT conflicted();
    if (preference == Preference::Mine)
        save();
}

void OpenedUser::fail(const ApiError &error)
{
    m_isSaving = false;
    Q_EMIT edited();
    Q_EMIT failed(error);
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
