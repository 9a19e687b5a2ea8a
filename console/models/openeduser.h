#pragma once

#include "api/adminclient.h"
#include "secret.h"
#include "userfields.h"

namespace latchkey::console {

// One user as the server knows it in full, and what somebody is making of it. Of several that are
// opened in a row only the last is read to the end. Nothing that was typed is replaced by what the
// server says, unless that is asked for.
class OpenedUser final : public QObject
{
    Q_OBJECT

public:
    struct Draft
    {
        QJsonObject fields; // as editableOf()
        Secret password = {}; // a new one; empty: it stays

        bool operator==(const Draft &) const = default;
    };

    explicit OpenedUser(AdminClient &client, QObject *parent = nullptr);

    // Begins with what a list said, and reads the rest.
    void open(const QJsonObject &listed);
    void reload(); // under a draft only what that is not about
    void close();

    const QJsonObject &user() const { return m_user; }

    QString id() const;

    bool isOpen() const { return !m_user.isEmpty(); }

    bool isComplete() const { return !m_etag.isEmpty(); } // not only what the list said

    bool isSaving() const { return m_isSaving; }

    const Draft &draft() const { return m_draft; }

    void setDraft(const Draft &draft);
    void setField(QLatin1StringView name, const QJsonValue &value);
    void setPassword(const Secret &password);

    bool isChanged() const;
    void revert();

    enum class LastAdministrator { Stays, MayGo };

    // Only if nobody else has changed the user since it was read: else there is a conflict.
    void save(LastAdministrator last = LastAdministrator::Stays);

    // What somebody else has changed; empty: no conflict.
    const QList<FieldChange> &conflict() const { return m_conflict; }

    // Mine: saves what was edited over it. Theirs: drops that, and leaves the rest of the draft.
    void resolve(Preference preference);

    // A second factor of this user is taken away for good.
    void removeFactor(const QString &factorId);

Q_SIGNALS:
    void shown(); // another user, or more about the same
    void edited(); // the draft, by setDraft(), setField(), setPassword() or revert()
    void conflicted(); // there is a conflict, or there is none any more
    void saved(const QJsonObject &before, const QJsonObject &after);
    void failed(const latchkey::console::ApiError &error);

private:
    void forget();
    void takeAround(const ApiAnswer &answer);
    void written(const ApiResult &answer);
    void readTheirs();
    void compare(const ApiAnswer &theirs);
    void rebase(const ApiAnswer &theirs, Preference preference);
    void fail(const ApiError &error);

    QJsonObject base() const { return editableOf(m_user); }

    QString path() const;

    AdminClient &m_client;
    QPointer<ApiCall> m_call;
    QJsonObject m_user;
    QByteArray m_etag;
    Draft m_draft;
    bool m_isSaving = false;
    QList<FieldChange> m_conflict;
    ApiAnswer m_theirs; // what there is a conflict with
};

} // namespace latchkey::console
