#include "userspage.h"

#include "actions.h"
#include "api/adminclient.h"
#include "models/usertablemodel.h"
#include "userfilters.h"
#include "userstable.h"
#include "widgets/emptystate.h"
#include "widgets/listtable.h"
#include "widgets/messagebar.h"
#include "widgets/searchfield.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QItemSelectionModel>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace latchkey::console {

using namespace Qt::Literals;

UsersPage::UsersPage(const Workplace &workplace)
    : Page(workplace)
    , m_model(new UserTableModel(workplace.client, workplace.clock, this))
    , m_filters(new UserFilters(workplace))
    , m_search(new SearchField(tr("Search by e-mail, name, phone or id")))
    , m_table(new UsersTable(*m_model, workplace.settings))
    , m_nobody(new EmptyState(u"users"_s, {}, {}))
    , m_list(new QStackedWidget)
    , m_splitter(new QSplitter)
{
    m_list->addWidget(m_table);
    m_list->addWidget(m_nobody);
    m_splitter->addWidget(m_list);
    m_splitter->setChildrenCollapsible(false);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(8, 8, 8, 8);
    top->addWidget(m_search);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(m_splitter);
    connectAll();
}

void UsersPage::connectAll()
{
    connect(m_search, &SearchField::searched, m_model, &UserTableModel::setSearch);
    connect(m_filters, &UserFilters::changed, m_model, &UserTableModel::setFilter);
    connect(m_search, &SearchField::left, this, [this] {
        m_table->setFocus();
        if (!m_table->currentIndex().isValid())
            chooseRow(m_table, 0);
    });
    connect(m_model, &PagedTableModel::countChanged, this, &UsersPage::showCount);
    connect(m_model, &PagedTableModel::loaded, this, &UsersPage::showCount);
    connect(m_model, &PagedTableModel::modelReset, this, &UsersPage::noteSelection);
    connect(m_model, &PagedTableModel::failed, this, [this](const ApiError &error) {
        workplace().showError(error);
    });
    connect(m_table->selectionModel(),
            &QItemSelectionModel::selectionChanged,
            this,
            &UsersPage::noteSelection);
    const auto onTrigger = [this](QLatin1StringView name, auto carryOut) {
        connect(workplace().actions.action(name), &QAction::triggered, this, carryOut);
    };
    onTrigger("edit.select_all"_L1, [this] { m_table->selectAll(); });
    onTrigger("edit.copy_email"_L1, [this] {
        copy([](const QJsonObject &user) { return user["email"_L1].toString().toUtf8(); });
    });
    onTrigger("edit.copy_id"_L1, [this] {
        copy([](const QJsonObject &user) { return user["id"_L1].toString().toUtf8(); });
    });
    onTrigger("edit.copy_json"_L1, [this] { copyJson(); });
}

QWidget *UsersPage::sidebar()
{
    return m_filters;
}

void UsersPage::enter()
{
    m_model->load();
    m_filters->enter();
    m_search->setFocus();
}

void UsersPage::leave()
{
    m_filters->leave();
}

void UsersPage::refresh()
{
    m_model->refresh();
    m_filters->refresh();
}

void UsersPage::find()
{
    m_search->setFocus();
    m_search->selectAll();
}

void UsersPage::searchFor(const QString &text)
{
    m_search->setText(text);
    find();
}

void UsersPage::dismiss()
{
    if (m_search->text().isEmpty())
        m_filters->reset();
    else
        m_search->clear();
}

void UsersPage::clear()
{
    m_model->clear();
    m_filters->reset();
    const QSignalBlocker quiet(m_search);
    m_search->clear();
    Q_EMIT cleared();
}

void UsersPage::showCount()
{
    const int count = m_model->rowCount();
    const bool isSearch = !m_search->text().isEmpty();
    const bool isFiltered = !m_model->filter().isEmpty();
    m_nobody->setTexts(isFiltered ? tr("Nobody found") : tr("No users yet"),
                       isSearch
                           ? tr("Nobody's e-mail address, name, phone number or id has this in it.")
                           : isFiltered ? tr("Nobody fits the filters on the left.")
                                        : tr("Whoever signs up appears here."));
    m_list->setCurrentIndex(count == 0 && !m_model->listing().path.isEmpty() ? 1 : 0);
    QString text = m_model->isTotalExact() ? tr("%Ln users", nullptr, count)
                                           : tr("More than %Ln users", nullptr, count);
    const qint64 selected = m_table->selectedCount();
    if (selected > 0)
        text += u" · "_s + tr("%Ln selected", nullptr, static_cast<int>(selected));
    setStatus(text);
}

void UsersPage::noteSelection()
{
    const qint64 selected = m_table->selectedCount();
    workplace().actions.setGiven(Given::OneUser, selected == 1);
    workplace().actions.setGiven(Given::SomeUsers, selected > 0);
    showCount();
    Q_EMIT selectionChanged();
}

QList<QJsonObject> UsersPage::selectedUsers(bool *isComplete) const
{
    QList<QJsonObject> users;
    const QList<int> rows = m_table->selectedRows();
    for (const int row : rows) {
        if (const QJsonObject *user = m_model->at(row))
            users << *user;
    }
    if (isComplete)
        *isComplete = users.size() == rows.size();
    return users;
}

void UsersPage::copy(const std::function<QByteArray(const QJsonObject &)> &line)
{
    bool isComplete = false;
    const QList<QJsonObject> users = selectedUsers(&isComplete);
    QByteArrayList lines;
    for (const QJsonObject &user : users)
        lines << line(user);
    toClipboard(lines.join('\n'), users.size(), isComplete);
}

void UsersPage::copyJson()
{
    bool isComplete = false;
    const QList<QJsonObject> users = selectedUsers(&isComplete);
    QJsonArray array;
    for (const QJsonObject &user : users)
        array << user;
    const QJsonDocument document
        = array.size() == 1 ? QJsonDocument(array[0].toObject()) : QJsonDocument(array);
    toClipboard(document.toJson(), users.size(), isComplete);
}

void UsersPage::toClipboard(const QByteArray &text, qsizetype count, bool isComplete) const
{
    QGuiApplication::clipboard()->setText(QString::fromUtf8(text));
    if (isComplete)
        return;
    workplace().messages.show(
        {.kind = Message::Kind::Warning,
         .text = tr("Only %Ln of the selected users were copied: the others are not loaded. "
                    "Export them instead.",
                    nullptr,
                    static_cast<int>(count))});
}

} // namespace latchkey::console
