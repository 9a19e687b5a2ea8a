#pragma once

#include "domain/user.h"
#include "ids.h"
#include "secret.h"
#include "storage/userstore.h"

namespace latchkey::services {

// What POST /signup shows of an account that its owner has yet to confirm. It is made from the
// request, whoever has the address: nobody (then it is the truth), somebody who waits for
// confirmation, or somebody confirmed. So a stranger sees neither which of them it is, nor anything
// that the owner has told. Only the ids depend on it.
struct SignUpIds
{
    UserId user;
    IdentityId identity;
};

// Of rows that were just written.
SignUpIds idsOf(const storage::NewUser &fresh);

// Of somebody who waits: their own, because clients hang rows of theirs on the answer's id.
SignUpIds idsOf(const domain::User &waiting, const QString &email, const Secret &key);

// For an address that is taken: nobody's ids, since the owner's would tie the address to whatever
// an application shows in public. They stay the same from one request to the next, as those of
// somebody who waits do: else a second request would tell the two apart.
SignUpIds madeUpIds(const QString &email, const QString &aud, const Secret &key);

domain::User signUpAnswer(const storage::NewUser &fresh, const SignUpIds &ids, Timestamp now);

} // namespace latchkey::services
