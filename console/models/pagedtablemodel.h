#pragma once

#include "api/adminclient.h"
#include "api/listing.h"

#include <QAbstractTableModel>
#include <QHash>

namespace latchkey::console {

// A window onto one of the server's lists: as many rows as the server has, of which only some pages
// are here. What is asked for and not here is fetched and announced by dataChanged(); what has not
// been looked at for longest goes again, so a million rows take no more memory than a thousand.
//
// Scrolling reads from cursor to cursor; a jump to where no cursor is known reads by page number.
// Where the server counts only to 10,000, or not at all, more rows come by fetchMore().
class PagedTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    static constexpr int pageSize = 100;
    static constexpr int keptPages = 24;

    explicit PagedTableModel(AdminClient &client, QObject *parent = nullptr);

    // Shows another list. What is shown stays until its first page is here.
    void setListing(const Listing &listing);

    const Listing &listing() const { return m_wanted; }

    // Fetches again what is looked at; it stays visible meanwhile.
    void refresh();

    // Of a list that nobody counts and that only grows at its start: what has come since, on top.
    void readNewer();
    virtual void clear();

    // nullptr if the row is not here; then it is not fetched, either.
    const QJsonObject *at(int row) const;

    // Puts in place what an answer to a change said about this row.
    void replace(int row, const QJsonObject &object);

    bool isTotalExact() const { return m_isExact; }

    int loadedRows() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void loaded(); // the first page of what was asked for is here
    void countChanged();
    void failed(const latchkey::console::ApiError &error);

protected:
    // What stands in a cell of a row that is here.
    virtual QVariant cell(const QJsonObject &row, int column, int role) const = 0;

private:
    struct Page
    {
        QList<QJsonObject> rows;
        quint64 lookedAt = 0;
        bool isOutdated = false;
    };

    void askFirst();
    void takeFirst(const ListPage &page);
    void beginWith(const ListPage &page);
    void takeNewer(const ListPage &page);

    int firstRow(int page) const { return newerRows() + page * pageSize; }

    int newerRows() const { return static_cast<int>(m_newer.size()); }

    const QJsonObject *onPage(int place) const;
    void want(int page) const;
    void fetchWanted();
    void fetch(int page);
    void take(int page, const ListPage &answer);
    void keep(int page, const ListPage &answer);
    void setCount(qint64 count, bool isExact);
    void forgetFarPages();
    void cancelAll();

    AdminClient &m_client;
    Listing m_wanted; // what was asked for last
    Listing m_shown; // what the rows are of
    QPointer<ApiCall> m_first; // the first page of m_wanted
    QPointer<ApiCall> m_newest; // the first page again, for readNewer()
    bool m_isNewerWanted = false; // as soon as the call under way is over
    QList<QJsonObject> m_newer; // came after the pages were read, and are above them
    QString m_topId; // of the first row
    int m_count = 0; // on pages
    bool m_isExact = true;
    mutable QHash<int, Page> m_pages; // when they were looked at changes by looking
    QHash<int, QString> m_cursors; // where pages begin
    mutable QList<int> m_queue; // pages to fetch, the most wanted last
    QHash<int, QPointer<ApiCall>> m_calls; // by page
    mutable quint64 m_look = 0;
    bool m_hasFailed = false; // nothing is fetched by itself until refresh()
};

} // namespace latchkey::console
