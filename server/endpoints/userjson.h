#pragma once

#include "domain/passkey.h"
#include "domain/user.h"
#include "http/httpmessage.h"

namespace latchkey {
class JsonWriter;
}

namespace latchkey::endpoints {

// User JSON with its members in the peer's order (reference/http-api.md 3.1 to 3.3).
void writeUser(JsonWriter &json, const domain::User &user);

// 200 with nothing but the user.
http::HttpResponse userAnswer(const domain::User &user);

void writeFactor(JsonWriter &json, const domain::Factor &factor);

void writePasskey(JsonWriter &json, const domain::Passkey &passkey);

// As in lists, which are read without identities and factors: `identities` is null.
void writeListedUser(JsonWriter &json, const domain::User &user);

// The members without the braces, for answers that have more.
void writeUserMembers(JsonWriter &json, const domain::User &user);

} // namespace latchkey::endpoints
