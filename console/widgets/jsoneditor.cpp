#include "jsoneditor.h"

#include "tones.h"

#include <QEvent>
#include <QFontDatabase>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTextBlock>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace latchkey::console {

using namespace Qt::Literals;

namespace {

constexpr int nameColumn = 0;
constexpr int valueColumn = 1;

// What was text stays text, so that "007" does not become a number; anything else may become
// whatever JSON takes it for.
QJsonValue typedValue(const QString &text, const QJsonValue &former)
{
    if (former.isString() && !former.toString().isEmpty())
        return text;
    const QJsonDocument wrapped = QJsonDocument::fromJson('[' + text.toUtf8() + ']');
    return wrapped.array().size() == 1 ? wrapped[0] : QJsonValue(text);
}

} // namespace

QString jsonValueText(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    const QByteArray wrapped = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(wrapped.sliced(1, wrapped.size() - 2));
}

JsonReading readJsonObject(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    if (bytes.trimmed().isEmpty())
        return {};
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (error.error == QJsonParseError::NoError && document.isObject())
        return {.object = document.object()};
    const bool isOther = error.error == QJsonParseError::NoError;
    const qsizetype offset = isOther ? 0 : std::min<qsizetype>(error.offset, bytes.size());
    return {.object = {},
            .problem
            = isOther ? JsonEditor::tr("An object in braces is needed.") : error.errorString(),
            .line = static_cast<int>(bytes.first(offset).count('\n')) + 1};
}

JsonEditor::JsonEditor(const QString &name, QWidget *parent)
    : QTabWidget(parent)
    , m_text(new QPlainTextEdit)
    , m_problemLabel(new QLabel)
    , m_rows(new QTreeWidget)
    , m_add(new QPushButton(tr("Add")))
    , m_remove(new QPushButton(tr("Remove")))
{
    setAccessibleName(name);
    setDocumentMode(true);
    addTab(buildText(name), tr("JSON"));
    addTab(buildRows(name), tr("Fields"));
    writeText();
    connect(m_text, &QPlainTextEdit::textChanged, this, &JsonEditor::readText);
    connect(m_rows, &QTreeWidget::itemChanged, this, &JsonEditor::readRow);
    connect(m_rows, &QTreeWidget::itemSelectionChanged, this, &JsonEditor::allow);
    connect(m_add, &QPushButton::clicked, this, &JsonEditor::addRow);
    connect(m_remove, &QPushButton::clicked, this, &JsonEditor::removeRow);
    allow();
}

QWidget *JsonEditor::buildText(const QString &name)
{
    m_text->setAccessibleName(tr("%1 as JSON").arg(name));
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setTabChangesFocus(true);
    m_text->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    m_problemLabel->setTextFormat(Qt::PlainText);
    m_problemLabel->setWordWrap(true);
    m_problemLabel->hide();
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_problemLabel);
    return page;
}

QWidget *JsonEditor::buildRows(const QString &name)
{
    m_rows->setAccessibleName(tr("%1 as fields").arg(name));
    m_rows->setHeaderLabels({tr("Name"), tr("Value")});
    m_rows->setRootIsDecorated(false);
    m_rows->setUniformRowHeights(true);
    m_rows->setAlternatingRowColors(true);
    m_rows->setEditTriggers(QTreeWidget::DoubleClicked | QTreeWidget::EditKeyPressed
                            | QTreeWidget::AnyKeyPressed);
    m_rows->installEventFilter(this);
    m_add->setAccessibleName(tr("Add a field to %1").arg(name));
    m_remove->setAccessibleName(tr("Remove the field from %1").arg(name));
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_add);
    buttons->addWidget(m_remove);
    buttons->addStretch();
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->addWidget(m_rows, 1);
    layout->addLayout(buttons);
    return page;
}

// Del takes a row away here, and must not reach whatever the window does with it.
bool JsonEditor::eventFilter(QObject *watched, QEvent *event)
{
    const bool isKey
        = event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress;
    if (!isKey || static_cast<QKeyEvent *>(event)->key() != Qt::Key_Delete)
        return QTabWidget::eventFilter(watched, event);
    if (event->type() == QEvent::KeyPress)
        removeRow();
    event->accept();
    return true;
}

void JsonEditor::setReadOnly(bool isReadOnly)
{
    m_isReadOnly = isReadOnly;
    allow();
}

void JsonEditor::allow()
{
    const bool isWritable = !m_isReadOnly && isValid();
    m_text->setReadOnly(m_isReadOnly);
    m_rows->setEnabled(isValid());
    m_add->setEnabled(isWritable);
    m_remove->setEnabled(isWritable && !m_rows->selectedItems().isEmpty());
    const QSignalBlocker quiet(m_rows);
    for (int row = 0; row < m_rows->topLevelItemCount(); ++row) {
        QTreeWidgetItem *item = m_rows->topLevelItem(row);
        item->setFlags(item->flags().setFlag(Qt::ItemIsEditable, isWritable));
    }
}

void JsonEditor::setObject(const QJsonObject &object)
{
    if (isValid() && m_object == object)
        return;
    m_object = object;
    m_reading = {};
    writeText();
    showProblem();
    showRows();
}

void JsonEditor::writeText()
{
    const QSignalBlocker quiet(m_text);
    m_text->setPlainText(QString::fromUtf8(QJsonDocument(m_object).toJson()).trimmed());
}

void JsonEditor::readText()
{
    m_reading = readJsonObject(m_text->toPlainText());
    if (isValid())
        m_object = m_reading.object;
    showProblem();
    showRows();
    Q_EMIT edited();
}

void JsonEditor::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        showProblem();
    QTabWidget::changeEvent(event);
}

void JsonEditor::showProblem()
{
    const QString text
        = isValid() ? QString() : tr("Line %1: %2").arg(m_reading.line).arg(m_reading.problem);
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, toneText(Tone::Bad, colours));
    m_problemLabel->setPalette(colours);
    m_problemLabel->setText(text);
    m_problemLabel->setVisible(!isValid());
    m_text->setAccessibleDescription(text);
    QList<QTextEdit::ExtraSelection> marks;
    if (!isValid()) {
        QTextEdit::ExtraSelection mark;
        mark.cursor = QTextCursor(m_text->document()->findBlockByNumber(m_reading.line - 1));
        mark.format.setBackground(toneGround(Tone::Bad, palette()));
        mark.format.setProperty(QTextFormat::FullWidthSelection, true);
        marks << mark;
    }
    m_text->setExtraSelections(marks);
}

void JsonEditor::showRows()
{
    const QSignalBlocker quiet(m_rows);
    m_rows->clear();
    for (auto member = m_object.begin(); member != m_object.end(); ++member) {
        auto *item = new QTreeWidgetItem(m_rows, {member.key(), jsonValueText(member.value())});
        item->setData(nameColumn, Qt::UserRole, member.key());
        item->setToolTip(valueColumn, item->text(valueColumn));
    }
    m_rows->resizeColumnToContents(nameColumn);
    allow();
}

// A name that is empty or taken is not accepted: the row shows what it was. The rows are made anew
// later, because one of them is in the middle of telling.
void JsonEditor::readRow(QTreeWidgetItem *item, int column)
{
    const QString former = item->data(nameColumn, Qt::UserRole).toString();
    const QString name = item->text(nameColumn);
    if (column == valueColumn) {
        m_object[former] = typedValue(item->text(valueColumn), m_object.value(former));
    } else if (!name.isEmpty() && !m_object.contains(name)) {
        m_object[name] = m_object.take(former);
        const QSignalBlocker quiet(m_rows);
        item->setData(nameColumn, Qt::UserRole, name);
    }
    writeText();
    QMetaObject::invokeMethod(this, &JsonEditor::showRows, Qt::QueuedConnection);
    Q_EMIT edited();
}

void JsonEditor::addRow()
{
    QString name = tr("name", "a field that is new");
    for (int number = 2; m_object.contains(name); ++number)
        name = tr("name %1", "a field that is new").arg(number);
    QJsonObject object = m_object;
    object.insert(name, QString());
    put(object);
    const QList<QTreeWidgetItem *> added = m_rows->findItems(name, Qt::MatchExactly, nameColumn);
    m_rows->setCurrentItem(added.first());
    m_rows->editItem(added.first(), nameColumn);
}

void JsonEditor::removeRow()
{
    QJsonObject object = m_object;
    for (const QTreeWidgetItem *item : m_rows->selectedItems())
        object.remove(item->data(nameColumn, Qt::UserRole).toString());
    if (!m_isReadOnly && isValid())
        put(object);
}

void JsonEditor::put(const QJsonObject &object)
{
    m_object = object;
    writeText();
    showRows();
    Q_EMIT edited();
}

} // namespace latchkey::console
