#include "usertablemodel.h"

#include "moment.h"

#include <QJsonArray>

namespace latchkey::console {

using namespace Qt::Literals;

namespace {

QLatin1StringView sortKey(int column)
{
    switch (column) {
    case UserTableModel::Email:
        return "email"_L1;
    case UserTableModel::Created:
        return "created_at"_L1;
    case UserTableModel::LastSignIn:
        return "last_sign_in_at"_L1;
    default:
        return {};
    }
}

QDateTime moment(const QJsonObject &user, int column)
{
    return momentOf(
        user[column == UserTableModel::Created ? "created_at"_L1 : "last_sign_in_at"_L1]);
}

bool isTime(int column)
{
    return column == UserTableModel::Created || column == UserTableModel::LastSignIn;
}

QString providers(const QJsonObject &user)
{
    QStringList names;
    for (const QJsonValue &name : user["app_metadata"_L1]["providers"_L1].toArray())
        names << name.toString();
    return names.join(u", "_s);
}

bool hasMoment(const QJsonObject &user, QLatin1StringView member)
{
    return !user[member].toString().isEmpty();
}

} // namespace

QString nameOf(const QJsonObject &user)
{
    const QJsonValue metadata = user["user_metadata"_L1];
    const QString fullName = metadata["full_name"_L1].toString();
    return fullName.isEmpty() ? metadata["name"_L1].toString() : fullName;
}

UserState stateOf(const QJsonObject &user, Timestamp now)
{
    if (hasMoment(user, "deleted_at"_L1))
        return UserState::Deleted;
    const auto bannedUntil = parseTimestamp(user["banned_until"_L1].toString().toLatin1());
    if (bannedUntil && *bannedUntil > now)
        return UserState::Banned;
    if (user["is_anonymous"_L1].toBool())
        return UserState::Anonymous;
    if (hasMoment(user, "confirmed_at"_L1))
        return UserState::Active;
    return hasMoment(user, "invited_at"_L1) ? UserState::Invited : UserState::Unconfirmed;
}

QString stateText(UserState state)
{
    switch (state) {
    case UserState::Active:
        return UserTableModel::tr("Active");
    case UserState::Unconfirmed:
        return UserTableModel::tr("Unconfirmed");
    case UserState::Invited:
        return UserTableModel::tr("Invited");
    case UserState::Anonymous:
        return UserTableModel::tr("Anonymous");
    case UserState::Banned:
        return UserTableModel::tr("Banned");
    case UserState::Deleted:
        return UserTableModel::tr("Deleted");
    }
    return {};
}

UserTableModel::UserTableModel(AdminClient &client, const Clock &clock, QObject *parent)
    : PagedTableModel(client, parent)
    , m_clock(clock)
{ }

void UserTableModel::load()
{
    m_isLoaded = true;
    setListing(composed());
}

void UserTableModel::clear()
{
    m_isLoaded = false;
    m_search.clear();
    m_filter.clear();
    PagedTableModel::clear();
}

void UserTableModel::setSearch(const QString &text)
{
    m_search = text.trimmed();
    if (m_isLoaded)
        setListing(composed());
}

void UserTableModel::setFilter(const QUrlQuery &filter)
{
    m_filter = filter;
    if (m_isLoaded)
        setListing(composed());
}

void UserTableModel::sort(int column, Qt::SortOrder order)
{
    if (!isSortable(column))
        return;
    m_sortColumn = column;
    m_sortOrder = order;
    if (m_isLoaded)
        setListing(composed());
}

bool UserTableModel::isSortable(int column)
{
    return !sortKey(column).isEmpty();
}

QUrlQuery UserTableModel::filter() const
{
    QUrlQuery query = m_filter;
    if (!m_search.isEmpty())
        query.addQueryItem(u"search"_s, queryText(m_search));
    return query;
}

Listing UserTableModel::composed() const
{
    QUrlQuery query = filter();
    query.addQueryItem(u"sort"_s,
                       sortKey(m_sortColumn)
                           + (m_sortOrder == Qt::AscendingOrder ? " asc"_L1 : " desc"_L1));
    return {.path = u"/admin/users"_s, .member = u"users"_s, .query = query};
}

int UserTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant UserTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Email:
        return tr("E-mail");
    case Name:
        return tr("Name");
    case State:
        return tr("State");
    case Role:
        return tr("Role");
    case Provider:
        return tr("Signs in with");
    case Created:
        return tr("Created");
    case LastSignIn:
        return tr("Last sign-in");
    case Phone:
        return tr("Phone");
    case Id:
        return tr("Id");
    default:
        return {};
    }
}

QString UserTableModel::text(const QJsonObject &user, int column) const
{
    switch (column) {
    case Email:
        return user["email"_L1].toString();
    case Name:
        return nameOf(user);
    case State:
        return stateText(stateOf(user, m_clock.now()));
    case Role:
        return user["role"_L1].toString();
    case Provider:
        return providers(user);
    case Phone:
        return user["phone"_L1].toString();
    case Id:
        return user["id"_L1].toString();
    default:
        break;
    }
    const QDateTime time = moment(user, column);
    if (!time.isValid())
        return column == LastSignIn ? tr("Never") : QString();
    return localText(time);
}

QVariant UserTableModel::cell(const QJsonObject &user, int column, int role) const
{
    if (role == Qt::DisplayRole)
        return text(user, column);
    if (role == stateRole)
        return static_cast<int>(stateOf(user, m_clock.now()));
    if (role == Qt::ToolTipRole) {
        const QDateTime time = isTime(column) ? moment(user, column) : QDateTime();
        return time.isValid() ? utcText(time) : text(user, column);
    }
    return {};
}

} // namespace latchkey::console
