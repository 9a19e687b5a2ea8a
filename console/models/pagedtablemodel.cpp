#include "pagedtablemodel.h"

#include <algorithm>
#include <limits>

namespace latchkey::console {

namespace {

constexpr int callsAtOnce = 2;
constexpr int longestQueue = 4; // of what flies past while somebody drags the scroll bar
constexpr qint64 mostRows
    = std::numeric_limits<int>::max() / 64; // heights in pixels are an int, too

} // namespace

PagedTableModel::PagedTableModel(AdminClient &client, QObject *parent)
    : QAbstractTableModel(parent)
    , m_client(client)
{ }

void PagedTableModel::setListing(const Listing &listing)
{
    if (m_wanted == listing && !m_hasFailed && (m_first || m_shown == listing))
        return;
    m_wanted = listing;
    cancelAll();
    askFirst();
}

void PagedTableModel::refresh()
{
    if (m_wanted.path.isEmpty())
        return;
    m_hasFailed = false;
    if (m_shown == m_wanted) {
        cancelAll();
        for (Page &page : m_pages)
            page.isOutdated = true;
        m_cursors.clear();
    }
    askFirst();
}

void PagedTableModel::clear()
{
    cancelAll();
    beginResetModel();
    m_wanted = m_shown = {};
    m_pages.clear();
    m_cursors.clear();
    m_count = 0;
    m_isExact = true;
    endResetModel();
    Q_EMIT countChanged();
}

void PagedTableModel::cancelAll()
{
    if (m_first)
        m_first->cancel();
    m_first.clear();
    for (const QPointer<ApiCall> &call : std::exchange(m_calls, {})) {
        if (call)
            call->cancel();
    }
    m_queue.clear();
}

void PagedTableModel::askFirst()
{
    m_hasFailed = false;
    m_first
        = m_client.send(pageAfter(m_wanted, {}, pageSize), this, [this](const ApiResult &answer) {
              m_first.clear();
              if (!answer) {
                  m_hasFailed = true;
                  Q_EMIT failed(answer.error());
                  return;
              }
              takeFirst(readListPage(m_wanted, *answer));
          });
}

void PagedTableModel::takeFirst(const ListPage &page)
{
    if (m_shown == m_wanted) {
        take(0, page);
        // Views ask again for what they show: outdated pages, and those that never came.
        if (m_count > 0)
            Q_EMIT dataChanged(index(0, 0), index(m_count - 1, columnCount() - 1));
        Q_EMIT loaded();
        return;
    }
    beginResetModel();
    m_shown = m_wanted;
    m_pages.clear();
    m_cursors.clear();
    m_isExact = page.isTotalExact;
    const qint64 count = page.total.value_or(page.rows.size());
    m_count = static_cast<int>(std::min(count, mostRows));
    keep(0, page);
    endResetModel();
    Q_EMIT countChanged();
    Q_EMIT loaded();
}

const QJsonObject *PagedTableModel::at(int row) const
{
    const auto page = m_pages.constFind(row / pageSize);
    if (page == m_pages.cend() || row % pageSize >= page->rows.size())
        return nullptr;
    return &page->rows[row % pageSize];
}

void PagedTableModel::replace(int row, const QJsonObject &object)
{
    const auto page = m_pages.find(row / pageSize);
    if (page == m_pages.end() || row % pageSize >= page->rows.size())
        return;
    page->rows[row % pageSize] = object;
    Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
}

int PagedTableModel::loadedRows() const
{
    qsizetype rows = 0;
    for (const Page &page : std::as_const(m_pages))
        rows += page.rows.size();
    return static_cast<int>(rows);
}

int PagedTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_count;
}

QVariant PagedTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const int number = index.row() / pageSize;
    const auto page = m_pages.find(number);
    if (page == m_pages.end()) {
        want(number);
        return {};
    }
    page->lookedAt = ++m_look;
    if (page->isOutdated)
        want(number);
    const QJsonObject *row = at(index.row());
    return row ? cell(*row, index.column(), role) : QVariant();
}

// Only noted here: views ask for data while they paint.
void PagedTableModel::want(int page) const
{
    // Under a list that is about to be replaced nothing is worth fetching.
    if (m_hasFailed || m_shown != m_wanted || m_calls.contains(page) || (page == 0 && m_first))
        return;
    if (!m_queue.isEmpty() && m_queue.last() == page)
        return;
    m_queue.removeOne(page);
    m_queue << page;
    if (m_queue.size() > longestQueue)
        m_queue.removeFirst();
    auto *self = const_cast<PagedTableModel *>(this);
    QMetaObject::invokeMethod(self, &PagedTableModel::fetchWanted, Qt::QueuedConnection);
}

void PagedTableModel::fetchWanted()
{
    while (!m_queue.isEmpty() && m_calls.size() < callsAtOnce)
        fetch(m_queue.takeLast());
}

void PagedTableModel::fetch(int page)
{
    if (m_calls.contains(page))
        return;
    const QString cursor = m_cursors.value(page);
    const ApiRequest request = page == 0 || !cursor.isEmpty() ? pageAfter(m_shown, cursor, pageSize)
                                                              : pageNumber(m_shown, page, pageSize);
    m_calls[page] = m_client.send(request, this, [this, page](const ApiResult &answer) {
        m_calls.remove(page);
        if (answer) {
            take(page, readListPage(m_shown, *answer));
            fetchWanted();
            return;
        }
        m_hasFailed = true;
        m_queue.clear();
        Q_EMIT failed(answer.error());
    });
}

void PagedTableModel::take(int page, const ListPage &answer)
{
    keep(page, answer);
    const qint64 end = qint64(page) * pageSize + answer.rows.size();
    if (answer.rows.size() < pageSize) {
        m_isExact = true; // this was the last page, whatever was counted before
        setCount(end);
    } else if (answer.total && answer.isTotalExact) {
        m_isExact = true;
        setCount(*answer.total);
    } else {
        setCount(std::max({answer.total.value_or(0), end, qint64(m_count)}));
    }
    const int last = std::min(static_cast<int>(end), m_count) - 1;
    if (page * pageSize <= last)
        Q_EMIT dataChanged(index(page * pageSize, 0), index(last, columnCount() - 1));
    forgetFarPages();
}

void PagedTableModel::keep(int page, const ListPage &answer)
{
    m_pages.insert(page, {.rows = answer.rows, .lookedAt = ++m_look});
    if (!answer.next.isEmpty())
        m_cursors.insert(page + 1, answer.next);
}

void PagedTableModel::setCount(qint64 count)
{
    const int rows = static_cast<int>(std::min(count, mostRows));
    if (rows > m_count) {
        beginInsertRows({}, m_count, rows - 1);
        m_count = rows;
        endInsertRows();
    } else if (rows < m_count) {
        beginRemoveRows({}, rows, m_count - 1);
        m_count = rows;
        m_pages.removeIf([rows](const auto &page) { return page.key() * pageSize >= rows; });
        endRemoveRows();
    } else {
        return;
    }
    Q_EMIT countChanged();
}

void PagedTableModel::forgetFarPages()
{
    while (m_pages.size() > keptPages) {
        m_pages.erase(std::ranges::min_element(std::as_const(m_pages), {}, &Page::lookedAt));
    }
}

bool PagedTableModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_isExact && !m_hasFailed && m_shown == m_wanted
        && !m_calls.contains(m_count / pageSize);
}

void PagedTableModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        fetch(m_count / pageSize);
}

} // namespace latchkey::console
