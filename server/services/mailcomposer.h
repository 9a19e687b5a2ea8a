#pragma once

#include "domain/caller.h"
#include "domain/user.h"
#include "mailflow.h"
#include "servicesettings.h"
#include "storage/outboxstore.h"

#include <QString>

namespace latchkey {
class RandomSource;
}

namespace latchkey::services {

// What a mail with a link is about (reference/database.md 11).
struct LinkMail
{
    QString kind; // template key
    QString type; // of the link
    QString urlPath; // resolved against the base of links
    QString recipient;
    MailedToken token;
    QString newEmail = {};
};

// Turns a flow's facts into a row of the outbox: everything a template may use (database.md 11:
// confirmation_url is ConfirmationURL, and so on), so that the sender needs neither the user nor
// the settings of the moment. Writes nothing itself.
storage::OutboxMail composeLinkMail(const LinkMail &mail,
                                    const domain::User &user,
                                    const domain::Caller &caller,
                                    const ServiceSettings &settings,
                                    RandomSource &random);

// A code without a link, for somebody who is signed in.
storage::OutboxMail composeCodeMail(const MailedToken &token,
                                    const domain::User &user,
                                    const domain::Caller &caller,
                                    const ServiceSettings &settings,
                                    RandomSource &random);

// over_email_send_rate_limit if the last mail of a kind went out less than the spacing ago.
Result<> checkMailSpacing(std::optional<Timestamp> lastSent,
                          std::chrono::milliseconds spacing,
                          Timestamp now);

} // namespace latchkey::services
