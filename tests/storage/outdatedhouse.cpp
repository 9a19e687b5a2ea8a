#include "outdatedhouse.h"

namespace latchkey::test {

using namespace Qt::Literals;
using namespace storage;
using namespace std::chrono_literals;

House::House(Engine engine)
    : StoreFixture(engine)
{
    furnish();
}

void House::clear()
{
    execute(u"DELETE FROM users; DELETE FROM flow_state; DELETE FROM oauth_client_states;"
            "DELETE FROM sso_providers; DELETE FROM audit_log_entries;"
            "DELETE FROM latchkey_outbox; DELETE FROM latchkey_mail_spacing;"
            "DELETE FROM latchkey_code_guesses; DELETE FROM latchkey_bulk_jobs;"
            "DELETE FROM latchkey_ban_reasons"_s);
    furnish();
}

void House::furnish()
{
    user = addUser(u"ada@example.org"_s);
    session = addSession(user, u"basis"_s, noon).id;
    factor = nextUuid();
    write([&](Transaction &t) {
        return t.run("INSERT INTO mfa_factors (id, user_id, factor_type, status, created_at,"
                     " updated_at) VALUES (?, ?, 'totp', 'verified', ?, ?)",
                     {factor, user, noon - 400 * day, noon});
    });
}

void House::insert(const char *sql, const Binds &binds)
{
    write([&](Transaction &t) { return t.run(sql, binds); });
}

SessionId House::addSessionAt(const QString &tag,
                              Timestamp created,
                              std::optional<Timestamp> refreshed,
                              std::optional<Timestamp> notAfter)
{
    const SessionId id(nextUuid());
    insert("INSERT INTO sessions (id, user_id, created_at, updated_at, refreshed_at, not_after,"
           " aal, tag) VALUES (?, ?, ?, ?, ?, ?, 'aal1', ?)",
           {id, user, created, created, refreshed, notAfter, tag});
    return id;
}

void House::addToken(const QString &token, SessionId of, bool revoked, Timestamp updated)
{
    insert("INSERT INTO refresh_tokens (instance_id, token, user_id, revoked, created_at,"
           " updated_at, session_id) VALUES ('00000000-0000-0000-0000-000000000000', ?, ?, ?,"
           " ?, ?, ?)",
           {token, user.toString(), revoked, updated, updated, of});
}

void House::addMail(const QString &recipient, const char *state, Timestamp updated)
{
    insert("INSERT INTO latchkey_outbox (id, kind, recipient, state, next_attempt_at,"
           " created_at, updated_at) VALUES (?, 'invite', ?, ?, ?, ?, ?)",
           {nextUuid(), recipient, state, updated, updated - 1h, updated});
}

void House::addJob(const QString &creator, const char *state, Timestamp finished)
{
    const QUuid id = nextUuid();
    insert("INSERT INTO latchkey_bulk_jobs (id, action, form, form_hash, actor, created_by, state,"
           " chunk, total, created_at, finished_at) VALUES (?, 'ban', '{}', '', '{}', ?, ?, 1, 1, "
           "?, ?)",
           {id, creator, state, finished - 1h, finished});
    insert("INSERT INTO latchkey_bulk_rows (job_id, number) VALUES (?, 1)", {id});
}

void House::addReason(const QString &banned, const QString &reason, Timestamp created)
{
    insert("INSERT INTO latchkey_ban_reasons (user_id, reason, banned_by, created_at)"
           " VALUES (?, ?, 'root', ?)",
           {banned, reason, created});
}

void House::addClientState(const QString &provider, Timestamp created)
{
    insert("INSERT INTO oauth_client_states (id, provider_type, created_at) VALUES (?, ?, ?)",
           {nextUuid(), provider, created});
}

QStringList House::labels(const char *sql)
{
    return read([&](Transaction &t) -> Result<QStringList> {
        QStringList found;
        for (const Row &row : TRY(t.rows(sql)))
            found += row.text(0);
        found.sort();
        return found;
    });
}

Result<qint64> House::round(const RetentionRules &rules, Timestamp now)
{
    return services::Housekeeping(*database, rules).round(now, [] { return true; });
}

namespace {

constexpr char sessionTags[] = "SELECT tag FROM sessions WHERE tag IS NOT NULL";
constexpr char liveTokens[] = "SELECT token FROM refresh_tokens WHERE revoked = FALSE"
                              " AND token <> 'basis'";

const Condition all[]{
    {.name = "revoked refresh tokens",
     .rules = peersList,
     .age = day,
     .insert = [](House &h, const QString &l, Timestamp t) { h.addToken(l, h.session, true, t); },
     .labels = "SELECT token FROM refresh_tokens WHERE token <> 'basis'",
     .also = [](House &h, const QString &l, Timestamp t) { h.addToken(l, h.session, false, t); }},
    {.name = "tokens of ended sessions are revoked",
     .rules = peersList,
     .age = day,
     .insert =
         [](House &h, const QString &l, Timestamp t) {
             h.addToken(l, h.addSessionAt(l, noon - 9 * day, {}, t), false, noon - 1h);
         },
     .labels = liveTokens,
     .also = [](House &h,
                const QString &l,
                Timestamp) { h.addToken(l, h.addSessionAt(l, noon - 9 * day), false, noon - 1h); }},
    {.name = "ended sessions",
     .rules = peersList,
     .age = 3 * day,
     .insert = [](House &h,
                  const QString &l,
                  Timestamp t) { h.addSessionAt(l, noon - 9 * day, noon - 9 * day, t); },
     .labels = sessionTags,
     .also = [](House &h, const QString &l, Timestamp) { h.addSessionAt(l, noon - 400 * day); }},
    {.name = "SAML relay states",
     .rules = peersList,
     .age = day,
     .insert =
         [](House &h, const QString &l, Timestamp t) {
             const QUuid provider = nextUuid();
             h.insert("INSERT INTO sso_providers (id, created_at) VALUES (?, ?)",
                      {provider, noon - 9 * day});
             h.insert("INSERT INTO saml_relay_states (id, sso_provider_id, request_id, created_at)"
                      " VALUES (?, ?, ?, ?)",
                      {nextUuid(), provider, l, t});
         },
     .labels = "SELECT request_id FROM saml_relay_states"},
    {.name = "flow states",
     .rules = peersList,
     .age = day,
     .insert =
         [](House &h, const QString &l, Timestamp t) {
             h.insert("INSERT INTO flow_state (id, auth_code, provider_type, authentication_method,"
                      " created_at, updated_at) VALUES (?, ?, 'email', 'otp', ?, ?)",
                      {nextUuid(), l, t, noon});
         },
     .labels = "SELECT auth_code FROM flow_state"},
    {.name = "OAuth client states",
     .rules = peersList,
     .age = day,
     .insert = [](House &h, const QString &l, Timestamp t) { h.addClientState(l, t); },
     .labels = "SELECT provider_type FROM oauth_client_states"},
    {.name = "challenges",
     .rules = peersList,
     .age = day,
     .insert =
         [](House &h, const QString &l, Timestamp t) {
             h.insert("INSERT INTO mfa_challenges (id, factor_id, created_at, ip_address, otp_code)"
                      " VALUES (?, ?, ?, '192.0.2.1', ?)",
                      {nextUuid(), h.factor, t, l});
         },
     .labels = "SELECT otp_code FROM mfa_challenges"},
    {.name = "unverified factors",
     .rules = peersList,
     .age = day,
     .insert =
         [](House &h, const QString &l, Timestamp t) {
             h.insert("INSERT INTO mfa_factors (id, user_id, friendly_name, factor_type, status,"
                      " created_at, updated_at) VALUES (?, ?, ?, 'totp', 'unverified', ?, ?)",
                      {nextUuid(), h.user, l, t, noon});
         },
     .labels = "SELECT friendly_name FROM mfa_factors WHERE friendly_name IS NOT NULL",
     .also =
         [](House &h, const QString &l, Timestamp t) {
             h.insert("INSERT INTO mfa_factors (id, user_id, friendly_name, factor_type, status,"
                      " created_at, updated_at) VALUES (?, ?, ?, 'totp', 'verified', ?, ?)",
                      {nextUuid(), h.user, l, t, noon});
         }},
    {.name = "passkey challenges",
     .rules = peersList,
     .age = 0ms,
     .insert =
         [](House &h, const QString &l, Timestamp t) {
             h.insert("INSERT INTO webauthn_challenges (id, user_id, challenge_type, session_data,"
                      " created_at, expires_at) VALUES (?, ?, 'signup', ?, ?, ?)",
                      {nextUuid(), h.user, QJsonObject{{u"label"_s, l}}, t - 1h, t});
         },
     .labels = "SELECT session_data ->> 'label' FROM webauthn_challenges"},
    {.name = "anonymous users",
     .rules = {.peersList = true, .anonymousUsers = true},
     .age = 30 * day,
     .insert =
         [](House &h, const QString &l, Timestamp t) {
             h.insert(
                 "INSERT INTO users (id, is_anonymous, role, created_at) VALUES (?, TRUE, ?, ?)",
                 {nextUuid(), l, t});
         },
     .labels = "SELECT role FROM users WHERE role <> 'authenticated'",
     .also =
         [](House &h, const QString &l, Timestamp t) {
             h.insert(
                 "INSERT INTO users (id, is_anonymous, role, created_at) VALUES (?, FALSE, ?, ?)",
                 {nextUuid(), l, t});
         }},
    {.name = "sessions beyond the timebox",
     .rules = {.peersList = true, .sessionTimebox = 8h},
     .age = day + 8h,
     .insert = [](House &h, const QString &l, Timestamp t) { h.addSessionAt(l, t, noon); },
     .labels = sessionTags},
    {.name = "inactive sessions",
     .rules = {.peersList = true, .sessionInactivityTimeout = 2h},
     .age = day + 2h,
     .insert
     = [](House &h, const QString &l, Timestamp t) { h.addSessionAt(l, noon - 90 * day, t); },
     .labels = sessionTags},
    {.name = "sessions never refreshed",
     .rules = {.peersList = true, .sessionInactivityTimeout = 2h},
     .age = day + 2h,
     .insert = [](House &h,
                  const QString &l,
                  Timestamp t) { h.addToken(l, h.addSessionAt(l, noon - 90 * day), false, t); },
     .labels = sessionTags,
     .also = [](House &h, const QString &l, Timestamp) { h.addSessionAt(l, noon - 90 * day); }},
    {.name = "audit entries",
     .rules = {.audit = 365 * day},
     .age = 365 * day,
     .insert =
         [](House &h, const QString &l, Timestamp t) {
             h.insert("INSERT INTO audit_log_entries (id, created_at, ip_address) VALUES (?, ?, ?)",
                      {nextUuid(), t, l});
         },
     .labels = "SELECT ip_address FROM audit_log_entries"},
    {.name = "sent mails",
     .rules = {.sentMails = 7 * day},
     .age = 7 * day,
     .insert = [](House &h, const QString &l, Timestamp t) { h.addMail(l, "sent", t); },
     .labels = "SELECT recipient FROM latchkey_outbox",
     .also = [](House &h, const QString &l, Timestamp t) { h.addMail(l, "pending", t); }},
    {.name = "mails that could not be sent",
     .rules = {.sentMails = 7 * day},
     .age = 7 * day,
     .insert = [](House &h, const QString &l, Timestamp t) { h.addMail(l, "failed", t); },
     .labels = "SELECT recipient FROM latchkey_outbox",
     .also = [](House &h, const QString &l, Timestamp t) { h.addMail(l, "sending", t); }},
    {.name = "ended jobs",
     .rules = {.endedJobs = 30 * day},
     .age = 30 * day,
     .insert = [](House &h, const QString &l, Timestamp t) { h.addJob(l, "done", t); },
     .labels = "SELECT created_by FROM latchkey_bulk_jobs",
     .also = [](House &h, const QString &l, Timestamp t) { h.addJob(l, "running", t); }},
    {.name = "reasons for banning users who are gone",
     .rules = {.reasonsOfNobody = true},
     .age = day,
     .insert = [](House &h,
                  const QString &l,
                  Timestamp t) { h.addReason(nextUuid().toString(QUuid::WithoutBraces), l, t); },
     .labels = "SELECT reason FROM latchkey_ban_reasons",
     .also = [](House &h, const QString &l, Timestamp t) { h.addReason(h.user.toString(), l, t); }},
    {.name = "when mails were asked for",
     .rules = {.askedAddresses = day},
     .age = day,
     .insert =
         [](House &h, const QString &l, Timestamp t) {
             h.insert("INSERT INTO latchkey_mail_spacing (key, sent_at) VALUES (?, ?)", {l, t});
         },
     .labels = "SELECT key FROM latchkey_mail_spacing"},
    {.name = "guesses of codes",
     .rules = {.askedAddresses = day},
     .age = day,
     .insert =
         [](House &h, const QString &l, Timestamp t) {
             h.insert("INSERT INTO latchkey_code_guesses (key, token, wrong, updated_at)"
                      " VALUES (?, '', 1, ?)",
                      {l, t});
         },
     .labels = "SELECT key FROM latchkey_code_guesses"},
};

} // namespace

std::span<const Condition> conditions()
{
    return all;
}

} // namespace latchkey::test
