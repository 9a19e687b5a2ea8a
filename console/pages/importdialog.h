#pragma once

#include "userimport.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QTableWidget;

namespace latchkey::console {

struct Workplace;

// Shows how a file begins and what its columns are taken for, tries the import out, and says for
// each row what would become of it. The import itself is ImportVerbs': the dialog is closed by
// then.
class ImportDialog final : public QDialog
{
    Q_OBJECT

public:
    static constexpr int shownRecords = 20;
    static constexpr int shownVerdicts = 5'000;

    ImportDialog(const Workplace &workplace, const QString &path, QWidget *parent);

    ImportPlan plan() const;

private:
    void build();
    QWidget *buildChoices();
    void detect();
    void preview();
    void showRecords(const QList<QStringList> &records, const QString &problem);
    void addColumn(int column, const QString &heading, const QString &sample);
    void setCheckable();
    void reconsider();
    void setChangeable(bool isChangeable);
    void check();
    void addVerdicts(const QList<ImportVerdict> &rows);
    void endCheck(const QString &text);

    const Workplace &m_workplace;
    QString m_path;
    QComboBox *m_encoding;
    QComboBox *m_separator;
    QCheckBox *m_hasHeadings;
    QComboBox *m_conflict;
    QTableWidget *m_columns;
    QTableWidget *m_verdicts;
    QLabel *m_summary;
    QPushButton *m_check;
    QPushButton *m_import;
    UserImport *m_trial = nullptr;
    QList<QComboBox *> m_fields;
    qint64 m_good = 0;
    qint64 m_skipped = 0;
    qint64 m_bad = 0;
};

// What a verdict says, in the user's language.
QString verdictText(const ImportVerdict &verdict);
QString reasonText(const ImportVerdict &verdict);

} // namespace latchkey::console
