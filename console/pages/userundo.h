#pragma once

#include "clock.h"
#include "userchange.h"

#include <QObject>

#include <variant>

namespace latchkey::console {

struct Workplace;

// What can be undone of what was done to users, the last first: a stack of the newest changes, for
// this person and this run.
class UserUndo final : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype mostKept = 20;

    UserUndo(const Workplace &workplace, QObject *parent);

    // A user was changed by hand: ban, role and metadata, as they were and as they are now. False
    // where none of them differs.
    bool note(const QJsonObject &before, const QJsonObject &after);

    struct Step
    {
        QJsonObject before;
        QJsonObject after;
    };

    // The same was done to several, one after the other; undoing goes the same way.
    bool noteSeveral(Verb verb, const QList<Step> &steps);

    // A job has changed users; its values are with the server.
    void noteJob(const QString &jobId, const QString &text);

    void undo();
    void clear();

Q_SIGNALS:
    void undone(); // lists are outdated

private:
    struct Restoring // of one user
    {
        QString userId;
        QString name;
        QJsonObject changes; // for PUT /admin/users/{id}
        std::optional<Timestamp> bannedUntil; // if a ban is to be put back: its rest is known then
    };

    struct RestoringSeveral
    {
        Verb verb = Verb::Ban;
        QList<Restoring> users;
    };

    struct Job
    {
        QString id;
    };

    struct Entry
    {
        QString text; // of the action
        std::variant<Restoring, RestoringSeveral, Job> what;
    };

    static Restoring restoringOf(const QJsonObject &before, const QJsonObject &after);
    QJsonObject changesNow(const Restoring &user) const;
    void push(Entry entry);
    void pushSeveral(const RestoringSeveral &several);
    void showText();
    void restore(const Entry &entry, const Restoring &user);
    void restoreSeveral(const RestoringSeveral &several);
    void restoreJob(const Entry &entry, const Job &job);
    void fail(const Entry &entry, const ApiError &error);

    const Workplace &m_workplace;
    QList<Entry> m_entries; // newest last
};

} // namespace latchkey::console
