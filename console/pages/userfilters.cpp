#include "userfilters.h"

#include "api/adminclient.h"
#include "page.h"
#include "widgets/momentrange.h"
#include "widgets/tones.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <array>

namespace latchkey::console {

using namespace Qt::Literals;
using namespace std::chrono_literals;

namespace {

constexpr auto countInterval = 30s;

enum FilterColumn { FilterName, FilterCount };

struct StateRow
{
    const char *name = "";
    QLatin1StringView parameter = {}; // of GET /admin/users; empty: everybody
    QLatin1StringView value = {};
    QLatin1StringView count = {}; // of GET /admin/stats
};

// clang-format off: a filter to a line.
constexpr std::array stateRows{
    StateRow{QT_TRANSLATE_NOOP("UserFilters", "All"), {}, {}, "total"_L1},
    StateRow{QT_TRANSLATE_NOOP("UserFilters", "Confirmed"), "confirmed"_L1, "true"_L1, "confirmed"_L1},
    StateRow{QT_TRANSLATE_NOOP("UserFilters", "Not confirmed yet"), "confirmed"_L1, "false"_L1, "unconfirmed"_L1},
    StateRow{QT_TRANSLATE_NOOP("UserFilters", "Invited"), "invited"_L1, "true"_L1, "invited"_L1},
    StateRow{QT_TRANSLATE_NOOP("UserFilters", "Never signed in"), "never_signed_in"_L1, "true"_L1, "never_signed_in"_L1},
    StateRow{QT_TRANSLATE_NOOP("UserFilters", "With second factor"), "has_factor"_L1, "true"_L1, "with_factor"_L1},
    StateRow{QT_TRANSLATE_NOOP("UserFilters", "Anonymous"), "anonymous"_L1, "true"_L1, "anonymous"_L1},
    StateRow{QT_TRANSLATE_NOOP("UserFilters", "Banned"), "banned"_L1, "true"_L1, "banned"_L1},
    StateRow{QT_TRANSLATE_NOOP("UserFilters", "Deleted"), "deleted"_L1, "true"_L1, "deleted"_L1},
};

// clang-format on

QString filterText(const char *text)
{
    return QCoreApplication::translate("UserFilters", text);
}

QLabel *heading(const QString &text)
{
    auto *label = new QLabel(text);
    QFont bold = label->font();
    bold.setBold(true);
    label->setFont(bold);
    return label;
}

} // namespace

UserFilters::UserFilters(const Workplace &workplace)
    : m_workplace(workplace)
    , m_states(new QTreeWidget)
    , m_role(new QComboBox)
    , m_provider(new QComboBox)
    , m_created(new MomentRange(workplace.clock, tr("Created")))
    , m_signedIn(new MomentRange(workplace.clock, tr("Last sign-in")))
    , m_reset(new QPushButton(tr("Clear &Filters")))
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    auto *content = new QWidget;
    content->setAutoFillBackground(false);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 4, 6, 8);
    layout->setSpacing(6);
    addStates();
    layout->addWidget(heading(tr("Filters")));
    layout->addWidget(m_states);
    auto *form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    form->setVerticalSpacing(4);
    addFields(form);
    layout->addLayout(form);
    layout->addWidget(m_reset);
    layout->addStretch();
    setWidget(content);
    m_reset->setEnabled(false);
    m_counting.setInterval(countInterval);
    connect(&m_counting, &QTimer::timeout, this, &UserFilters::refresh);
    connect(m_reset, &QPushButton::clicked, this, &UserFilters::reset);
}

void UserFilters::addStates()
{
    m_states->setAccessibleName(tr("Filters"));
    m_states->setColumnCount(2);
    m_states->setHeaderHidden(true);
    m_states->setRootIsDecorated(false);
    m_states->setIndentation(0);
    m_states->setFrameShape(QFrame::NoFrame);
    m_states->setUniformRowHeights(true);
    m_states->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_states->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_states->viewport()->setAutoFillBackground(false);
    m_states->header()->setStretchLastSection(false);
    m_states->header()->setSectionResizeMode(FilterName, QHeaderView::Stretch);
    m_states->header()->setSectionResizeMode(FilterCount, QHeaderView::ResizeToContents);
    const int height = fontMetrics().height() + 8;
    for (const StateRow &row : stateRows) {
        auto *item = new QTreeWidgetItem(m_states, {filterText(row.name), QString()});
        item->setSizeHint(FilterName, QSize(0, height));
        item->setTextAlignment(FilterCount, Qt::AlignTrailing | Qt::AlignVCenter);
    }
    m_states->setFixedHeight(height * static_cast<int>(stateRows.size()) + 2);
    m_states->setCurrentItem(m_states->topLevelItem(0));
    connect(m_states, &QTreeWidget::currentItemChanged, this, &UserFilters::tell);
}

void UserFilters::addFields(QFormLayout *form)
{
    m_role->setAccessibleName(tr("Role"));
    m_role->setEditable(true);
    m_role->setInsertPolicy(QComboBox::NoInsert);
    m_role->addItems({u"authenticated"_s,
                      u"latchkey_helpdesk"_s,
                      u"latchkey_auditor"_s,
                      u"supabase_admin"_s,
                      u"service_role"_s});
    m_role->setCurrentIndex(-1);
    m_role->lineEdit()->setPlaceholderText(tr("Any role"));
    m_role->lineEdit()->setClearButtonEnabled(true);
    m_provider->setAccessibleName(tr("Signs in with"));
    m_provider->addItem(tr("Anything"), QString());
    m_provider->addItem(tr("E-mail"), u"email"_s);
    m_provider->addItem(tr("Phone"), u"phone"_s);
    for (const QString &name : {u"apple"_s, u"azure"_s, u"github"_s, u"gitlab"_s, u"google"_s})
        m_provider->addItem(name, name);
    form->addRow(tr("&Role"), m_role);
    form->addRow(tr("Signs in &with"), m_provider);
    form->addRow(tr("Created"), m_created);
    form->addRow(tr("Last sign-in"), m_signedIn);
    // Not as one types: half a name is nobody's role.
    connect(m_role, &QComboBox::activated, this, &UserFilters::tell);
    connect(m_role->lineEdit(), &QLineEdit::editingFinished, this, &UserFilters::tell);
    connect(m_provider, &QComboBox::currentIndexChanged, this, &UserFilters::tell);
    connect(m_created, &MomentRange::changed, this, &UserFilters::tell);
    connect(m_signedIn, &MomentRange::changed, this, &UserFilters::tell);
}

QUrlQuery UserFilters::filter() const
{
    QUrlQuery filter;
    const auto add = [&filter](QLatin1StringView name, const QString &value) {
        if (!value.isEmpty())
            filter.addQueryItem(name, queryText(value));
    };
    const int state = m_states->indexOfTopLevelItem(m_states->currentItem());
    if (state > 0) {
        const StateRow &row = stateRows[static_cast<std::size_t>(state)];
        add(row.parameter, row.value);
    }
    add("role"_L1, m_role->currentText().trimmed());
    add("provider"_L1, m_provider->currentData().toString());
    add("created_from"_L1, m_created->from());
    add("created_to"_L1, m_created->to());
    add("signed_in_from"_L1, m_signedIn->from());
    add("signed_in_to"_L1, m_signedIn->to());
    return filter;
}

void UserFilters::tell()
{
    const QUrlQuery now = filter();
    m_reset->setEnabled(!now.isEmpty());
    if (now == m_told)
        return;
    m_told = now;
    Q_EMIT changed(now);
}

void UserFilters::reset()
{
    {
        const QSignalBlocker states(m_states);
        const QSignalBlocker role(m_role);
        const QSignalBlocker provider(m_provider);
        m_states->setCurrentItem(m_states->topLevelItem(0));
        m_role->setCurrentIndex(-1);
        m_role->clearEditText();
        m_provider->setCurrentIndex(0);
        m_created->reset();
        m_signedIn->reset();
    }
    tell();
}

void UserFilters::enter()
{
    m_counting.start();
    refresh();
}

void UserFilters::leave()
{
    m_counting.stop();
}

// The list tells of what goes wrong; counts that are missing are only empty.
void UserFilters::refresh()
{
    if (m_call)
        return;
    m_call = m_workplace.client.send(
        ApiRequest::get(u"/admin/stats"_s), this, [this](const ApiResult &answer) {
            showCounts(answer ? answer->object()["users"_L1].toObject() : QJsonObject());
        });
}

void UserFilters::showCounts(const QJsonObject &counts)
{
    for (std::size_t row = 0; row < stateRows.size(); ++row) {
        const QJsonValue count = counts[stateRows[row].count];
        QTreeWidgetItem *item = m_states->topLevelItem(static_cast<int>(row));
        item->setText(FilterCount,
                      count.isDouble() ? QLocale().toString(count.toInteger()) : QString());
    }
    colourCounts();
}

void UserFilters::colourCounts()
{
    for (int row = 0; row < m_states->topLevelItemCount(); ++row)
        m_states->topLevelItem(row)->setForeground(FilterCount, quietText(palette()));
}

void UserFilters::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        colourCounts();
}

} // namespace latchkey::console
