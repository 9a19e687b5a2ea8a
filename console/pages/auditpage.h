#pragma once

#include "page.h"

class QCheckBox;
class QComboBox;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;
class QTableView;
class QTreeWidget;

namespace latchkey::console {

class AuditModel;
class EmptyState;
class EventStream;
class SearchField;

// What happened on the server: filtered, followed live, and each entry in full.
class AuditPage final : public Page
{
    Q_OBJECT

public:
    explicit AuditPage(const Workplace &workplace);

    AuditModel &model() { return *m_model; }

    void showOnly(const QString &userId);

    void enter() override;
    void leave() override;
    void refresh() override;
    void find() override;
    void dismiss() override;
    void clear() override;

private:
    QWidget *buildFilters();
    void buildTable();
    QWidget *buildDetails();
    void connectAll();
    void load();
    void clearFilters();
    void follow(bool isOn);
    const QJsonObject *selectedEntry() const;
    void showEntry();
    void onlyThisUser();
    void filterBy(SearchField *field, const QString &text);
    void showCount();
    void exportAll();

    AuditModel *m_model;
    EventStream *m_events;
    SearchField *m_actor;
    SearchField *m_action;
    SearchField *m_target;
    SearchField *m_address;
    QComboBox *m_since;
    QCheckBox *m_live;
    QTableView *m_table;
    EmptyState *m_nothing;
    QStackedWidget *m_list; // table, or that there is nothing
    QStackedWidget *m_details; // of the entry, or that none is selected
    QTreeWidget *m_fields;
    QPlainTextEdit *m_json;
    QPushButton *m_onlyUser;
    bool m_isShown = false;
};

} // namespace latchkey::console
