#pragma once

#include <QJsonObject>
#include <QTabWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace latchkey::console {

// What a text says, if it is one JSON object; else what is wrong, and in which line.
struct JsonReading
{
    QJsonObject object;
    QString problem = {};
    int line = 0; // from 1 on
};

JsonReading readJsonObject(const QString &text);

// Text stands for itself, everything else as JSON writes it.
QString jsonValueText(const QJsonValue &value);

// One JSON object, as text that is checked while somebody types and as rows of names and values.
// Both show the same; a text that is no object keeps the rows from being touched.
class JsonEditor final : public QTabWidget
{
    Q_OBJECT

public:
    // `name` is what it is for, for screen readers.
    explicit JsonEditor(const QString &name, QWidget *parent = nullptr);

    // Leaves the text as it is typed if it says the same.
    void setObject(const QJsonObject &object);

    const QJsonObject &object() const { return m_object; } // the last that could be read

    bool isValid() const { return m_reading.problem.isEmpty(); }

    void setReadOnly(bool isReadOnly);

Q_SIGNALS:
    void edited(); // by hand: object() or isValid() changed

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *buildText(const QString &name);
    QWidget *buildRows(const QString &name);
    void readText();
    void writeText();
    void showProblem();
    void showRows();
    void readRow(QTreeWidgetItem *item, int column);
    void addRow();
    void removeRow();
    void put(const QJsonObject &object);
    void allow();

    QPlainTextEdit *m_text;
    QLabel *m_problemLabel;
    QTreeWidget *m_rows;
    QPushButton *m_add;
    QPushButton *m_remove;
    QJsonObject m_object;
    JsonReading m_reading; // of the text as it stands
    bool m_isReadOnly = false;
};

} // namespace latchkey::console
