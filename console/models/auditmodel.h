#pragma once

#include "api/adminclient.h"

#include <QAbstractTableModel>
#include <QDateTime>

namespace latchkey::console {

// What is looked for in the audit log; empty: whatever it is.
struct AuditFilter
{
    QString actor;
    QString action;
    QString target; // an id
    QString address;
    QDateTime from;

    bool operator==(const AuditFilter &) const = default;
};

// The audit log, newest first, read from cursor to cursor as somebody scrolls. Pages that nobody
// has looked at for longest go again and are read anew from their cursor, so memory stays constant.
class AuditModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Time, Action, Actor, Target, Address, ColumnCount };

    static constexpr int pageSize = 100;
    static constexpr int keptPages = 24;

    explicit AuditModel(AdminClient &client, QObject *parent = nullptr);

    void load(const AuditFilter &filter);
    void clear();

    // Puts what has happened since on top.
    void readNewer();

    const QJsonObject *at(int row) const; // nullptr: not here

    int loadedRows() const;

    bool isComplete() const { return m_isComplete; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

    static QString text(const QJsonObject &entry, int column);

Q_SIGNALS:
    void loaded();
    void failed(const latchkey::console::ApiError &error);

private:
    struct Page
    {
        QString cursor; // where it begins
        QList<QJsonObject> rows; // none: dropped
        int size = 0;
        quint64 lookedAt = 0;
    };

    ApiRequest request(const QString &cursor) const;
    void ask(const QString &cursor, std::function<void(const QJsonObject &)> take);
    void begin(const QJsonObject &answer);
    void append(const QJsonObject &answer);
    void takeNewer(const QJsonObject &answer);
    void readAgain(int page);
    void forgetFarPages();
    int pageOf(int row) const;

    AdminClient &m_client;
    AuditFilter m_filter;
    QList<QJsonObject> m_newer; // came after the pages were read
    mutable QList<Page> m_pages;
    QString m_next;
    QPointer<ApiCall> m_call;
    mutable quint64 m_look = 0;
    bool m_isComplete = true;
    int m_missing = -1; // a dropped page that is looked at, to be read after the call under way
    bool m_isNewerWanted = false; // as soon as the call under way is over
};

} // namespace latchkey::console
