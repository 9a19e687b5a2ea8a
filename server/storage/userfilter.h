#pragma once

#include "clock.h"
#include "ids.h"

#include <QString>

#include <optional>
#include <vector>

namespace latchkey::storage {

// Which users a list holds; every member that is set narrows it down.
struct UserFilter
{
    QString audience; // of every user listed
    QString peerFilter = {}; // reference/http-api.md 2.25: % and _ are wildcards; empty: all

    // A part of e-mail, phone, id or name whatever its case; one or two characters: how one of them
    // begins. Without line feeds.
    QString search = {};

    std::optional<bool> confirmed = {};
    std::optional<bool> invited = {}; // and has not confirmed an address since
    std::optional<bool> banned = {}; // now
    std::optional<bool> anonymous = {};
    std::optional<bool> deleted = {};
    std::optional<bool> hasFactor = {}; // a verified one
    std::optional<bool> neverSignedIn = {};
    QString provider = {}; // of an identity; empty: any
    QString role = {}; // empty: any

    // From (included) and to (excluded).
    std::optional<Timestamp> createdFrom = {};
    std::optional<Timestamp> createdTo = {};
    std::optional<Timestamp> signedInFrom = {};
    std::optional<Timestamp> signedInTo = {};

    std::optional<std::vector<UserId>> ids = {}; // no others
};

enum class UserSort { CreatedAt, LastSignInAt, Email };
enum class SortOrder { Ascending, Descending };

// A place in such a list: what the user at it is sorted by, as the database writes it, and who it
// is. Whoever never signed in sorts as the oldest.
struct UserPosition
{
    QString key;
    UserId id;
};

struct UserPage
{
    UserSort sort = UserSort::CreatedAt;
    SortOrder order = SortOrder::Descending;
    int limit = 50;
    std::optional<UserPosition> after = {}; // the first users behind that place
    qint64 offset = 0; // or behind so many
};

} // namespace latchkey::storage
