#include "userform.h"

#include "models/openeduser.h"
#include "widgets/tones.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>

#include <algorithm>
#include <array>

namespace latchkey::console {

using namespace Qt::Literals;

namespace {

QString fullNameOf(const QJsonObject &fields)
{
    return fields["user_metadata"_L1]["full_name"_L1].toString();
}

// Leaves the cursor where it is if nothing else is to be shown.
void showText(QLineEdit *field, const QString &text)
{
    if (field->text() != text) {
        const QSignalBlocker quiet(field);
        field->setText(text);
    }
}

void showCheck(QCheckBox *box, bool isChecked)
{
    const QSignalBlocker quiet(box);
    box->setChecked(isChecked);
}

} // namespace

UserForm::UserForm(OpenedUser &opened, QWidget *parent)
    : QWidget(parent)
    , m_opened(opened)
    , m_name(new QLineEdit)
    , m_email(new QLineEdit)
    , m_emailConfirmed(new QCheckBox(tr("Confirmed")))
    , m_phone(new QLineEdit)
    , m_phoneConfirmed(new QCheckBox(tr("Confirmed")))
    , m_role(new QComboBox)
    , m_password(new QLineEdit)
    , m_problem(new QLabel)
{
    m_role->setEditable(true);
    m_role->setInsertPolicy(QComboBox::NoInsert);
    m_role->addItems(
        {u"authenticated"_s, u"supabase_admin"_s, u"latchkey_helpdesk"_s, u"latchkey_auditor"_s});
    m_role->setAccessibleName(tr("Roles to choose from"));
    m_role->lineEdit()->setAccessibleName(tr("Role"));
    m_name->setAccessibleName(tr("Name"));
    m_email->setAccessibleName(tr("E-mail"));
    m_phone->setAccessibleName(tr("Phone"));
    m_emailConfirmed->setAccessibleName(tr("E-mail confirmed"));
    m_phoneConfirmed->setAccessibleName(tr("Phone confirmed"));
    m_password->setAccessibleName(tr("New password"));
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setPlaceholderText(tr("As it is"));
    m_password->setToolTip(tr("A new password ends all sessions of the user."));
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto *form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&Name:"), m_name);
    form->addRow(tr("E-&mail:"), m_email);
    form->addRow(QString(), m_emailConfirmed);
    form->addRow(tr("&Phone:"), m_phone);
    form->addRow(QString(), m_phoneConfirmed);
    form->addRow(tr("&Role:"), m_role);
    form->addRow(tr("Pass&word:"), m_password);
    form->addRow(m_problem);
    connectAll();
}

void UserForm::connectAll()
{
    connect(m_name, &QLineEdit::textChanged, this, &UserForm::setName);
    connect(m_email, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_opened.setField("email"_L1, text.trimmed());
    });
    connect(m_phone, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_opened.setField("phone"_L1, text.trimmed());
    });
    connect(m_role, &QComboBox::editTextChanged, this, [this](const QString &text) {
        m_opened.setField("role"_L1, text.trimmed());
    });
    connect(m_emailConfirmed, &QCheckBox::toggled, this, [this](bool isOn) {
        m_opened.setField("email_confirmed"_L1, isOn);
    });
    connect(m_phoneConfirmed, &QCheckBox::toggled, this, [this](bool isOn) {
        m_opened.setField("phone_confirmed"_L1, isOn);
    });
    connect(m_password, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_opened.setPassword(Secret(text.toUtf8()));
    });
}

void UserForm::setName(const QString &name)
{
    QJsonObject metadata = m_opened.draft().fields["user_metadata"_L1].toObject();
    if (name.isEmpty())
        metadata.remove("full_name"_L1);
    else
        metadata["full_name"_L1] = name;
    m_opened.setField("user_metadata"_L1, metadata);
}

void UserForm::show(Access access, bool isNameFree)
{
    const QJsonObject &fields = m_opened.draft().fields;
    const QJsonObject &user = m_opened.user();
    const bool mayChange = access == Access::Change;
    showText(m_name, fullNameOf(fields));
    if (m_email->text().trimmed() != fields["email"_L1].toString())
        showText(m_email, fields["email"_L1].toString());
    if (m_phone->text().trimmed() != fields["phone"_L1].toString())
        showText(m_phone, fields["phone"_L1].toString());
    if (m_role->currentText().trimmed() != fields["role"_L1].toString()) {
        const QSignalBlocker quiet(m_role);
        m_role->setEditText(fields["role"_L1].toString());
    }
    showText(m_password, QString::fromUtf8(m_opened.draft().password.reveal()));
    showCheck(m_emailConfirmed, fields["email_confirmed"_L1].toBool());
    showCheck(m_phoneConfirmed, fields["phone_confirmed"_L1].toBool());
    for (QLineEdit *field : {m_email, m_phone, m_role->lineEdit()})
        field->setReadOnly(!mayChange);
    m_name->setReadOnly(!mayChange || !isNameFree);
    m_role->setEnabled(mayChange);
    m_password->setEnabled(mayChange);
    // What is confirmed stays so.
    m_emailConfirmed->setEnabled(mayChange && user["email_confirmed_at"_L1].toString().isEmpty());
    m_phoneConfirmed->setEnabled(mayChange && user["phone_confirmed_at"_L1].toString().isEmpty());
    showProblem();
}

bool UserForm::isValid() const
{
    const QJsonObject &fields = m_opened.draft().fields;
    const QJsonObject &user = m_opened.user();
    return std::ranges::none_of(std::array{"email"_L1, "phone"_L1, "role"_L1}, [&](auto name) {
        return fields[name].toString().isEmpty() && !user[name].toString().isEmpty();
    });
}

void UserForm::showProblem()
{
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, toneText(Tone::Bad, colours));
    m_problem->setPalette(colours);
    m_problem->setText(
        isValid() ? QString()
                  : tr("An e-mail address, a phone number and a role can be changed, but not "
                       "removed."));
    m_problem->setVisible(!isValid());
}

} // namespace latchkey::console
