#include "serverpage.h"

#include "api/adminclient.h"
#include "models/moment.h"
#include "session/session.h"
#include "widgets/daychart.h"
#include "widgets/emptystate.h"
#include "widgets/listtable.h"

#include <QFontDatabase>
#include <QHeaderView>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace latchkey::console {

using namespace Qt::Literals;

namespace {

constexpr int longestName = 44; // letters; the tip shows what is longer

QTreeWidget *list(const QString &name, const QStringList &headers)
{
    auto *tree = new QTreeWidget;
    tree->setAccessibleName(name);
    tree->setHeaderLabels(headers);
    tree->setRootIsDecorated(false);
    tree->setUniformRowHeights(true);
    tree->setAlternatingRowColors(true);
    tree->setFrameShape(QFrame::NoFrame);
    giveRoom(tree);
    return tree;
}

void fitColumns(QTreeWidget *tree)
{
    for (int column = 0; column < tree->columnCount() - 1; ++column)
        tree->resizeColumnToContents(column);
}

QString stateText(const QString &state)
{
    if (state == "pending"_L1)
        return ServerPage::tr("Waiting");
    if (state == "sending"_L1)
        return ServerPage::tr("Being sent");
    if (state == "sent"_L1)
        return ServerPage::tr("Sent");
    return state == "failed"_L1 ? ServerPage::tr("Given up") : state;
}

} // namespace

ServerPage::ServerPage(const Workplace &workplace)
    : Page(workplace)
    , m_version(new QLabel)
    , m_counts(list(tr("Counts"), {tr("What"), tr("How many")}))
    , m_chart(new DayChart)
    , m_outbox(list(tr("Outbox"),
                    {tr("Created"), tr("To"), tr("Kind"), tr("State"), tr("Tries"), tr("Answer")}))
    , m_mails(new QStackedWidget)
    , m_retry(new QPushButton(tr("&Try Again")))
    , m_filter(new QLineEdit)
    , m_settings(list(tr("Settings"), {tr("Setting"), tr("Value"), tr("From"), tr("Meaning")}))
    , m_recipient(new QLineEdit)
    , m_send(new QPushButton(tr("Send Test &Mail")))
    , m_dialogue(new QPlainTextEdit)
    , m_tabs(new QTabWidget)
{
    m_tabs->setAccessibleName(tr("Server"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(buildOverview(), tr("Overview"));
    m_tabs->addTab(buildOutbox(), tr("Outbox"));
    m_tabs->addTab(buildSettings(), tr("Settings"));
    m_tabs->addTab(buildTestMail(), tr("Test mail"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addWidget(m_tabs);
}

QWidget *ServerPage::buildOverview()
{
    m_counts->header()->setStretchLastSection(false);
    m_counts->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_counts->headerItem()->setTextAlignment(1, Qt::AlignTrailing | Qt::AlignVCenter);
    m_version->setAccessibleName(tr("Version"));
    m_version->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->addWidget(m_version);
    layout->addWidget(m_chart, 2);
    layout->addWidget(m_counts, 3);
    return page;
}

QWidget *ServerPage::buildOutbox()
{
    m_mails->addWidget(m_outbox);
    m_mails->addWidget(
        new EmptyState(u"mail"_s, tr("No mails"), tr("What the server mails is listed here.")));
    m_retry->setAccessibleName(tr("Try again"));
    m_retry->setEnabled(false);
    connect(m_retry, &QPushButton::clicked, this, &ServerPage::retry);
    connect(m_outbox, &QTreeWidget::itemSelectionChanged, this, &ServerPage::showRights);
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->addWidget(m_mails);
    layout->addWidget(m_retry, 0, Qt::AlignLeft);
    return page;
}

QWidget *ServerPage::buildSettings()
{
    m_filter->setAccessibleName(tr("Filter settings"));
    m_filter->setPlaceholderText(tr("Name, value or meaning"));
    m_filter->setClearButtonEnabled(true);
    connect(m_filter, &QLineEdit::textChanged, this, &ServerPage::filterSettings);
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->addWidget(m_filter);
    layout->addWidget(m_settings);
    return page;
}

QWidget *ServerPage::buildTestMail()
{
    m_recipient->setAccessibleName(tr("Recipient"));
    m_recipient->setPlaceholderText(tr("E-mail address"));
    m_send->setAccessibleName(tr("Send test mail"));
    m_dialogue->setAccessibleName(tr("What was said to the mail server, and what it answered"));
    m_dialogue->setReadOnly(true);
    m_dialogue->setTabChangesFocus(true);
    m_dialogue->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    connect(m_recipient, &QLineEdit::returnPressed, this, &ServerPage::sendTestMail);
    connect(m_send, &QPushButton::clicked, this, &ServerPage::sendTestMail);
    auto *page = new QWidget;
    auto *row = new QHBoxLayout;
    row->addWidget(m_recipient, 1);
    row->addWidget(m_send);
    auto *layout = new QVBoxLayout(page);
    layout->addLayout(row);
    layout->addWidget(m_dialogue);
    return page;
}

void ServerPage::ask(const ApiRequest &request, Take take)
{
    workplace().client.send(request, this, [this, take = std::move(take)](const ApiResult &answer) {
        if (answer)
            take(answer->object());
        else
            workplace().showError(answer.error());
    });
}

void ServerPage::enter()
{
    refresh();
}

// A button that does nothing says why.
void ServerPage::showRights()
{
    const bool mayWrite = workplace().session.may(Right::Write);
    const QString reason
        = mayWrite ? QString() : tr("Your role may look at this, but not change anything.");
    m_send->setEnabled(mayWrite && !m_isTesting);
    m_send->setToolTip(m_isTesting ? tr("Waiting for the mail server…") : reason);
    m_recipient->setEnabled(mayWrite);
    m_recipient->setToolTip(reason);
    const bool isSelected = !m_outbox->selectedItems().isEmpty();
    m_retry->setEnabled(mayWrite && isSelected);
    m_retry->setToolTip(mayWrite && !isSelected ? tr("Select the mails that are to be sent again.")
                                                : reason);
}

void ServerPage::refresh()
{
    showRights();
    ask(ApiRequest::get(u"/health"_s), [this](const QJsonObject &health) {
        m_version->setText(tr("Running · version %1").arg(health["version"_L1].toString()));
    });
    ask(ApiRequest::get(u"/admin/stats"_s), [this](const auto &answer) { showStatistics(answer); });
    ask(ApiRequest::get(u"/admin/outbox"_s), [this](const auto &answer) { showOutbox(answer); });
    ask(ApiRequest::get(u"/admin/settings"_s),
        [this](const auto &answer) { showSettings(answer); });
}

void ServerPage::find()
{
    m_tabs->setCurrentIndex(2);
    m_filter->setFocus();
}

void ServerPage::clear()
{
    m_version->clear();
    m_chart->setDays({});
    for (QTreeWidget *tree : {m_counts, m_outbox, m_settings})
        tree->clear();
    m_dialogue->clear();
    m_recipient->clear();
}

void ServerPage::showStatistics(const QJsonObject &statistics)
{
    const QJsonValue users = statistics["users"_L1];
    const std::array rows{std::pair{tr("Users"), users["total"_L1]},
                          std::pair{tr("Confirmed"), users["confirmed"_L1]},
                          std::pair{tr("Unconfirmed"), users["unconfirmed"_L1]},
                          std::pair{tr("Banned"), users["banned"_L1]},
                          std::pair{tr("Anonymous"), users["anonymous"_L1]},
                          std::pair{tr("Deleted"), users["deleted"_L1]},
                          std::pair{tr("With a second factor"), users["with_factor"_L1]},
                          std::pair{tr("Never signed in"), users["never_signed_in"_L1]},
                          std::pair{tr("Administrators"), users["admins"_L1]},
                          std::pair{tr("Active sessions"), statistics["sessions"_L1]["active"_L1]},
                          std::pair{tr("Mails that wait"), statistics["outbox"_L1]["pending"_L1]},
                          std::pair{tr("Mails given up"), statistics["outbox"_L1]["failed"_L1]}};
    m_counts->clear();
    for (const auto &[name, value] : rows) {
        auto *item = new QTreeWidgetItem(m_counts, {name, QLocale().toString(value.toInteger())});
        item->setTextAlignment(1, Qt::AlignTrailing | Qt::AlignVCenter);
    }
    QList<DayCounts> days;
    for (const QJsonValue &day : statistics["days"_L1].toArray())
        days << DayCounts{.day = QDate::fromString(day["date"_L1].toString(), Qt::ISODate),
                          .signUps = day["sign_ups"_L1].toInteger(),
                          .signIns = day["sign_ins"_L1].toInteger()};
    m_chart->setDays(days);
    setStatus(tr("%Ln users", nullptr, users["total"_L1].toInt()));
}

void ServerPage::showOutbox(const QJsonObject &answer)
{
    m_outbox->clear();
    for (const QJsonValue &mail : answer["mails"_L1].toArray()) {
        const QDateTime created = momentOf(mail["created_at"_L1]);
        auto *item = new QTreeWidgetItem(m_outbox,
                                         {localText(created),
                                          mail["recipient"_L1].toString(),
                                          mail["kind"_L1].toString(),
                                          stateText(mail["state"_L1].toString()),
                                          QLocale().toString(mail["attempts"_L1].toInt()),
                                          mail["last_reply"_L1].toString()});
        item->setToolTip(0, utcText(created));
        item->setToolTip(5, item->text(5));
        item->setData(0, Qt::UserRole, mail["id"_L1].toString());
    }
    fitColumns(m_outbox);
    m_mails->setCurrentIndex(m_outbox->topLevelItemCount() > 0 ? 0 : 1);
}

void ServerPage::showSettings(const QJsonObject &answer)
{
    m_settings->clear();
    for (const QJsonValue &setting : answer["settings"_L1].toArray()) {
        const bool isSecret = setting["secret"_L1].toBool();
        const QString value = setting["value"_L1].toString();
        auto *item = new QTreeWidgetItem(m_settings,
                                         {setting["name"_L1].toString(),
                                          isSecret && !value.isEmpty() ? u"••••••"_s : value,
                                          setting["source"_L1].toString(),
                                          setting["help"_L1].toString()});
        for (int column = 0; column < m_settings->columnCount(); ++column)
            item->setToolTip(column, item->text(column));
    }
    const int letter = fontMetrics().averageCharWidth();
    m_settings->resizeColumnToContents(0);
    m_settings->setColumnWidth(0, std::min(m_settings->columnWidth(0), longestName * letter));
    m_settings->setColumnWidth(1, 36 * letter);
    filterSettings();
}

void ServerPage::filterSettings()
{
    const QString wanted = m_filter->text().trimmed();
    for (int row = 0; row < m_settings->topLevelItemCount(); ++row) {
        QTreeWidgetItem *item = m_settings->topLevelItem(row);
        const bool isFound = item->text(0).contains(wanted, Qt::CaseInsensitive)
            || item->text(1).contains(wanted, Qt::CaseInsensitive)
            || item->text(3).contains(wanted, Qt::CaseInsensitive);
        item->setHidden(!isFound);
    }
}

void ServerPage::retry()
{
    for (const QTreeWidgetItem *item : m_outbox->selectedItems()) {
        const QString id = item->data(0, Qt::UserRole).toString();
        ask(ApiRequest::post(u"/admin/outbox/%1/retry"_s.arg(pathSegment(id)), {}),
            [this](const QJsonObject &) { refresh(); });
    }
}

void ServerPage::sendTestMail()
{
    const QString recipient = m_recipient->text().trimmed();
    if (recipient.isEmpty()) {
        m_recipient->setFocus();
        return;
    }
    if (m_isTesting)
        return;
    setTesting(true);
    workplace().client.send(
        ApiRequest::post(u"/admin/settings/test-mail"_s, {{u"recipient"_s, recipient}}),
        this,
        [this](const ApiResult &answer) {
            setTesting(false);
            if (answer)
                showTestMail(answer->object());
            else
                workplace().showError(answer.error());
        });
}

// A mail server that hangs is waited for, and the server takes few tests at a time.
void ServerPage::setTesting(bool isTesting)
{
    m_isTesting = isTesting;
    m_dialogue->setPlainText(isTesting ? tr("Waiting for the mail server…") : QString());
    showRights();
}

void ServerPage::showTestMail(const QJsonObject &answer)
{
    QStringList lines;
    for (const QJsonValue &line : answer["dialogue"_L1].toArray())
        lines << line.toString();
    lines << (answer["delivered"_L1].toBool() ? tr("The mail server took it.")
                                              : tr("The mail server did not take it."));
    m_dialogue->setPlainText(lines.join(u'\n'));
}

} // namespace latchkey::console
