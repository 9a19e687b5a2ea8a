#include "importdialog.h"

#include "csv/usercolumns.h"
#include "page.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFile>
#include <QFileInfo>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace latchkey::console {

using namespace Qt::Literals;
using Encoding = CsvFormat::Encoding;

namespace {

constexpr qint64 judgedBytes = 1 << 18;

enum ColumnOf { Heading, Sample, Field };

enum VerdictOf { Line, Email, Verdict, Reason };

QTableWidget *makeTable(const QStringList &headings, const QString &name)
{
    auto *table = new QTableWidget(0, static_cast<int>(headings.size()));
    table->setHorizontalHeaderLabels(headings);
    table->verticalHeader()->hide();
    table->setEditTriggers(QTableWidget::NoEditTriggers);
    table->setSelectionBehavior(QTableWidget::SelectRows);
    table->setTabKeyNavigation(false);
    table->setWordWrap(false);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    table->horizontalHeader()->setStretchLastSection(true);
    table->setAccessibleName(name);
    return table;
}

} // namespace

QString verdictText(const ImportVerdict &verdict)
{
    if (verdict.result == "would_create"_L1)
        return ImportDialog::tr("Will be created");
    if (verdict.result == "would_update"_L1)
        return ImportDialog::tr("Will be updated");
    if (verdict.result == "created"_L1)
        return ImportDialog::tr("Created");
    if (verdict.result == "updated"_L1)
        return ImportDialog::tr("Updated");
    if (verdict.result == "skipped"_L1)
        return ImportDialog::tr("Skipped");
    return verdict.result == "failed"_L1 ? ImportDialog::tr("Failed") : verdict.result;
}

QString reasonText(const ImportVerdict &verdict)
{
    if (verdict.code.isEmpty())
        return verdict.message;
    // The server says more about a row than that something in it is wrong.
    if (verdict.code == "validation_failed"_L1 || verdict.code == "bad_json"_L1)
        return verdict.message;
    return sentence(
        {.kind = ApiError::Kind::Refused, .code = verdict.code, .message = verdict.message});
}

ImportDialog::ImportDialog(const Workplace &workplace, const QString &path, QWidget *parent)
    : QDialog(parent)
    , m_workplace(workplace)
    , m_path(path)
    , m_encoding(new QComboBox)
    , m_separator(new QComboBox)
    , m_hasHeadings(new QCheckBox(tr("The first line &names the columns")))
    , m_conflict(new QComboBox)
    , m_columns(makeTable({tr("Column"), tr("Begins with"), tr("Is imported as")}, tr("Columns")))
    , m_verdicts(makeTable({tr("Line"), tr("E-mail address"), tr("Verdict"), tr("Reason")},
                           tr("Verdicts")))
    , m_summary(new QLabel)
    , m_check(new QPushButton(tr("&Check")))
    , m_import(new QPushButton(tr("&Import")))
{
    setWindowTitle(tr("Import Users from %1").arg(QFileInfo(path).fileName()));
    m_encoding->addItem(u"UTF-8"_s, static_cast<int>(Encoding::Utf8));
    m_encoding->addItem(tr("UTF-16, little endian"), static_cast<int>(Encoding::Utf16Little));
    m_encoding->addItem(tr("UTF-16, big endian"), static_cast<int>(Encoding::Utf16Big));
    m_encoding->addItem(u"Windows-1252"_s, static_cast<int>(Encoding::Windows1252));
    m_separator->addItem(tr("Comma"), QChar(u','));
    m_separator->addItem(tr("Semicolon"), QChar(u';'));
    m_separator->addItem(tr("Tab"), QChar(u'\t'));
    m_separator->addItem(tr("Vertical bar"), QChar(u'|'));
    m_conflict->addItem(tr("Skip the row"), u"skip"_s);
    m_conflict->addItem(tr("Update the user"), u"update"_s);
    m_conflict->addItem(tr("Count the row as failed"), u"fail"_s);
    m_hasHeadings->setChecked(true);
    build();
    detect();
    preview();
    const auto changed = [this] { preview(); };
    connect(m_encoding, &QComboBox::currentIndexChanged, this, changed);
    connect(m_separator, &QComboBox::currentIndexChanged, this, changed);
    connect(m_hasHeadings, &QCheckBox::toggled, this, changed);
    connect(m_conflict, &QComboBox::currentIndexChanged, this, &ImportDialog::reconsider);
    connect(m_check, &QPushButton::clicked, this, &ImportDialog::check);
    connect(m_import, &QPushButton::clicked, this, &QDialog::accept);
}

void ImportDialog::build()
{
    m_summary->setWordWrap(true);
    m_summary->setTextFormat(Qt::PlainText);
    m_check->setToolTip(tr("Says what would become of each row. Nothing is changed."));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->addButton(m_check, QDialogButtonBox::ActionRole);
    buttons->addButton(m_import, QDialogButtonBox::AcceptRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_verdicts->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addWidget(buildChoices());
    layout->addWidget(m_columns, 1);
    layout->addWidget(m_summary);
    layout->addWidget(m_verdicts, 1);
    layout->addWidget(buttons);
    m_import->setDefault(true); // takes it from Cancel only now that both are in the dialog
    resize(760, 560);
}

QWidget *ImportDialog::buildChoices()
{
    auto *choices = new QWidget;
    auto *form = new QFormLayout(choices);
    form->setContentsMargins(0, 0, 0, 0);
    const auto addRow = [form](const QString &label, QComboBox *box) {
        box->setAccessibleName(QString(label).remove(u'&'));
        form->addRow(label, box);
    };
    addRow(tr("&Encoding"), m_encoding);
    addRow(tr("&Separator"), m_separator);
    form->addRow(m_hasHeadings);
    m_hasHeadings->setAccessibleName(m_hasHeadings->text().remove(u'&'));
    addRow(tr("&Who exists already"), m_conflict);
    return choices;
}

void ImportDialog::detect()
{
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly))
        return;
    const CsvFormat format = detectCsvFormat(file.read(judgedBytes));
    m_encoding->setCurrentIndex(m_encoding->findData(static_cast<int>(format.encoding)));
    m_separator->setCurrentIndex(m_separator->findData(format.separator));
}

void ImportDialog::preview()
{
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly)) {
        showRecords({}, file.errorString());
        return;
    }
    CsvReader reader(file, plan().format);
    QList<QStringList> records;
    while (records.size() < shownRecords) {
        const auto record = reader.next();
        if (!record) {
            showRecords(records, faultText(record.error()));
            return;
        }
        if (!*record)
            break;
        records << (*record)->cells;
    }
    showRecords(records, records.isEmpty() ? tr("There is nothing in this file.") : QString());
}

void ImportDialog::showRecords(const QList<QStringList> &records, const QString &problem)
{
    m_summary->setText(problem);
    m_verdicts->hide();
    m_columns->setRowCount(0);
    m_fields.clear();
    const QStringList first = records.value(0);
    const qsizetype sample = m_hasHeadings->isChecked() ? 1 : 0;
    for (int column = 0; column < static_cast<int>(first.size()); ++column) {
        QStringList samples;
        for (qsizetype row = sample; row < records.size() && samples.size() < 3; ++row)
            samples << records[row].value(column);
        addColumn(column,
                  sample == 1 ? first[column] : tr("Column %L1").arg(column + 1),
                  samples.join(u" · "_s));
    }
    m_columns->resizeColumnToContents(Heading);
    m_columns->setColumnWidth(Sample, 280);
    setCheckable();
}

void ImportDialog::addColumn(int column, const QString &heading, const QString &sample)
{
    auto *field = new QComboBox;
    field->setAccessibleName(tr("%1 is imported as").arg(heading));
    field->addItem(tr("Left out"), QString());
    for (const QLatin1StringView name : userFields())
        field->addItem(userFieldName(name), QString(name));
    field->setCurrentIndex(std::max(0, field->findData(guessUserField(heading))));
    auto *samples = new QTableWidgetItem;
    // What belongs to somebody's password is not for whoever looks over the shoulder.
    const auto showSample = [field, samples, sample] {
        const bool isSecret = field->currentData().toString().startsWith("password"_L1);
        samples->setText(isSecret ? u"••••••"_s : sample);
    };
    showSample();
    m_columns->insertRow(column);
    m_columns->setItem(column, Heading, new QTableWidgetItem(heading));
    m_columns->setItem(column, Sample, samples);
    m_columns->setCellWidget(column, Field, field);
    m_fields << field;
    connect(field, &QComboBox::currentIndexChanged, this, [this, showSample] {
        showSample();
        reconsider();
    });
}

// Somebody without an address cannot be made, and a member can come from one column only.
void ImportDialog::setCheckable()
{
    const QStringList fields = plan().fields;
    QStringList used = fields;
    used.removeAll(QString());
    const bool isDouble = used.removeDuplicates() > 0;
    const bool hasAddress = used.contains("email"_L1) || used.contains("phone"_L1);
    if (!fields.isEmpty() && isDouble)
        m_summary->setText(tr("Two columns are imported as the same."));
    else if (!fields.isEmpty() && !hasAddress)
        m_summary->setText(tr("Choose the column with the e-mail addresses or phone numbers."));
    else if (!fields.isEmpty())
        m_summary->clear();
    const bool isPossible = hasAddress && !isDouble;
    m_check->setEnabled(isPossible && !m_trial);
    m_import->setEnabled(isPossible);
}

// Verdicts are about what was chosen when they were asked for.
void ImportDialog::reconsider()
{
    m_verdicts->hide();
    setCheckable();
}

void ImportDialog::setChangeable(bool isChangeable)
{
    for (QComboBox *box : findChildren<QComboBox *>())
        box->setEnabled(isChangeable);
    m_hasHeadings->setEnabled(isChangeable);
}

ImportPlan ImportDialog::plan() const
{
    ImportPlan plan{.path = m_path,
                    .format = {.encoding = static_cast<Encoding>(m_encoding->currentData().toInt()),
                               .separator = m_separator->currentData().toChar()},
                    .hasHeadings = m_hasHeadings->isChecked(),
                    .conflict = m_conflict->currentData().toString()};
    for (const QComboBox *field : m_fields)
        plan.fields << field->currentData().toString();
    return plan;
}

void ImportDialog::check()
{
    ImportPlan trial = plan();
    trial.isDryRun = true;
    m_good = m_skipped = m_bad = 0;
    m_verdicts->setRowCount(0);
    m_verdicts->show();
    m_summary->setText(tr("Checking…"));
    m_trial = new UserImport(m_workplace.client, trial, this);
    m_check->setEnabled(false);
    setChangeable(false);
    connect(m_trial, &UserImport::verdicts, this, &ImportDialog::addVerdicts);
    connect(m_trial, &UserImport::finished, this, [this] { endCheck({}); });
    connect(m_trial, &UserImport::unreadable, this, &ImportDialog::endCheck);
    connect(m_trial, &UserImport::failed, this, [this](const ApiError &error) {
        endCheck(sentence(error));
    });
    connect(this, &QDialog::finished, m_trial, &UserImport::cancel);
    m_trial->start();
}

void ImportDialog::addVerdicts(const QList<ImportVerdict> &rows)
{
    for (const ImportVerdict &verdict : rows) {
        const bool isBad = verdict.result == "failed"_L1;
        const bool isSkipped = verdict.result == "skipped"_L1;
        (isBad ? m_bad : isSkipped ? m_skipped : m_good) += 1;
        const int row = m_verdicts->rowCount();
        if (row >= shownVerdicts)
            continue;
        m_verdicts->insertRow(row);
        m_verdicts->setItem(row, Line, new QTableWidgetItem(QString::number(verdict.line)));
        m_verdicts->setItem(row, Email, new QTableWidgetItem(verdict.email));
        m_verdicts->setItem(row, Verdict, new QTableWidgetItem(verdictText(verdict)));
        m_verdicts->setItem(row, Reason, new QTableWidgetItem(reasonText(verdict)));
    }
    m_verdicts->resizeColumnToContents(Email);
}

void ImportDialog::endCheck(const QString &text)
{
    m_trial->deleteLater();
    m_trial = nullptr;
    setChangeable(true);
    setCheckable();
    QStringList parts{tr("%Ln can be imported", nullptr, static_cast<int>(m_good)),
                      tr("%Ln are skipped", nullptr, static_cast<int>(m_skipped)),
                      tr("%Ln would fail", nullptr, static_cast<int>(m_bad))};
    if (!text.isEmpty())
        parts.prepend(text);
    m_summary->setText(parts.join(u" · "_s));
}

} // namespace latchkey::console
