#pragma once

#include <QJsonObject>

namespace latchkey::mail {

// What templates see (.Email, .ConfirmationURL, …: reference/database.md 11), from the facts of an
// outbox row: email, site_url, data; with a link confirmation_url, token, token_hash, redirect_to;
// new_email, sending_to, old_email, phone, old_phone, provider, factor_type.
QJsonObject templateVariables(const QJsonObject &facts);

} // namespace latchkey::mail
