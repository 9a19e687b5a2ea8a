#include "userjson.h"

#include "jsonwriter.h"

namespace latchkey::endpoints {

using namespace Qt::Literals;

namespace {

void writeTime(JsonWriter &json, QByteArrayView name, std::optional<Timestamp> moment)
{
    if (moment)
        json.key(name).time(*moment);
}

void writeText(JsonWriter &json, QByteArrayView name, const QString &text)
{
    if (!text.isEmpty())
        json.key(name).text(text);
}

void writeIdentity(JsonWriter &json, const domain::Identity &identity)
{
    json.beginObject();
    json.key("identity_id").text(identity.id.toString());
    json.key("id").text(identity.providerId);
    json.key("user_id").text(identity.userId.toString());
    if (!identity.identityData.isEmpty())
        json.key("identity_data").value(identity.identityData);
    json.key("provider").text(identity.provider);
    writeTime(json, "last_sign_in_at", identity.lastSignInAt);
    json.key("created_at").time(identity.createdAt);
    json.key("updated_at").time(identity.updatedAt);
    writeText(json, "email", identity.email);
    json.endObject();
}

// The members between `role` and the metadata: addresses, and what is going on with them.
void writeAddresses(JsonWriter &json, const domain::User &user)
{
    json.key("email").text(user.email);
    writeTime(json, "email_confirmed_at", user.emailConfirmedAt);
    writeTime(json, "invited_at", user.invitedAt);
    json.key("phone").text(user.phone);
    writeTime(json, "phone_confirmed_at", user.phoneConfirmedAt);
    writeTime(json, "confirmation_sent_at", user.confirmationSentAt);
    writeTime(json, "confirmed_at", user.confirmedAt);
    writeTime(json, "recovery_sent_at", user.recoverySentAt);
    writeText(json, "new_email", user.emailChange);
    writeTime(json, "email_change_sent_at", user.emailChangeSentAt);
    writeText(json, "new_phone", user.phoneChange);
    writeTime(json, "phone_change_sent_at", user.phoneChangeSentAt);
    writeTime(json, "reauthentication_sent_at", user.reauthenticationSentAt);
    writeTime(json, "last_sign_in_at", user.lastSignInAt);
}

void writeAccount(JsonWriter &json, const domain::User &user)
{
    json.key("id").text(user.id.toString());
    json.key("aud").text(user.aud);
    json.key("role").text(user.role);
    writeAddresses(json, user);
    json.key("app_metadata").value(user.appMetadata);
    json.key("user_metadata").value(user.userMetadata);
}

void writeDates(JsonWriter &json, const domain::User &user)
{
    json.key("created_at").time(user.createdAt);
    json.key("updated_at").time(user.updatedAt);
    writeTime(json, "banned_until", user.bannedUntil);
    writeTime(json, "deleted_at", user.deletedAt);
    json.key("is_anonymous").flag(user.isAnonymous);
}

} // namespace

void writeFactor(JsonWriter &json, const domain::Factor &factor)
{
    const bool verified = factor.status == domain::FactorStatus::Verified;
    json.beginObject();
    json.key("id").text(factor.id.toString());
    json.key("created_at").time(factor.createdAt);
    json.key("updated_at").time(factor.updatedAt);
    json.key("status").text(verified ? u"verified"_s : u"unverified"_s);
    writeText(json, "friendly_name", factor.friendlyName);
    json.key("factor_type").text(domain::factorTypeName(factor.type));
    json.key("phone").text(factor.phone);
    json.key("last_challenged_at");
    if (factor.lastChallengedAt)
        json.time(*factor.lastChallengedAt);
    else
        json.null();
    if (factor.webAuthnAaguid)
        json.key("web_authn_aaguid").text(factor.webAuthnAaguid->toString(QUuid::WithoutBraces));
    if (factor.lastWebAuthnChallengeData)
        json.key("last_webauthn_challenge_data").value(*factor.lastWebAuthnChallengeData);
    json.endObject();
}

void writePasskey(JsonWriter &json, const domain::Passkey &passkey)
{
    json.beginObject();
    json.key("id").text(passkey.id.toString());
    writeText(json, "friendly_name", passkey.friendlyName);
    json.key("created_at").time(passkey.createdAt);
    writeTime(json, "last_used_at", passkey.lastUsedAt);
    json.endObject();
}

void writeUser(JsonWriter &json, const domain::User &user)
{
    json.beginObject();
    writeUserMembers(json, user);
    json.endObject();
}

void writeListedUser(JsonWriter &json, const domain::User &user)
{
    json.beginObject();
    writeAccount(json, user);
    json.key("identities").null();
    writeDates(json, user);
    json.endObject();
}

void writeUserMembers(JsonWriter &json, const domain::User &user)
{
    writeAccount(json, user);
    if (!user.factors.empty()) {
        json.key("factors").beginArray();
        for (const domain::Factor &factor : user.factors)
            writeFactor(json, factor);
        json.endArray();
    }
    json.key("identities").beginArray();
    for (const domain::Identity &identity : user.identities)
        writeIdentity(json, identity);
    json.endArray();
    writeDates(json, user);
}

http::HttpResponse userAnswer(const domain::User &user)
{
    JsonWriter json;
    writeUser(json, user);
    return http::HttpResponse::json(200, std::move(json));
}

} // namespace latchkey::endpoints
