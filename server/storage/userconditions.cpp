#include "userconditions.h"

#include "sqltext.h"
#include "userstates.h"

#include <QJsonArray>

namespace latchkey::storage {

using namespace Qt::Literals;

namespace {

constexpr char escapedLike[] = " ESCAPE '\\'";

// All that is searched, each on a line of its own. The index latchkey_users_search_idx has the same
// expression.
constexpr char searchedPostgreSql[] = R"((
    chr(10) || coalesce(u.email, '') || chr(10) || coalesce(u.phone, '') || chr(10)
    || CAST(u.id AS text) || chr(10) || left(coalesce(u.raw_user_meta_data ->> 'name', ''), 255)
    || chr(10) || left(coalesce(u.raw_user_meta_data ->> 'full_name', ''), 255)))";

constexpr char searchedSqlite[] = R"((
    char(10) || coalesce(u.email, '') || char(10) || coalesce(u.phone, '') || char(10) || u.id
    || char(10) || substr(coalesce(u.raw_user_meta_data ->> 'name', ''), 1, 255)
    || char(10) || substr(coalesce(u.raw_user_meta_data ->> 'full_name', ''), 1, 255)))";

// What beginnings are searched in: an id that happens to begin so is no help.
constexpr char beginningsPostgreSql[] = R"((
    chr(10) || coalesce(u.email, '') || chr(10) || coalesce(u.phone, '') || chr(10)
    || coalesce(u.raw_user_meta_data ->> 'name', '') || chr(10)
    || coalesce(u.raw_user_meta_data ->> 'full_name', '')))";

constexpr char beginningsSqlite[] = R"((
    char(10) || coalesce(u.email, '') || char(10) || coalesce(u.phone, '') || char(10)
    || coalesce(u.raw_user_meta_data ->> 'name', '') || char(10)
    || coalesce(u.raw_user_meta_data ->> 'full_name', '')))";

constexpr qsizetype shortestPart = 3; // shorter ones are beginnings

QString escapedForLike(QString text)
{
    text.replace(u'\\', u"\\\\"_s).replace(u'%', u"\\%"_s).replace(u'_', u"\\_"_s);
    return text;
}

bool isBeginning(const QString &term)
{
    return term.toUcs4().size() < shortestPart;
}

QString likePattern(const QString &term)
{
    return (isBeginning(term) ? u"%\n"_s : u"%"_s) + escapedForLike(term) + u'%';
}

// A phrase of FTS5. Each text in the index begins with two line feeds (latchkey_0009).
QString phrase(const QString &term)
{
    const qsizetype missing = shortestPart - term.toUcs4().size();
    QString quoted = QString(std::max<qsizetype>(missing, 0), u'\n') + term;
    quoted = u'"' + quoted.replace(u'"', u"\"\""_s) + u'"';
    return missing > 0 ? u"{email phone name full_name} : "_s + quoted : quoted;
}

// LIKE of SQLite knows case only in ASCII; the index knows it everywhere.
UserCondition searchSqlite(const QString &term)
{
    static constexpr char match[] = R"(latchkey_user_search s JOIN latchkey_user_numbers n
        ON n.number = s.rowid WHERE latchkey_user_search MATCH ?)";
    static constexpr auto candidates = joined("SELECT n.user_id AS id FROM ", match);
    static constexpr auto exists
        = joined("EXISTS (SELECT 1 FROM ", match, " AND n.user_id = u.id)");
    static constexpr auto part = joined(searchedSqlite, " LIKE ?", escapedLike);
    static constexpr auto beginning = joined(beginningsSqlite, " LIKE ?", escapedLike);
    const bool isAscii = std::ranges::all_of(term, [](QChar c) { return c.unicode() < 128; });
    const char *const like = isBeginning(term) ? beginning.data() : part.data();
    return {.test = isAscii ? SqlPiece{like, {likePattern(term)}}
                            : SqlPiece{exists.data(), {phrase(term)}},
            .candidates = {candidates.data(), {phrase(term)}},
            .isSameAsCandidates = !isAscii};
}

// || '' keeps the planner from the index where somebody reads on in order until there is enough.
UserCondition searchPostgreSql(const QString &term)
{
    static constexpr auto part = joined(searchedPostgreSql, " || '' ILIKE ?");
    static constexpr auto beginning = joined(beginningsPostgreSql, " ILIKE ?");
    static constexpr auto candidates
        = joined("SELECT u.id FROM users u WHERE ", searchedPostgreSql, " ILIKE ?");
    static constexpr auto beginners = joined(candidates, " AND ", beginningsPostgreSql, " ILIKE ?");
    const QString pattern = likePattern(term);
    if (isBeginning(term))
        return {.test = {beginning.data(), {pattern}},
                .candidates = {beginners.data(), {pattern, pattern}}};
    return {.test = {part.data(), {pattern}}, .candidates = {candidates.data(), {pattern}}};
}

// GLOB, because LIKE of SQLite does not tell "A" from "a", as PostgreSQL's does.
QString globOf(const QString &pattern)
{
    QString glob;
    for (qsizetype at = 0; at < pattern.size(); ++at) {
        QChar c = pattern[at];
        const bool isEscaped = c == u'\\' && at + 1 < pattern.size();
        if (isEscaped)
            c = pattern[++at];
        if (!isEscaped && (c == u'%' || c == u'_'))
            glob += c == u'%' ? u'*' : u'?';
        else if (c == u'*' || c == u'?' || c == u'[')
            glob += u'[' + c + u']';
        else
            glob += c;
    }
    return glob;
}

UserCondition peerFilter(const QString &filter, Engine engine)
{
    const QString pattern = u'%' + filter + u'%';
    if (engine == Engine::PostgreSql)
        return {.test = {"(u.email LIKE ? OR u.raw_user_meta_data ->> 'full_name' ILIKE ?)",
                         {pattern, pattern}}};
    return {.test = {"(u.email GLOB ? OR u.raw_user_meta_data ->> 'full_name' LIKE ? ESCAPE '\\')",
                     {globOf(pattern), pattern}}};
}

UserCondition withCandidates(SqlPiece test)
{
    SqlPiece candidates{"SELECT u.id FROM users u WHERE " + test.text, test.binds};
    return {.test = std::move(test), .candidates = std::move(candidates)};
}

UserCondition bannedNow(bool banned, Timestamp now)
{
    if (!banned)
        return {.test = {"(u.banned_until IS NULL OR u.banned_until <= ?)", {now}}};
    UserCondition condition = withCandidates({"u.banned_until > ?", {now}});
    condition.isNearState = true;
    return condition;
}

// Walked to by their number.
UserCondition inState(bool wanted, const char *state, const char *others)
{
    return {.test = {wanted ? state : others}, .isState = true};
}

UserCondition withRole(const QString &role)
{
    SqlPiece test{"u.role = ?", {role}};
    if (role == QLatin1StringView(usualRole))
        return {.test = std::move(test), .isState = true};
    return withCandidates(std::move(test));
}

// IS TRUE keeps PostgreSQL from a join, for which it would read more users than are wanted. It
// looks everybody up, or lists all who meet this once, whichever it takes for less work.
SqlPiece isAmong(const QByteArray &rows, const Binds &binds)
{
    return {"EXISTS (SELECT 1 FROM " + rows + ") IS TRUE", binds};
}

UserCondition hasFactor(bool has)
{
    const SqlPiece verified
        = isAmong("mfa_factors f WHERE f.user_id = u.id AND f.status = 'verified'", {});
    if (!has)
        return {.test = {"NOT " + verified.text}, .isById = true};
    return {.test = verified,
            .candidates = {"SELECT DISTINCT user_id AS id FROM mfa_factors"
                           " WHERE status = 'verified'"},
            .isById = true};
}

// In the text where it can be, because some providers have nearly everybody and others nobody: what
// is the best plan for one is not for another.
SqlPiece isProvider(const QString &provider)
{
    constexpr qsizetype longest = 32;
    const auto isPlain = [](QChar one) {
        return (one >= u'a' && one <= u'z') || (one >= u'0' && one <= u'9') || one == u'_';
    };
    if (provider.size() > longest || !std::ranges::all_of(provider, isPlain))
        return {"provider = ?", {provider}};
    return {"provider = '" + provider.toLatin1() + '\''};
}

UserCondition withProvider(const QString &provider)
{
    const SqlPiece is = isProvider(provider);
    const QByteArray rows = "identities i WHERE i.user_id = u.id AND i." + is.text;
    return {.test = isAmong(rows, is.binds),
            .joined = {"EXISTS (SELECT 1 FROM " + rows + ')', is.binds},
            .candidates
            = {"SELECT DISTINCT user_id AS id FROM identities WHERE " + is.text, is.binds},
            .isById = true};
}

void addRange(std::vector<UserCondition> &conditions,
              const UserFilter &filter,
              UserSort by,
              Engine engine)
{
    const KeyRange range = keyRange(filter, by);
    const QByteArray key = sortExpression(by, engine);
    SqlPiece test = lowerBound(range, key);
    if (range.from && range.to)
        test += " AND ";
    test += upperBound(range, key);
    if (test.text.isEmpty())
        return;
    conditions.push_back(withCandidates(std::move(test)));
    conditions.back().rangeOf = by;
}

UserCondition oneOf(const std::vector<UserId> &ids, Engine engine)
{
    QJsonArray list;
    for (const UserId &id : ids)
        list.append(id.toString());
    const char *const listed = engine == Engine::Sqlite
        ? "SELECT DISTINCT value AS id FROM json_each(?)"
        : "SELECT DISTINCT CAST(value AS uuid) AS id FROM json_array_elements_text(CAST(? AS "
          "json))";
    return {.test = {"u.id IN (" + QByteArray(listed) + ")", {list}},
            .candidates = {listed, {list}}};
}

void addStates(std::vector<UserCondition> &conditions, const UserFilter &filter, Timestamp now)
{
    if (filter.banned)
        conditions.push_back(bannedNow(*filter.banned, now));
    if (filter.deleted) {
        conditions.push_back(
            inState(*filter.deleted, "u.deleted_at IS NOT NULL", "u.deleted_at IS NULL"));
    }
    if (filter.hasFactor)
        conditions.push_back(hasFactor(*filter.hasFactor));
    if (!filter.role.isEmpty())
        conditions.push_back(withRole(filter.role));
    if (filter.anonymous) {
        conditions.push_back(
            inState(*filter.anonymous, "u.is_anonymous = TRUE", "u.is_anonymous = FALSE"));
    }
    if (filter.confirmed) {
        conditions.push_back(
            inState(*filter.confirmed, "u.confirmed_at IS NOT NULL", "u.confirmed_at IS NULL"));
    }
    if (filter.invited) {
        conditions.push_back(inState(*filter.invited,
                                     "u.invited_at IS NOT NULL AND u.confirmed_at IS NULL",
                                     "(u.invited_at IS NULL OR u.confirmed_at IS NOT NULL)"));
    }
    if (filter.neverSignedIn) {
        conditions.push_back(inState(
            *filter.neverSignedIn, "u.last_sign_in_at IS NULL", "u.last_sign_in_at IS NOT NULL"));
    }
    if (!filter.provider.isEmpty())
        conditions.push_back(withProvider(filter.provider));
}

// SQLite knows it as an expression: see latchkey_0008.
UserCondition ofAudience(const QString &audience, Engine engine)
{
    static constexpr auto test = joined("u.aud = ? AND u.instance_id = ", nilUuid);
    static constexpr auto sqlite
        = joined("SELECT u.id FROM users u INDEXED BY latchkey_users_audience_idx"
                 " WHERE u.aud || '' = ? AND u.instance_id = ",
                 nilUuid);
    static constexpr auto postgreSql = joined("SELECT u.id FROM users u WHERE ", test);
    return {.test = {test.data(), {audience}},
            .candidates
            = {engine == Engine::Sqlite ? sqlite.data() : postgreSql.data(), {audience}},
            .isUsual = true};
}

} // namespace

QByteArray sortExpression(UserSort sort, Engine engine)
{
    const bool isSqlite = engine == Engine::Sqlite;
    switch (sort) {
    case UserSort::CreatedAt:
        return isSqlite ? "coalesce(u.created_at, '')" : "coalesce(u.created_at, '-infinity')";
    case UserSort::LastSignInAt:
        return isSqlite ? "coalesce(u.last_sign_in_at, '')"
                        : "coalesce(u.last_sign_in_at, '-infinity')";
    case UserSort::Email:
        return isSqlite ? "coalesce(lower(u.email), '')"
                        : "(coalesce(lower(u.email), '')) COLLATE \"C\"";
    }
    Q_UNREACHABLE();
}

KeyRange keyRange(const UserFilter &filter, UserSort by)
{
    switch (by) {
    case UserSort::CreatedAt:
        return {filter.createdFrom, filter.createdTo};
    case UserSort::LastSignInAt:
        return {filter.signedInFrom, filter.signedInTo};
    case UserSort::Email:
        return {};
    }
    Q_UNREACHABLE();
}

SqlPiece lowerBound(const KeyRange &range, const QByteArray &key)
{
    return range.from ? SqlPiece{key + " >= ?", {*range.from}} : SqlPiece();
}

SqlPiece upperBound(const KeyRange &range, const QByteArray &key)
{
    return range.to ? SqlPiece{key + " < ?", {*range.to}} : SqlPiece();
}

// Those that few are likely to meet come first.
std::vector<UserCondition> userConditions(const UserFilter &filter, Engine engine, Timestamp now)
{
    std::vector<UserCondition> conditions;
    if (filter.ids)
        conditions.push_back(oneOf(*filter.ids, engine));
    if (!filter.search.isEmpty()) {
        conditions.push_back(engine == Engine::Sqlite ? searchSqlite(filter.search)
                                                      : searchPostgreSql(filter.search));
        conditions.back().isSearch = true;
    }
    addStates(conditions, filter, now);
    addRange(conditions, filter, UserSort::CreatedAt, engine);
    addRange(conditions, filter, UserSort::LastSignInAt, engine);
    if (!filter.peerFilter.isEmpty())
        conditions.push_back(peerFilter(filter.peerFilter, engine));
    conditions.push_back(ofAudience(filter.audience, engine));
    return conditions;
}

SqlPiece allOf(const std::vector<UserCondition> &conditions,
               const std::function<bool(const UserCondition &)> &isWanted)
{
    SqlPiece all{"TRUE"};
    for (const UserCondition &condition : conditions) {
        if (!isWanted(condition))
            continue;
        all += " AND ";
        all += condition.test;
    }
    return all;
}

SqlPiece allOf(const std::vector<UserCondition> &conditions)
{
    return allOf(conditions, [](const UserCondition &) { return true; });
}

bool areToldByOrder(const std::vector<UserCondition> &conditions)
{
    return std::ranges::all_of(conditions, [](const UserCondition &one) {
        return one.isUsual || one.isById || one.rangeOf;
    });
}

bool isToldByRange(const UserCondition &one,
                   const std::vector<UserCondition> &conditions,
                   const UserPage &page)
{
    return one.rangeOf && one.rangeOf != page.sort && page.sort != UserSort::Email
        && page.offset == 0 && areToldByOrder(conditions);
}

bool areToldByStates(const std::vector<UserCondition> &conditions)
{
    return std::ranges::all_of(conditions, [](const UserCondition &one) {
        return one.isUsual || one.isById || one.rangeOf || one.isState || one.isNearState;
    });
}

} // namespace latchkey::storage
