#include "session.h"

#include "profilestore.h"

#include <QJsonArray>

namespace latchkey::console {

using namespace Qt::Literals;

namespace {

QLatin1StringView nameOf(Right right)
{
    switch (right) {
    case Right::Read:
        return "read"_L1;
    case Right::Ban:
        return "ban"_L1;
    case Right::Recover:
        return "recover"_L1;
    case Right::EndSessions:
        return "end_sessions"_L1;
    case Right::Write:
        return "write"_L1;
    }
    return {};
}

// The authenticator app of whoever has one that works.
QString verifiedTotpFactor(const QJsonObject &user)
{
    for (const QJsonValue &factor : user["factors"_L1].toArray()) {
        if (factor["factor_type"_L1] == "totp"_L1 && factor["status"_L1] == "verified"_L1)
            return factor["id"_L1].toString();
    }
    return {};
}

} // namespace

Session::Session(AdminClient &client, ProfileStore &profiles, SecretStore &secrets)
    : m_client(client)
    , m_profiles(profiles)
    , m_secrets(secrets)
{
    connect(&m_client, &AdminClient::tokensRenewed, this, &Session::keepSecret);
    connect(&m_client, &AdminClient::sessionEnded, this, [this](const ApiError &error) {
        m_secrets.remove(secretName());
        if (m_state != State::SignedIn)
            return;
        // The window asks for a sign-in over what it shows before it would turn to the start page.
        m_state = State::SignedOut;
        Q_EMIT ended(error);
        Q_EMIT stateChanged();
    });
}

bool Session::may(Right right) const
{
    return m_state == State::SignedIn && m_can.contains(nameOf(right));
}

void Session::open(const Profile &profile)
{
    cancel();
    m_profile = profile;
    m_client.setServer(profile.url, profile.fingerprint);
    setState(State::SignedOut);
}

void Session::signIn(const QString &email, const Secret &password, Keep keep)
{
    cancel();
    m_keep = keep;
    m_profile.signIn = Profile::SignIn::Password;
    m_profile.email = email;
    ApiRequest request = ApiRequest::post(
        u"/token"_s, {{"email"_L1, email}, {"password"_L1, QString::fromUtf8(password.reveal())}});
    request.query.addQueryItem(u"grant_type"_s, u"password"_s);
    request.isAnonymous = true;
    setState(State::SigningIn);
    m_call = m_client.send(request, this, [this](const ApiResult &answer) { take(answer); });
}

void Session::signInWithKey(const Secret &key, Keep keep)
{
    cancel();
    m_keep = keep;
    m_profile.signIn = Profile::SignIn::ServiceKey;
    m_client.setCredentials(ServiceKey{key});
    setState(State::SigningIn);
    askWho();
}

void Session::take(const ApiResult &answer)
{
    if (!answer) {
        fail(answer.error());
        return;
    }
    const QJsonObject members = answer->object();
    const auto tokens = readSessionTokens(members);
    if (!tokens) {
        fail({.kind = ApiError::Kind::Unreadable, .status = answer->status});
        return;
    }
    m_client.setCredentials(*tokens);
    const QString factor = verifiedTotpFactor(members["user"_L1].toObject());
    if (factor.isEmpty() || m_state == State::CodeWanted)
        askWho();
    else
        askForCode(factor);
}

void Session::askForCode(const QString &factorId)
{
    m_factorId = factorId;
    const QString path = u"/factors/"_s + pathSegment(factorId) + u"/challenge"_s;
    m_call = m_client.send(ApiRequest::post(path, {}), this, [this](const ApiResult &answer) {
        if (!answer) {
            fail(answer.error());
            return;
        }
        m_challengeId = answer->object()["id"_L1].toString();
        setState(State::CodeWanted);
    });
}

void Session::giveCode(const QString &code)
{
    if (m_state != State::CodeWanted)
        return;
    const QString path = u"/factors/"_s + pathSegment(m_factorId) + u"/verify"_s;
    const ApiRequest request
        = ApiRequest::post(path, {{"challenge_id"_L1, m_challengeId}, {"code"_L1, code}});
    m_call = m_client.send(request, this, [this](const ApiResult &answer) {
        if (answer)
            take(answer);
        else
            Q_EMIT failed(answer.error()); // the next code may be right
    });
}

void Session::askWho()
{
    m_call
        = m_client.send(ApiRequest::get(u"/admin/whoami"_s), this, [this](const ApiResult &answer) {
              if (answer)
                  welcome(answer->object());
              else
                  fail(answer.error());
          });
}

void Session::welcome(const QJsonObject &whoami)
{
    m_userId = whoami["user_id"_L1].toString();
    m_who = whoami["email"_L1].toString();
    if (m_who.isEmpty())
        m_who = whoami["role"_L1].toString();
    m_can.clear();
    for (const QJsonValue &right : whoami["can"_L1].toArray())
        m_can << right.toString();
    m_profile = m_profiles.save(m_profile);
    m_profiles.setCurrent(m_profile.id);
    setState(State::SignedIn);
    keepSecret();
}

void Session::resume()
{
    cancel();
    setState(State::SigningIn);
    m_keep = Keep::InKeychain;
    m_secrets.read(secretName(), [this, attempt = ++m_attempt](const Secret &secret) {
        if (attempt != m_attempt || m_state != State::SigningIn)
            return;
        if (secret.isEmpty()) {
            setState(State::SignedOut);
        } else if (m_profile.signIn == Profile::SignIn::ServiceKey) {
            m_client.setCredentials(ServiceKey{secret});
            askWho();
        } else {
            // Expired from the start, so that the first request renews it.
            m_client.setCredentials(SessionTokens{.refresh = secret});
            askWho();
        }
    });
}

void Session::cancel()
{
    ++m_attempt;
    if (m_call)
        m_call->cancel();
    if (m_state == State::SigningIn || m_state == State::CodeWanted) {
        m_client.setCredentials({});
        setState(State::SignedOut);
    }
}

void Session::signOut(Ending ending)
{
    cancel();
    if (m_state != State::SignedIn)
        return;
    m_secrets.remove(secretName());
    dropCredentials();
    if (ending == Ending::SignOut)
        m_who.clear();
    setState(State::SignedOut);
}

bool Session::wouldEnd(const Profile &edited) const
{
    return m_state == State::SignedIn && edited.id == m_profile.id && isElsewhere(edited);
}

bool Session::isElsewhere(const Profile &edited) const
{
    return edited.url != m_profile.url || edited.fingerprint != m_profile.fingerprint;
}

void Session::adopt(const Profile &edited)
{
    if (edited.id != m_profile.id)
        return;
    if (isElsewhere(edited)) {
        signOut();
        open(edited);
        return;
    }
    m_profile.name = edited.name;
    m_profile.colour = edited.colour;
    Q_EMIT profileChanged();
}

void Session::forget(const QString &profileId)
{
    if (m_profile.id == profileId)
        m_profile = {};
}

// A service key is kept once; of a session only the newest refresh token is good.
void Session::keepSecret()
{
    if (m_keep != Keep::InKeychain || m_profile.id.isEmpty())
        return;
    const Credentials &credentials = m_client.credentials();
    Secret kept;
    if (const auto *tokens = std::get_if<SessionTokens>(&credentials))
        kept = tokens->refresh;
    else if (const auto *key = std::get_if<ServiceKey>(&credentials))
        kept = key->key;
    m_secrets.write(secretName(), kept, {});
}

QString Session::secretName() const
{
    return secretNameOf(m_profile.id);
}

// Nobody waits for the server's answer: here the session is over either way.
void Session::dropCredentials()
{
    ApiRequest request = ApiRequest::post(u"/logout"_s, {});
    request.query.addQueryItem(u"scope"_s, u"local"_s);
    m_client.leave(request);
}

void Session::fail(const ApiError &error)
{
    if (error.kind == ApiError::Kind::SignedOut)
        m_secrets.remove(secretName());
    // What was resumed stays good while the server is only away.
    if (error.kind == ApiError::Kind::Refused)
        dropCredentials();
    m_client.setCredentials({});
    setState(State::SignedOut);
    Q_EMIT failed(error);
}

void Session::setState(State state)
{
    if (m_state == state)
        return;
    m_state = state;
    Q_EMIT stateChanged();
}

} // namespace latchkey::console
