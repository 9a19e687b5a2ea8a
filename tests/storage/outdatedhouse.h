#pragma once

#include "services/housekeeping.h"
#include "storefixture.h"

#include <span>

namespace latchkey::test {

inline constexpr std::chrono::milliseconds day = std::chrono::hours(24);
inline constexpr storage::RetentionRules peersList{.peersList = true};

// A database with a user, a session and a factor that everything else can belong to.
struct House : StoreFixture
{
    explicit House(storage::Engine engine);

    void clear(); // everything away but that

    void insert(const char *sql, const storage::Binds &binds);
    SessionId addSessionAt(const QString &tag,
                           Timestamp created,
                           std::optional<Timestamp> refreshed = {},
                           std::optional<Timestamp> notAfter = {});
    void addToken(const QString &token, SessionId of, bool revoked, Timestamp updated);
    void addJob(const QString &creator, const char *state, Timestamp finished);
    void addReason(const QString &banned, const QString &reason, Timestamp created);
    void addMail(const QString &recipient, const char *state, Timestamp updated);
    void addClientState(const QString &provider, Timestamp created); // OAuth

    QStringList labels(const char *sql); // the first column, sorted
    Result<qint64> round(const storage::RetentionRules &rules, Timestamp now = noon);

    UserId user;
    SessionId session;
    QUuid factor;

private:
    void furnish();
};

using Insert = void (*)(House &, const QString &label, Timestamp moment);

// A row whose moment lies more than `age` back goes; another one, and what `also` adds, stays.
struct Condition
{
    const char *name;
    storage::RetentionRules rules;
    std::chrono::milliseconds age;
    Insert insert;
    const char *labels; // of the rows that are there
    Insert also = [](House &, const QString &, Timestamp) { };
};

std::span<const Condition> conditions();

} // namespace latchkey::test
