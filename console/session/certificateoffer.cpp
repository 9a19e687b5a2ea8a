#include "certificateoffer.h"

#include <QFontDatabase>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace latchkey::console {

namespace {

constexpr int offerWidth = 380;

} // namespace

CertificateOffer::CertificateOffer(QWidget *parent)
    : QFrame(parent)
    , m_text(new QLabel)
    , m_shownFingerprint(new QLabel)
{
    setFrameShape(StyledPanel);
    m_text->setWordWrap(true);
    m_text->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    m_text->setTextFormat(Qt::PlainText);
    m_shownFingerprint->setTextInteractionFlags(Qt::TextSelectableByMouse
                                                | Qt::TextSelectableByKeyboard);
    m_shownFingerprint->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_shownFingerprint->setAccessibleName(tr("SHA-256 fingerprint"));
    auto *label = new QLabel(tr("&SHA-256 fingerprint:"));
    label->setBuddy(m_shownFingerprint);
    auto *trust = new QPushButton(tr("&Trust This Certificate"));
    trust->setAutoDefault(false);
    auto *rows = new QVBoxLayout(this);
    rows->addWidget(m_text);
    rows->addWidget(label);
    rows->addWidget(m_shownFingerprint);
    rows->addWidget(trust, 0, Qt::AlignRight);
    connect(trust, &QPushButton::clicked, this, [this] {
        hide();
        Q_EMIT trusted(m_fingerprint);
    });
    hide();
}

void CertificateOffer::show(const UntrustedCertificate &certificate)
{
    const QString until
        = QLocale().toString(certificate.validUntil.toLocalTime().date(), QLocale::ShortFormat);
    m_text->setText(
        certificate.isExpected
            ? tr("It is for %1 and valid until %2. If its fingerprint is the one that "
                 "“latchkey-server tls self-signed” printed, you can trust it.")
                  .arg(certificate.subject, until)
            : tr("It is for %1 and valid until %2. If nobody has changed the server's "
                 "certificate, somebody else may be listening: ask before you trust it.")
                  .arg(certificate.subject, until));
    m_fingerprint = certificate.fingerprint;
    const qsizetype half = m_fingerprint.size() / 2 + 1; // at a colon
    m_shownFingerprint->setText(m_fingerprint.first(half) + u'\n' + m_fingerprint.sliced(half));
    // A form gives a label that wraps the height of a wider one.
    m_text->setFixedSize(offerWidth, m_text->heightForWidth(offerWidth));
    setMinimumHeight(layout()->totalHeightForWidth(offerWidth));
    setVisible(true);
}

} // namespace latchkey::console
