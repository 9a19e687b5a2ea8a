#include "auditpage.h"

#include "actions.h"
#include "api/eventstream.h"
#include "auditexport.h"
#include "clock.h"
#include "models/auditmodel.h"
#include "widgets/columnfit.h"
#include "widgets/emptystate.h"
#include "widgets/listtable.h"
#include "widgets/searchfield.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QFontDatabase>
#include <QJsonDocument>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTableView>
#include <QTreeWidget>
#include <QUuid>
#include <QVBoxLayout>

namespace latchkey::console {

using namespace Qt::Literals;

namespace {

constexpr int detailLetters = 56;

void addFields(QTreeWidget *tree, const QString &prefix, const QJsonObject &object)
{
    for (auto member = object.begin(); member != object.end(); ++member) {
        const QString name = prefix + member.key();
        if (member.value().isObject()) {
            addFields(tree, name + u'.', member.value().toObject());
            continue;
        }
        const QString text = member.value().toVariant().toString();
        auto *item = new QTreeWidgetItem(tree, {name, text});
        item->setToolTip(1, text);
    }
}

} // namespace

AuditPage::AuditPage(const Workplace &workplace)
    : Page(workplace)
    , m_model(new AuditModel(workplace.client, this))
    , m_events(new EventStream(workplace.client, this))
    , m_actor(new SearchField(tr("By: name or id")))
    , m_action(new SearchField(tr("Action")))
    , m_target(new SearchField(tr("To: id of a user")))
    , m_address(new SearchField(tr("IP address")))
    , m_since(new QComboBox)
    , m_live(new QCheckBox(tr("&Live")))
    , m_table(new QTableView)
    , m_nothing(new EmptyState(u"audit"_s, {}, {}))
    , m_list(new QStackedWidget)
    , m_details(new QStackedWidget)
    , m_fields(new QTreeWidget)
    , m_json(new QPlainTextEdit)
    , m_onlyUser(new QPushButton(tr("&Only This User")))
{
    buildTable();
    auto *splitter = new QSplitter;
    m_list->addWidget(m_table);
    m_list->addWidget(m_nothing);
    splitter->addWidget(m_list);
    splitter->addWidget(buildDetails());
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 1);
    splitter->setChildrenCollapsible(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(buildFilters());
    layout->addWidget(splitter, 1);
    connectAll();
}

QWidget *AuditPage::buildFilters()
{
    m_actor->setAccessibleName(tr("Who did it"));
    m_action->setAccessibleName(tr("Action"));
    m_target->setAccessibleName(tr("Whom it happened to"));
    m_address->setAccessibleName(tr("IP address"));
    m_since->setAccessibleName(tr("Time"));
    m_since->addItem(tr("Any time"), 0);
    m_since->addItem(tr("Last hour"), 1);
    m_since->addItem(tr("Last 24 hours"), 24);
    m_since->addItem(tr("Last 7 days"), 7 * 24);
    m_since->addItem(tr("Last 30 days"), 30 * 24);
    m_live->setAccessibleName(tr("Live"));
    m_live->setToolTip(tr("Show entries as they come"));
    m_live->setChecked(true);
    auto *bar = new QWidget;
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(8, 8, 8, 8);
    for (SearchField *field : {m_actor, m_action, m_target, m_address})
        row->addWidget(field, 1);
    row->addWidget(m_since);
    row->addWidget(m_live);
    return bar;
}

void AuditPage::buildTable()
{
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Audit log"));
    setUpListTable(m_table);
    m_table->setSelectionMode(QTableView::SingleSelection);
    m_table->setHorizontalScrollMode(QTableView::ScrollPerPixel);
    // Addresses and ids are as good cut short: the details have all of them.
    new ColumnFit(m_table,
                  {{.letters = 24, .least = 24}, // time
                   {.letters = 26, .least = 18}, // action
                   {.letters = 28, .least = 12}, // by
                   {.letters = 28, .least = 12}, // to
                   {.letters = 20, .least = 19}}, // address
                  workplace().settings,
                  u"audit/columns"_s);
}

QWidget *AuditPage::buildDetails()
{
    m_fields->setAccessibleName(tr("Fields of the entry"));
    m_fields->setHeaderLabels({tr("Field"), tr("Value")});
    m_fields->setRootIsDecorated(false);
    m_fields->setFrameShape(QFrame::NoFrame);
    m_fields->setAlternatingRowColors(true);
    giveRoom(m_fields);
    m_json->setAccessibleName(tr("The entry as JSON"));
    m_json->setReadOnly(true);
    m_json->setTabChangesFocus(true);
    m_json->setFrameShape(QFrame::NoFrame);
    m_json->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_onlyUser->setAccessibleName(tr("Only this user"));
    m_onlyUser->setEnabled(false);
    auto *tabs = new QTabWidget;
    tabs->setAccessibleName(tr("Details"));
    tabs->setDocumentMode(true);
    tabs->addTab(m_fields, tr("Fields"));
    tabs->addTab(m_json, tr("JSON"));
    auto *nothing = new QLabel(tr("Select an entry to see all of it."));
    nothing->setWordWrap(true);
    nothing->setAlignment(Qt::AlignCenter);
    nothing->setMinimumWidth(fontMetrics().averageCharWidth() * detailLetters);
    m_details->addWidget(nothing);
    m_details->addWidget(tabs);
    auto *details = new QWidget;
    auto *layout = new QVBoxLayout(details);
    layout->setContentsMargins(8, 0, 8, 8);
    layout->addWidget(m_details);
    layout->addWidget(m_onlyUser);
    return details;
}

void AuditPage::connectAll()
{
    for (const SearchField *field : {m_actor, m_action, m_target, m_address}) {
        connect(field, &SearchField::searched, this, &AuditPage::load);
        connect(field, &SearchField::left, m_table, [this] { m_table->setFocus(); });
    }
    connect(m_since, &QComboBox::currentIndexChanged, this, &AuditPage::load);
    connect(m_live, &QCheckBox::toggled, this, &AuditPage::follow);
    connect(workplace().actions.action("audit.export"_L1),
            &QAction::triggered,
            this,
            &AuditPage::exportAll);
    connect(m_onlyUser, &QPushButton::clicked, this, &AuditPage::onlyThisUser);
    connect(m_events, &EventStream::arrived, m_model, &AuditModel::readNewer);
    connect(m_model, &AuditModel::countChanged, this, &AuditPage::showCount);
    connect(m_model, &AuditModel::loaded, this, &AuditPage::showCount);
    connect(m_model, &AuditModel::modelReset, this, &AuditPage::showEntry);
    connect(m_model, &AuditModel::failed, this, [this](const ApiError &error) {
        workplace().showError(error);
    });
    connect(m_table->selectionModel(),
            &QItemSelectionModel::selectionChanged,
            this,
            &AuditPage::showEntry);
}

void AuditPage::enter()
{
    m_isShown = true;
    load();
    follow(m_live->isChecked());
    m_actor->setFocus();
}

void AuditPage::leave()
{
    m_isShown = false;
    m_events->close();
}

void AuditPage::refresh()
{
    load();
}

void AuditPage::find()
{
    m_actor->setFocus();
    m_actor->selectAll();
}

void AuditPage::dismiss()
{
    clearFilters();
    load();
}

void AuditPage::clear()
{
    m_events->close();
    clearFilters();
    m_model->clear();
}

void AuditPage::clearFilters()
{
    for (SearchField *field : {m_actor, m_action, m_target, m_address}) {
        const QSignalBlocker quiet(field);
        field->clear();
    }
    const QSignalBlocker quiet(m_since);
    m_since->setCurrentIndex(0);
}

void AuditPage::load()
{
    if (!m_isShown)
        return;
    AuditFilter filter{.actor = m_actor->text().trimmed(),
                       .action = m_action->text().trimmed(),
                       .target = m_target->text().trimmed(),
                       .address = m_address->text().trimmed(),
                       .from = {}};
    // Half an id is nobody's, and the server would refuse it.
    if (!filter.target.isEmpty() && QUuid(filter.target).isNull())
        return;
    if (const int hours = m_since->currentData().toInt(); hours > 0) {
        const QByteArray now = toRfc3339(workplace().clock.now());
        filter.from = QDateTime::fromString(QString::fromLatin1(now), Qt::ISODateWithMs)
                          .addSecs(-3600LL * hours);
    }
    m_model->load(filter);
}

void AuditPage::follow(bool isOn)
{
    if (isOn && m_isShown)
        m_events->open();
    else
        m_events->close();
}

const QJsonObject *AuditPage::selectedEntry() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? nullptr : m_model->at(rows.first().row());
}

void AuditPage::showEntry()
{
    m_fields->clear();
    m_json->clear();
    const QJsonObject *entry = selectedEntry();
    m_onlyUser->setEnabled(entry != nullptr);
    m_details->setCurrentIndex(entry ? 1 : 0);
    if (!entry)
        return;
    addFields(m_fields, {}, *entry);
    m_fields->resizeColumnToContents(0);
    m_json->setPlainText(QString::fromUtf8(QJsonDocument(*entry).toJson()));
}

// Whom it happened to; else who did it.
void AuditPage::onlyThisUser()
{
    const QJsonObject *entry = selectedEntry();
    if (!entry)
        return;
    const QJsonValue payload = (*entry)["payload"_L1];
    const QString target = payload["traits"_L1]["user_id"_L1].toString();
    const QString actor = payload["actor_id"_L1].toString();
    filterBy(target.isEmpty() ? m_actor : m_target, target.isEmpty() ? actor : target);
}

void AuditPage::showOnly(const QString &userId)
{
    filterBy(m_target, userId);
}

void AuditPage::filterBy(SearchField *field, const QString &text)
{
    clearFilters();
    {
        const QSignalBlocker quiet(field);
        field->setText(text);
    }
    load();
}

void AuditPage::exportAll()
{
    const QString path
        = FileExport::askForPath(workplace(), tr("Export Audit Log"), u"audit.csv"_s);
    if (!path.isEmpty())
        new AuditExport(workplace(), path, m_model->listing());
}

void AuditPage::showCount()
{
    const int count = m_model->rowCount();
    const bool isFiltered = !m_model->listing().query.isEmpty();
    m_nothing->setTexts(isFiltered ? tr("Nothing found") : tr("No entries yet"),
                        isFiltered
                            ? tr("No entry fits what is asked for above.")
                            : tr("What is done to accounts and to the server is listed here."));
    m_list->setCurrentIndex(count == 0 && !m_model->listing().path.isEmpty() ? 1 : 0);
    setStatus(m_model->isTotalExact() ? tr("%Ln entries", nullptr, count)
                                      : tr("More than %Ln entries", nullptr, count));
}

} // namespace latchkey::console
