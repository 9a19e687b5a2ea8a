#pragma once

#include "page.h"

#include <functional>

class QSplitter;
class QStackedWidget;

namespace latchkey::console {

class EmptyState;
class SearchField;
class UserFilters;
class UserTableModel;
class UsersTable;

// Searches and lists users. What is done to them is done by others, who look at the selection.
class UsersPage final : public Page
{
    Q_OBJECT

public:
    explicit UsersPage(const Workplace &workplace);

    UserTableModel &model() { return *m_model; }

    UsersTable &table() { return *m_table; }

    // To the right of the table there is room for more, such as an inspector.
    QSplitter &splitter() { return *m_splitter; }

    // Those of the selection that are here, and whether that is all of it.
    QList<QJsonObject> selectedUsers(bool *isComplete = nullptr) const;

    void searchFor(const QString &text);

    // Asked before what is shown goes: an inspector may have something that is not saved.
    void setGuard(std::function<bool()> guard) { m_guard = std::move(guard); }

    bool mayClose() override { return !m_guard || m_guard(); }

    QWidget *sidebar() override;
    void enter() override;
    void leave() override;
    void refresh() override;
    void find() override;
    void dismiss() override;
    void clear() override;

Q_SIGNALS:
    void selectionChanged();
    void cleared(); // nothing of it may be kept

private:
    void connectAll();
    void showCount();
    void noteSelection();
    void copy(const std::function<QByteArray(const QJsonObject &)> &line);
    void copyJson();
    void toClipboard(const QByteArray &text, qsizetype count, bool isComplete) const;

    UserTableModel *m_model;
    UserFilters *m_filters; // in the sidebar, which owns it
    SearchField *m_search;
    UsersTable *m_table;
    EmptyState *m_nobody;
    QStackedWidget *m_list; // table, or that there is nobody
    QSplitter *m_splitter;
    std::function<bool()> m_guard;
};

} // namespace latchkey::console
