#pragma once

#include "api/adminclient.h"

#include <QDialog>

class QCheckBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace latchkey::console {

struct Workplace;

// Makes a user, and stays open with all that was typed until the server has taken it.
class CreateDialog final : public QDialog
{
    Q_OBJECT

public:
    CreateDialog(const Workplace &workplace, QWidget *parent);

    const QJsonObject &created() const { return m_created; }

private:
    void addFields(QFormLayout *form);
    QWidget *passwordRow();
    void generate();
    void reconsider();
    void create();
    std::optional<QJsonObject> metadata() const; // nothing: no JSON object
    QJsonObject form() const;

    const Workplace &m_workplace;
    QLineEdit *m_email;
    QLineEdit *m_phone;
    QLineEdit *m_password;
    QCheckBox *m_shown;
    QCheckBox *m_confirmed;
    QLineEdit *m_name;
    QPlainTextEdit *m_metadata;
    QLabel *m_problem;
    QPushButton *m_create;
    QJsonObject m_created;
};

} // namespace latchkey::console
