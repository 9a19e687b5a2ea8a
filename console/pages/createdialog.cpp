#include "createdialog.h"

#include "page.h"
#include "session/generatedpassword.h"
#include "widgets/tones.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QFormLayout>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

namespace latchkey::console {

using namespace Qt::Literals;

namespace {

constexpr int metadataLines = 4;
constexpr int createWidth = 480;

} // namespace

CreateDialog::CreateDialog(const Workplace &workplace, QWidget *parent)
    : QDialog(parent)
    , m_workplace(workplace)
    , m_email(new QLineEdit)
    , m_phone(new QLineEdit)
    , m_password(new QLineEdit)
    , m_shown(new QCheckBox(tr("&Show")))
    , m_confirmed(new QCheckBox(tr("Address and number count as &confirmed")))
    , m_name(new QLineEdit)
    , m_metadata(new QPlainTextEdit)
    , m_problem(new QLabel)
    , m_create(new QPushButton(tr("C&reate")))
{
    setWindowTitle(tr("New User"));
    auto *form = new QFormLayout;
    addFields(form);
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setAccessibleName(tr("Problem"));
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, toneText(Tone::Bad, colours));
    m_problem->setPalette(colours);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Cancel)->setAutoDefault(false);
    buttons->addButton(m_create, QDialogButtonBox::AcceptRole);
    m_create->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addLayout(form);
    layout->addWidget(m_problem);
    layout->addWidget(buttons);
    setMinimumWidth(createWidth);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_create, &QPushButton::clicked, this, &CreateDialog::create);
    reconsider();
}

void CreateDialog::addFields(QFormLayout *form)
{
    m_confirmed->setChecked(true);
    m_confirmed->setAccessibleName(m_confirmed->text().remove(u'&'));
    m_metadata->setTabChangesFocus(true);
    m_metadata->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_metadata->setPlaceholderText(u"{ \"team\": \"blue\" }"_s);
    m_metadata->setFixedHeight(m_metadata->fontMetrics().lineSpacing() * metadataLines + 12);
    const auto addRow = [form](const QString &label, QWidget *field, QWidget *row) {
        field->setAccessibleName(QString(label).remove(u'&'));
        form->addRow(label, row);
    };
    addRow(tr("&E-mail"), m_email, m_email);
    addRow(tr("&Phone"), m_phone, m_phone);
    m_phone->setPlaceholderText(tr("With country code"));
    addRow(tr("Pass&word"), m_password, passwordRow());
    m_password->setPlaceholderText(tr("None: a mailed link lets them in"));
    form->addRow(QString(), m_confirmed);
    addRow(tr("&Name"), m_name, m_name);
    addRow(tr("&Metadata (JSON)"), m_metadata, m_metadata);
    for (const QLineEdit *field : {m_email, m_phone})
        connect(field, &QLineEdit::textChanged, this, &CreateDialog::reconsider);
    connect(m_metadata, &QPlainTextEdit::textChanged, this, &CreateDialog::reconsider);
}

QWidget *CreateDialog::passwordRow()
{
    m_password->setEchoMode(QLineEdit::Password);
    auto *generate = new QPushButton(tr("&Generate"));
    generate->setAutoDefault(false);
    m_shown->setAccessibleName(tr("Show the password"));
    connect(generate, &QPushButton::clicked, this, &CreateDialog::generate);
    connect(m_shown, &QCheckBox::toggled, this, [this](bool isShown) {
        m_password->setEchoMode(isShown ? QLineEdit::Normal : QLineEdit::Password);
    });
    auto *row = new QWidget;
    row->setFocusProxy(m_password);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_password, 1);
    layout->addWidget(generate);
    layout->addWidget(m_shown);
    return row;
}

// It has to be read or copied once, to be passed on.
void CreateDialog::generate()
{
    m_password->setText(QString::fromUtf8(generatedPassword(m_workplace.random).reveal()));
    m_shown->setChecked(true);
    m_password->selectAll();
    m_password->setFocus();
}

std::optional<QJsonObject> CreateDialog::metadata() const
{
    const QString text = m_metadata->toPlainText().trimmed();
    if (text.isEmpty())
        return QJsonObject();
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    return document.isObject() ? std::optional(document.object()) : std::nullopt;
}

void CreateDialog::reconsider()
{
    const bool isReadable = metadata().has_value();
    const bool hasAddress
        = !m_email->text().trimmed().isEmpty() || !m_phone->text().trimmed().isEmpty();
    m_problem->setText(isReadable ? QString() : tr("The metadata is no JSON object."));
    m_problem->setVisible(!isReadable);
    m_create->setEnabled(isReadable && hasAddress);
}

QJsonObject CreateDialog::form() const
{
    QJsonObject form;
    const auto add = [&form](QLatin1StringView member, const QString &text) {
        if (!text.isEmpty())
            form.insert(member, text);
    };
    const QString email = m_email->text().trimmed();
    const QString phone = m_phone->text().trimmed();
    add("email"_L1, email);
    add("phone"_L1, phone);
    add("password"_L1, m_password->text());
    form.insert("email_confirm"_L1, m_confirmed->isChecked() && !email.isEmpty());
    form.insert("phone_confirm"_L1, m_confirmed->isChecked() && !phone.isEmpty());
    QJsonObject metadata = this->metadata().value_or(QJsonObject());
    if (!m_name->text().trimmed().isEmpty())
        metadata.insert("full_name"_L1, m_name->text().trimmed());
    if (!metadata.isEmpty())
        form.insert("user_metadata"_L1, metadata);
    return form;
}

void CreateDialog::create()
{
    m_create->setEnabled(false);
    m_workplace.client.send(
        ApiRequest::post(u"/admin/users"_s, form()), this, [this](const ApiResult &answer) {
            if (answer) {
                m_created = answer->object();
                accept();
                return;
            }
            m_create->setEnabled(true);
            m_problem->setText(sentence(answer.error()));
            m_problem->show();
        });
}

} // namespace latchkey::console
