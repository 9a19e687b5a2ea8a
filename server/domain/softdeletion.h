#pragma once

#include "ids.h"

#include <QString>

namespace latchkey::domain {

// What stands in the place of an address once its account is deleted but kept, so that the address
// is free again and is not told: unpadded base64url of SHA-256 over the user's id and the text. As
// the peer writes it (reference/database.md 7.9), of an empty text, too.
QString softDeleted(UserId id, const QString &text);

// Cut to what the column takes.
QString softDeletedPhone(UserId id, const QString &phone);

} // namespace latchkey::domain
