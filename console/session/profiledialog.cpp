#include "profiledialog.h"

#include "widgets/colourbox.h"
#include "widgets/tones.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace latchkey::console {

namespace {

constexpr int profileWidth = 460;

} // namespace

ProfileDialog::ProfileDialog(const Profile &profile, QWidget *parent)
    : QDialog(parent)
    , m_profile(profile)
    , m_name(new QLineEdit(profile.name))
    , m_address(new QLineEdit(profile.url.toString()))
    , m_colour(new ColourBox)
    , m_problem(new QLabel)
{
    setWindowTitle(tr("Edit Server"));
    setMinimumWidth(profileWidth);
    m_name->setAccessibleName(tr("Name of the server"));
    m_address->setAccessibleName(tr("Address of the server"));
    m_colour->setAccessibleName(tr("Colour"));
    m_colour->setColour(profile.colour);
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel);
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&Name:"), m_name);
    form->addRow(tr("&Address:"), m_address);
    form->addRow(tr("&Colour:"), m_colour);
    if (!profile.fingerprint.isEmpty())
        form->addRow(tr("Certificate:"), makeCertificate());
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addLayout(form);
    layout->addWidget(m_problem);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &ProfileDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

QWidget *ProfileDialog::makeCertificate()
{
    auto *text = new QLabel(tr("This server may only show the certificate that you trusted."));
    text->setWordWrap(true);
    auto *forget = new QPushButton(tr("&Forget the Certificate"));
    connect(forget, &QPushButton::clicked, this, [this, text, forget] {
        m_profile.fingerprint.clear();
        text->setText(tr("This server has to show a certificate that this computer trusts."));
        forget->setEnabled(false);
    });
    auto *widget = new QWidget;
    auto *rows = new QVBoxLayout(widget);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(text);
    rows->addWidget(forget, 0, Qt::AlignLeft);
    return widget;
}

void ProfileDialog::save()
{
    const QUrl url = serverUrl(m_address->text());
    if (!url.isValid()) {
        QPalette colours = m_problem->palette();
        colours.setColor(QPalette::WindowText, toneText(Tone::Bad, palette()));
        m_problem->setPalette(colours);
        m_problem->setText(
            tr("Enter the address of a Latchkey server, such as https://auth.example.org."));
        m_problem->show();
        m_address->setFocus();
        return;
    }
    const QString name = m_name->text().trimmed();
    m_profile.name = name.isEmpty() ? nameFor(url) : name;
    m_profile.url = url;
    m_profile.colour = m_colour->colour();
    accept();
}

} // namespace latchkey::console
