#include "changedialog.h"

#include "api/bulktask.h"
#include "api/lastadministrator.h"
#include "lastadministratoroffer.h"
#include "page.h"
#include "session/session.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>

#include <algorithm>
#include <utility>

namespace latchkey::console {

using namespace Qt::Literals;

namespace {

constexpr int longestReason = 500; // as the server takes it
constexpr int longestRole = 255;
constexpr int mostUnits = 9'999;
constexpr int changeWidth = 460;

QLabel *wrapped(const QString &text)
{
    auto *label = new QLabel(text);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace

ChangeDialog::ChangeDialog(const Workplace &workplace,
                           Verb verb,
                           ChangedUsers users,
                           QWidget *parent)
    : QDialog(parent)
    , m_workplace(workplace)
    , m_verb(verb)
    , m_users(std::move(users))
    , m_choices(new QWidget)
    , m_lastAdministrator(new QCheckBox(tr("&Also the last administrator")))
    , m_tryOut(new QPushButton(tr("&What Would Happen")))
    , m_do(new QPushButton(changeTitle(verb)))
{
    setWindowTitle(changeTitle(verb));
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    const auto count = static_cast<int>(m_users.count);
    QLabel *whom
        = wrapped(m_users.isOne()      ? m_users.name()
                      : m_users.filter ? tr("All %Ln users that the list shows", nullptr, count)
                                       : tr("%Ln selected users", nullptr, count));
    QFont bold = whom->font();
    bold.setBold(true);
    whom->setFont(bold);
    layout->addWidget(whom);
    layout->addWidget(wrapped(changeExplanation(verb)));
    addChoices();
    layout->addWidget(m_choices);
    m_verdict = wrapped({});
    m_verdict->setAccessibleName(tr("What would happen"));
    m_verdict->hide();
    layout->addWidget(m_verdict);
    addLastAdministrator();
    layout->addWidget(m_lastAdministrator);
    layout->addStretch();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    // What destroys is never one Enter away.
    QPushButton *cancel = buttons->button(QDialogButtonBox::Cancel);
    (verb == Verb::Delete ? cancel : m_do)->setDefault(true);
    buttons->addButton(m_tryOut, QDialogButtonBox::ActionRole);
    buttons->addButton(m_do, QDialogButtonBox::AcceptRole);
    m_tryOut->setVisible(!m_users.isOne() && workplace.session.may(Right::Write));
    m_tryOut->setToolTip(tr("Counts what would become of them. Nothing is changed."));
    for (QPushButton *button : {cancel, m_tryOut, m_do})
        button->setAutoDefault(false);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_do, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_tryOut, &QPushButton::clicked, this, &ChangeDialog::tryOut);
    setMinimumWidth(changeWidth);
    reconsider();
}

void ChangeDialog::addChoices()
{
    auto *form = new QFormLayout(m_choices);
    form->setContentsMargins(0, 0, 0, 0);
    if (m_verb == Verb::Ban)
        addBan(form);
    if (m_verb == Verb::SetRole)
        addRole(form);
    if (m_verb == Verb::Delete)
        addDeletion(form);
}

void ChangeDialog::addBan(QFormLayout *form)
{
    m_duration = new QComboBox;
    m_duration->setAccessibleName(tr("For how long"));
    m_duration->addItem(tr("1 hour"), u"1h"_s);
    m_duration->addItem(tr("24 hours"), u"24h"_s);
    m_duration->addItem(tr("7 days"), u"168h"_s);
    m_duration->addItem(tr("30 days"), u"720h"_s);
    m_duration->addItem(tr("1 year"), u"8760h"_s);
    m_duration->addItem(tr("Until somebody unbans them"), u"876000h"_s);
    m_duration->addItem(tr("Another time"), QString());
    m_duration->setCurrentIndex(1);
    m_amount = new QSpinBox;
    m_amount->setAccessibleName(tr("How many"));
    m_amount->setRange(1, mostUnits);
    m_amount->setValue(3);
    m_unit = new QComboBox;
    m_unit->setAccessibleName(tr("Unit"));
    m_unit->addItem(tr("minutes"), 1);
    m_unit->addItem(tr("hours"), 60);
    m_unit->addItem(tr("days"), 24 * 60);
    m_unit->setCurrentIndex(2);
    m_custom = new QWidget;
    auto *row = new QHBoxLayout(m_custom);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_amount);
    row->addWidget(m_unit);
    row->addStretch();
    m_reason = new QLineEdit;
    m_reason->setAccessibleName(tr("Reason"));
    m_reason->setMaxLength(longestReason);
    m_reason->setPlaceholderText(tr("Only administrators see it"));
    form->addRow(tr("&For"), m_duration);
    form->addRow(QString(), m_custom);
    form->addRow(tr("&Reason"), m_reason);
    const auto changed = [this] { reconsider(); };
    connect(m_duration, &QComboBox::currentIndexChanged, this, changed);
    connect(m_unit, &QComboBox::currentIndexChanged, this, changed);
    connect(m_amount, &QSpinBox::valueChanged, this, changed);
}

void ChangeDialog::addRole(QFormLayout *form)
{
    m_role = new QComboBox;
    m_role->setAccessibleName(tr("Role"));
    m_role->setEditable(true);
    m_role->lineEdit()->setMaxLength(longestRole);
    m_role->addItems({u"authenticated"_s,
                      u"latchkey_helpdesk"_s,
                      u"latchkey_auditor"_s,
                      u"supabase_admin"_s,
                      u"service_role"_s});
    form->addRow(tr("&Role"), m_role);
    connect(m_role, &QComboBox::currentTextChanged, this, [this] { reconsider(); });
}

void ChangeDialog::addDeletion(QFormLayout *form)
{
    auto *hard = new QRadioButton(tr("Delete for &good"));
    hard->setToolTip(tr("Nothing is left but what the audit log says."));
    m_soft = new QRadioButton(tr("Keep an &empty account, so that the id stays taken"));
    m_soft->setToolTip(tr("Address, number, name and sessions are wiped."));
    for (QRadioButton *choice : {hard, m_soft}) {
        choice->setAccessibleName(choice->text().remove(u'&'));
        form->addRow(choice);
    }
    hard->setChecked(true);
    connect(m_soft, &QRadioButton::toggled, this, [this] { reconsider(); });
}

void ChangeDialog::addLastAdministrator()
{
    m_lastAdministrator->setAccessibleName(tr("Also the last administrator"));
    m_lastAdministrator->setToolTip(lastAdministratorWarning());
    m_lastAdministrator->hide();
    connect(m_lastAdministrator, &QCheckBox::clicked, this, &ChangeDialog::tryOut);
}

// What was counted is about what was chosen then.
void ChangeDialog::reconsider()
{
    if (m_custom)
        m_custom->setVisible(m_duration->currentData().toString().isEmpty());
    m_do->setEnabled(!m_role || !m_role->currentText().trimmed().isEmpty());
    m_tryOut->setEnabled(m_do->isEnabled() && !m_trial);
    if (m_trial)
        return;
    m_verdict->hide();
    m_lastAdministrator->setChecked(false);
    m_lastAdministrator->hide();
}

QString ChangeDialog::duration() const
{
    if (QString preset = m_duration->currentData().toString(); !preset.isEmpty())
        return preset;
    return u"%1m"_s.arg(qint64(m_amount->value()) * m_unit->currentData().toInt());
}

UserChange ChangeDialog::change() const
{
    UserChange change{.verb = m_verb};
    if (m_duration) {
        change.banDuration = duration();
        change.banReason = m_reason->text().trimmed();
    }
    if (m_role)
        change.role = m_role->currentText().trimmed();
    if (m_soft)
        change.isSoft = m_soft->isChecked();
    change.sparesLastAdministrator = !m_lastAdministrator->isChecked();
    return change;
}

void ChangeDialog::tryOut()
{
    m_good = m_unchanged = m_skipped = m_bad = 0;
    m_reasonOfFirst.clear();
    m_sparesLastAdministrator = false;
    m_trial = new BulkTask(m_workplace.client, this);
    m_verdict->setText(tr("Counting…"));
    m_verdict->show();
    m_choices->setEnabled(false);
    m_lastAdministrator->setEnabled(false);
    m_tryOut->setEnabled(false);
    connect(m_trial, &BulkTask::progressed, this, [this](const BulkProgress &progress) {
        m_verdict->setText(tr("Counting: %L1 of %L2").arg(progress.done()).arg(progress.total));
    });
    connect(m_trial, &BulkTask::ended, m_trial, &BulkTask::readReport);
    connect(m_trial, &BulkTask::rows, this, &ChangeDialog::count);
    connect(m_trial, &BulkTask::reportRead, this, [this] { endTrial({}); });
    connect(m_trial, &BulkTask::failed, this, [this](const ApiError &error) {
        endTrial(sentence(error));
    });
    connect(this, &QDialog::finished, m_trial, &BulkTask::cancel);
    QJsonObject body = bulkRequest(change(), m_users);
    body.insert("dry_run"_L1, true);
    m_trial->start(body);
}

void ChangeDialog::count(const QJsonArray &rows)
{
    for (const QJsonValue &row : rows) {
        const QString result = row["result"_L1].toString();
        const bool isBad = result == "failed"_L1;
        if (isBad)
            noteRefusal({.kind = ApiError::Kind::Refused,
                         .code = row["error_code"_L1].toString(),
                         .message = row["message"_L1].toString()});
        (isBad                                 ? m_bad
             : result == "skipped"_L1          ? m_skipped
             : result.endsWith("unchanged"_L1) ? m_unchanged
                                               : m_good)
            += 1;
    }
}

void ChangeDialog::noteRefusal(const ApiError &refusal)
{
    if (m_reasonOfFirst.isEmpty())
        m_reasonOfFirst = sentence(refusal);
    m_sparesLastAdministrator |= isAboutLastAdministrator(refusal);
}

void ChangeDialog::endTrial(const QString &text)
{
    m_trial->deleteLater();
    m_trial = nullptr;
    m_choices->setEnabled(true);
    m_tryOut->setEnabled(true);
    m_lastAdministrator->setEnabled(true);
    m_lastAdministrator->setVisible(m_sparesLastAdministrator || m_lastAdministrator->isChecked());
    QStringList parts{tr("%Ln would be changed", nullptr, static_cast<int>(m_good)),
                      tr("%Ln are so already", nullptr, static_cast<int>(m_unchanged)),
                      tr("%Ln are skipped", nullptr, static_cast<int>(m_skipped)),
                      tr("%Ln would be refused", nullptr, static_cast<int>(m_bad))};
    QString verdict = text.isEmpty() ? parts.join(u" · "_s) : text;
    if (!m_reasonOfFirst.isEmpty())
        verdict += u'\n' + m_reasonOfFirst;
    m_verdict->setText(verdict);
    resize(width(), std::max(height(), layout()->totalHeightForWidth(width())));
}

} // namespace latchkey::console
