#pragma once

#include "mailer.h"

namespace latchkey::mail {

// Where no mail server is set: each mail becomes a file of its own, readable for the owner only,
// that any mail program opens. The log names the file, never the address or the code in it. Only
// the newest 1,000 are kept.
class MailFiles final : public Mailer
{
public:
    static constexpr int kept = 1000;

    explicit MailFiles(QString folder, int keep = kept); // made (0700) with the first mail

    Delivery deliver(const OutgoingMail &mail) override;

private:
    Delivery write(const QString &path, const QByteArray &message) const;
    void removeOldest() const;

    const QString m_folder;
    const int m_keep;
};

// Where there is no place for files either: every mail is given up at once, visibly.
class NoMailer final : public Mailer
{
public:
    Delivery deliver(const OutgoingMail &mail) override;
};

} // namespace latchkey::mail
