#pragma once

#include "api/apierror.h"

#include <QFrame>

class QLabel;

namespace latchkey::console {

// What a server showed that this computer does not trust, with what tells it from another one, and
// the choice to trust exactly this one. Nobody is nudged: the button is never the default.
class CertificateOffer : public QFrame
{
    Q_OBJECT

public:
    explicit CertificateOffer(QWidget *parent = nullptr);

    void show(const UntrustedCertificate &certificate);

Q_SIGNALS:
    void trusted(const QString &fingerprint);

private:
    QLabel *m_text;
    QLabel *m_shownFingerprint;
    QString m_fingerprint;
};

} // namespace latchkey::console
