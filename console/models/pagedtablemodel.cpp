#include "pagedtablemodel.h"

#include <algorithm>
#include <limits>

namespace latchkey::console {

namespace {

constexpr int callsAtOnce = 2;
constexpr int longestQueue = 4; // of what flies past while somebody drags the scroll bar
constexpr qsizetype mostNewer = 1'000; // then everything is read anew
constexpr qint64 mostRows
    = std::numeric_limits<int>::max() / 64; // heights in pixels are an int, too

QString idOf(const QJsonObject &row)
{
    return row[QLatin1StringView("id")].toString();
}

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
    cancelAll();
    // What nobody counts is found by its cursors only, and they are outdated, too.
    if (!m_wanted.isCounted)
        m_shown = {};
    if (m_shown == m_wanted) {
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
    m_newer.clear();
    m_topId.clear();
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
    if (m_newest)
        m_newest->cancel();
    m_newest.clear();
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
    } else {
        beginWith(page);
    }
    if (std::exchange(m_isNewerWanted, false))
        readNewer();
}

void PagedTableModel::beginWith(const ListPage &page)
{
    beginResetModel();
    m_shown = m_wanted;
    m_newer.clear();
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

void PagedTableModel::readNewer()
{
    if (m_first || m_newest) {
        m_isNewerWanted = true;
        return;
    }
    if (m_wanted.path.isEmpty() || m_shown != m_wanted)
        return;
    m_newest
        = m_client.send(pageAfter(m_shown, {}, pageSize), this, [this](const ApiResult &answer) {
              m_newest.clear();
              if (!answer) {
                  m_isNewerWanted = false;
                  Q_EMIT failed(answer.error());
                  return;
              }
              takeNewer(readListPage(m_shown, *answer));
              if (std::exchange(m_isNewerWanted, false))
                  readNewer();
          });
}

void PagedTableModel::takeNewer(const ListPage &page)
{
    const auto known = std::ranges::find(page.rows, m_topId, idOf);
    // More than a page is new.
    if (known == page.rows.end() || newerRows() > mostNewer) {
        cancelAll();
        beginWith(page);
        return;
    }
    const qsizetype count = known - page.rows.begin();
    if (count == 0)
        return;
    beginInsertRows({}, 0, static_cast<int>(count) - 1);
    m_newer = page.rows.first(count) + m_newer;
    m_topId = idOf(m_newer.first());
    endInsertRows();
    Q_EMIT countChanged();
}

const QJsonObject *PagedTableModel::onPage(int place) const
{
    const auto page = m_pages.constFind(place / pageSize);
    if (page == m_pages.cend() || place % pageSize >= page->rows.size())
        return nullptr;
    return &page->rows[place % pageSize];
}

const QJsonObject *PagedTableModel::at(int row) const
{
    if (row < newerRows())
        return row < 0 ? nullptr : &m_newer[row];
    return onPage(row - newerRows());
}

void PagedTableModel::replace(int row, const QJsonObject &object)
{
    const int place = row - newerRows();
    if (place < 0 || !onPage(place))
        return;
    m_pages[place / pageSize].rows[place % pageSize] = object;
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
    return parent.isValid() ? 0 : newerRows() + m_count;
}

QVariant PagedTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (index.row() < newerRows())
        return cell(m_newer[index.row()], index.column(), role);
    const int place = index.row() - newerRows();
    const int number = place / pageSize;
    const auto page = m_pages.find(number);
    if (page == m_pages.end()) {
        want(number);
        return {};
    }
    page->lookedAt = ++m_look;
    if (page->isOutdated)
        want(number);
    const QJsonObject *row = onPage(place);
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
    const bool isLast
        = answer.rows.size() < pageSize || (!m_shown.isCounted && answer.next.isEmpty());
    if (isLast) // whatever was counted before
        setCount(end, true);
    else if (answer.total && answer.isTotalExact)
        setCount(*answer.total, true);
    else
        setCount(std::max({answer.total.value_or(0), end, qint64(m_count)}), m_isExact);
    const int last = std::min(static_cast<int>(end), m_count) - 1;
    if (page * pageSize <= last)
        Q_EMIT dataChanged(index(firstRow(page), 0), index(newerRows() + last, columnCount() - 1));
    forgetFarPages();
}

void PagedTableModel::keep(int page, const ListPage &answer)
{
    if (page == 0 && m_newer.isEmpty())
        m_topId = answer.rows.isEmpty() ? QString() : idOf(answer.rows.first());
    m_pages.insert(page, {.rows = answer.rows, .lookedAt = ++m_look});
    if (!answer.next.isEmpty())
        m_cursors.insert(page + 1, answer.next);
}

void PagedTableModel::setCount(qint64 count, bool isExact)
{
    const bool isSame = std::exchange(m_isExact, isExact) == isExact;
    const int rows = static_cast<int>(std::min(count, mostRows));
    if (rows > m_count) {
        beginInsertRows({}, firstRow(0) + m_count, firstRow(0) + rows - 1);
        m_count = rows;
        endInsertRows();
    } else if (rows < m_count) {
        beginRemoveRows({}, firstRow(0) + rows, firstRow(0) + m_count - 1);
        m_count = rows;
        m_pages.removeIf([rows](const auto &page) { return page.key() * pageSize >= rows; });
        endRemoveRows();
    } else if (isSame) {
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
