#include "useractivity.h"

#include "models/auditmodel.h"
#include "widgets/listtable.h"

#include <QHeaderView>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace latchkey::console {

UserActivity::UserActivity(const Workplace &workplace, QWidget *parent)
    : QWidget(parent)
    , m_workplace(workplace)
    , m_model(new AuditModel(workplace.client, this))
    , m_table(new QTableView)
    , m_open(new QPushButton(tr("Open in Audit Log")))
{
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Activity"));
    setUpListTable(m_table);
    m_table->setSelectionMode(QTableView::SingleSelection);
    m_table->setColumnHidden(AuditModel::Target, true); // it is always the same
    const int letter = fontMetrics().averageCharWidth();
    m_table->setColumnWidth(AuditModel::Time, 27 * letter);
    m_table->setColumnWidth(AuditModel::Action, 18 * letter);
    m_open->setAccessibleName(tr("Open in audit log"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 8);
    layout->addWidget(m_table, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(12, 0, 12, 0);
    buttons->addWidget(m_open);
    buttons->addStretch();
    layout->addLayout(buttons);
    connect(m_model, &AuditModel::failed, this, [this](const ApiError &error) {
        m_workplace.showError(error);
    });
    connect(m_open, &QPushButton::clicked, this, [this] { Q_EMIT auditWanted(m_user); });
}

void UserActivity::setUser(const QString &id)
{
    if (m_user == id)
        return;
    m_user = id;
    m_model->clear();
    reload();
}

void UserActivity::reload()
{
    m_isRead = false;
    if (m_user.isEmpty() || !isVisible())
        return;
    m_isRead = true;
    AuditFilter filter;
    filter.target = m_user;
    m_model->load(filter);
}

void UserActivity::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!m_isRead)
        reload();
}

} // namespace latchkey::console
