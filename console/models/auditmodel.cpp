#include "auditmodel.h"

#include "moment.h"

#include <QJsonArray>

#include <algorithm>

namespace latchkey::console {

using namespace Qt::Literals;

namespace {

constexpr int mostNewer = 1000; // then everything is read anew

QList<QJsonObject> entriesOf(const QJsonObject &answer)
{
    QList<QJsonObject> rows;
    for (const QJsonValue &entry : answer["entries"_L1].toArray())
        rows << entry.toObject();
    return rows;
}

} // namespace

AuditModel::AuditModel(AdminClient &client, QObject *parent)
    : QAbstractTableModel(parent)
    , m_client(client)
{ }

ApiRequest AuditModel::request(const QString &cursor) const
{
    QUrlQuery query;
    query.addQueryItem(u"paging"_s, u"keyset"_s);
    query.addQueryItem(u"limit"_s, QString::number(pageSize));
    const std::array parameters{
        std::pair{u"after"_s, cursor},
        std::pair{u"actor"_s, m_filter.actor},
        std::pair{u"action"_s, m_filter.action},
        std::pair{u"target"_s, m_filter.target},
        std::pair{u"address"_s, m_filter.address},
        std::pair{u"from"_s, m_filter.from.toUTC().toString(Qt::ISODateWithMs)}};
    for (const auto &[name, value] : parameters) {
        if (!value.isEmpty())
            query.addQueryItem(name, queryText(value));
    }
    return ApiRequest::get(u"/admin/audit"_s, query);
}

void AuditModel::ask(const QString &cursor, std::function<void(const QJsonObject &)> take)
{
    if (m_call)
        m_call->cancel();
    m_call = m_client.send(
        request(cursor), this, [this, take = std::move(take)](const ApiResult &answer) {
            m_call.clear();
            if (!answer) {
                Q_EMIT failed(answer.error());
                return;
            }
            take(answer->object());
            if (const int page = std::exchange(m_missing, -1); page >= 0)
                readAgain(page);
            if (std::exchange(m_isNewerWanted, false))
                readNewer();
        });
}

void AuditModel::load(const AuditFilter &filter)
{
    m_filter = filter;
    m_isNewerWanted = false;
    ask({}, [this](const QJsonObject &answer) { begin(answer); });
}

void AuditModel::clear()
{
    if (m_call)
        m_call->cancel();
    m_call.clear();
    beginResetModel();
    m_filter = {};
    m_newer.clear();
    m_pages.clear();
    m_next.clear();
    m_isComplete = true;
    m_isNewerWanted = false;
    endResetModel();
}

void AuditModel::begin(const QJsonObject &answer)
{
    // Before the views are told, who may ask for more at once.
    m_next = answer["next_cursor"_L1].toString();
    m_isComplete = m_next.isEmpty();
    beginResetModel();
    const QList<QJsonObject> rows = entriesOf(answer);
    m_newer.clear();
    m_pages = {Page{.cursor = {}, .rows = rows, .size = int(rows.size()), .lookedAt = ++m_look}};
    endResetModel();
    Q_EMIT loaded();
}

void AuditModel::append(const QJsonObject &answer)
{
    const QList<QJsonObject> rows = entriesOf(answer);
    const int size = static_cast<int>(rows.size());
    const QString cursor = std::exchange(m_next, answer["next_cursor"_L1].toString());
    m_isComplete = m_next.isEmpty();
    if (size > 0) {
        const int first = rowCount();
        beginInsertRows({}, first, first + size - 1);
        m_pages << Page{.cursor = cursor, .rows = rows, .size = size, .lookedAt = ++m_look};
        endInsertRows();
    }
    forgetFarPages();
    Q_EMIT loaded();
}

void AuditModel::readNewer()
{
    if (m_call) {
        m_isNewerWanted = true;
        return;
    }
    ask({}, [this](const QJsonObject &answer) { takeNewer(answer); });
}

void AuditModel::takeNewer(const QJsonObject &answer)
{
    const QList<QJsonObject> rows = entriesOf(answer);
    const QJsonObject *top = at(0);
    const auto known = top
        ? std::ranges::find(rows, (*top)["id"_L1], [](const auto &row) { return row["id"_L1]; })
        : rows.end();
    // More than a page is new, or what was on top has been dropped: begin anew.
    if (known == rows.end() || m_newer.size() > mostNewer) {
        begin(answer);
        return;
    }
    const int count = static_cast<int>(known - rows.begin());
    if (count == 0)
        return;
    beginInsertRows({}, 0, count - 1);
    m_newer = rows.first(count) + m_newer;
    endInsertRows();
    Q_EMIT loaded();
}

// All pages are full, but the last.
int AuditModel::pageOf(int row) const
{
    return static_cast<int>((row - m_newer.size()) / pageSize);
}

const QJsonObject *AuditModel::at(int row) const
{
    if (row < 0 || row >= rowCount())
        return nullptr;
    if (row < m_newer.size())
        return &m_newer[row];
    const QList<QJsonObject> &rows = std::as_const(m_pages)[pageOf(row)].rows;
    const qsizetype place = (row - m_newer.size()) % pageSize;
    return place < rows.size() ? &rows[place] : nullptr;
}

void AuditModel::readAgain(int page)
{
    if (page >= m_pages.size() || !m_pages[page].rows.isEmpty())
        return;
    if (m_call) {
        m_missing = page;
        return;
    }
    ask(m_pages[page].cursor, [this, page](const QJsonObject &answer) {
        const int size = m_pages[page].size;
        m_pages[page].rows = entriesOf(answer);
        m_pages[page].lookedAt = ++m_look;
        const int first = static_cast<int>(m_newer.size()) + page * pageSize;
        Q_EMIT dataChanged(index(first, 0), index(first + size - 1, ColumnCount - 1));
        forgetFarPages();
    });
}

void AuditModel::forgetFarPages()
{
    while (loadedRows() > keptPages * pageSize) {
        const auto age = [](const Page &page) {
            return page.rows.isEmpty() ? std::numeric_limits<quint64>::max() : page.lookedAt;
        };
        std::ranges::min_element(m_pages, {}, age)->rows.clear();
    }
}

int AuditModel::loadedRows() const
{
    qsizetype rows = 0;
    for (const Page &page : std::as_const(m_pages))
        rows += page.rows.size();
    return static_cast<int>(rows);
}

int AuditModel::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid() || m_pages.isEmpty())
        return 0;
    const qsizetype full = (m_pages.size() - 1) * pageSize;
    return static_cast<int>(m_newer.size() + full + m_pages.constLast().size);
}

int AuditModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant AuditModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Time:
        return tr("Time");
    case Action:
        return tr("Action");
    case Actor:
        return tr("By");
    case Target:
        return tr("To");
    case Address:
        return tr("Address");
    default:
        return {};
    }
}

QString AuditModel::text(const QJsonObject &entry, int column)
{
    const QJsonValue payload = entry["payload"_L1];
    switch (column) {
    case Time:
        return localText(momentOf(entry["created_at"_L1]));
    case Action:
        return payload["action"_L1].toString();
    case Actor: {
        const QString name = payload["actor_username"_L1].toString();
        return name.isEmpty() ? payload["actor_id"_L1].toString() : name;
    }
    case Target: {
        const QString email = payload["traits"_L1]["user_email"_L1].toString();
        return email.isEmpty() ? payload["traits"_L1]["user_id"_L1].toString() : email;
    }
    case Address:
        return entry["ip_address"_L1].toString();
    default:
        return {};
    }
}

QVariant AuditModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const QJsonObject *entry = at(index.row());
    if (!entry) {
        // Views ask while they paint: later.
        auto *self = const_cast<AuditModel *>(this);
        QMetaObject::invokeMethod(
            self,
            [self, page = pageOf(index.row())] { self->readAgain(page); },
            Qt::QueuedConnection);
        return {};
    }
    if (index.row() >= m_newer.size())
        m_pages[pageOf(index.row())].lookedAt = ++m_look;
    if (role == Qt::ToolTipRole && index.column() == Time)
        return utcText(momentOf((*entry)["created_at"_L1]));
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return text(*entry, index.column());
    return {};
}

bool AuditModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_isComplete && !m_call;
}

void AuditModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        ask(m_next, [this](const QJsonObject &answer) { append(answer); });
}

} // namespace latchkey::console
