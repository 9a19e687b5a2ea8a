#include "storefixture.h"

#include <atomic>

namespace latchkey::test {

using namespace Qt::Literals;
using namespace storage;

QUuid nextUuid()
{
    static std::atomic<uint> made{0};
    return QUuid(++made, 0x1111, 0x4111, 0x81, 0x11, 0x11, 0x11, 0x11, 0x11, 0x11, 0x11);
}

NewUser accountOf(const QString &email)
{
    NewUser user;
    user.id = UserId(nextUuid());
    user.aud = u"authenticated"_s;
    user.role = u"authenticated"_s;
    user.email = email;
    user.encryptedPassword = u"$argon2id$not-a-real-hash"_s;
    user.appMetadata = {{u"provider"_s, u"email"_s}};
    user.userMetadata = {{u"name"_s, u"Zoë \"Z\" O'Hara"_s}};
    user.identities = {{.id = IdentityId(nextUuid()),
                        .provider = u"email"_s,
                        .providerId = user.id.toString(),
                        .identityData = {{u"sub"_s, user.id.toString()}, {u"email"_s, email}}}};
    return user;
}

std::vector<domain::AuditEntry> twoEntries()
{
    return {{.id = nextUuid(),
             .payload = {{u"action"_s, u"login"_s}, {u"traits"_s, QJsonObject{{u"a"_s, 1}}}},
             .ipAddress = {},
             .createdAt = noon},
            {.id = nextUuid(),
             .payload = {{u"action"_s, u"other"_s}},
             .ipAddress = u"192.0.2.9"_s,
             .createdAt = later}};
}

SessionStore::Refresh refreshOf(const RefreshState &state)
{
    return {.sessionId = state.session.id, .userAgent = u"tests/2"_s, .ip = u"2001:db8::1"_s};
}

SessionStore::Rotation rotationOf(const RefreshState &state, const QString &next)
{
    return {.userId = state.user.id, .old = state.presented->token, .next = next};
}

MailRequest confirmationOf(const domain::User &user, const QString &hash)
{
    return {.purpose = MailPurpose::Confirmation,
            .user = user.id,
            .tokens = {{.rowId = nextUuid(),
                        .kind = domain::TokenKind::Confirmation,
                        .hash = hash,
                        .relatesTo = user.email}}};
}

StoreFixture::StoreFixture(Engine engine)
    : place(engine, support::Content::Schema)
    , database(place.open())
{ }

StoreFixture::StoreFixture(Engine engine, const std::vector<OwnMigration> &ladder)
    : place(engine)
    , database(place.open())
{
    support::must(Migrator(*database, u"auth"_s, ladder).migrate());
}

void StoreFixture::execute(const QString &script)
{
    write([&](Transaction &t) { return t.execute(script); });
}

QString StoreFixture::look(const QByteArray &sql, const Binds &binds)
{
    return read([&](Transaction &t) -> Result<QString> {
        const auto row = TRY(t.row(sql.constData(), binds));
        QStringList columns;
        for (int i = 0; row && i < row->size(); ++i)
            columns += row->isNull(i) ? u"NULL"_s : row->text(i);
        return columns.join(u'|');
    });
}

qint64 StoreFixture::count(const QByteArray &table)
{
    return look("SELECT count(*) FROM " + table).toLongLong();
}

UserId StoreFixture::addUser(const QString &email, Timestamp now)
{
    const NewUser account = accountOf(email);
    if (!write([&](Transaction &t) { return users.insert(t, account, now); }))
        throw std::runtime_error("the address is taken");
    return account.id;
}

NewSession StoreFixture::addSession(UserId user, const QString &token, Timestamp now)
{
    const NewSession session{.id = SessionId(nextUuid()),
                             .userId = user,
                             .method = u"password"_s,
                             .amrId = nextUuid(),
                             .refreshToken = token,
                             .userAgent = u"tests/1"_s,
                             .ip = u"192.0.2.7"_s};
    if (!write([&](Transaction &t) { return sessions.open(t, session, {}, now); }))
        throw std::runtime_error("the user is gone or banned");
    return session;
}

domain::User StoreFixture::user(UserId id)
{
    const auto found = read([&](Transaction &t) { return users.findById(t, id); });
    if (!found)
        throw std::runtime_error("no such user");
    return *found;
}

RefreshState StoreFixture::load(const QString &token)
{
    const auto state = write([&](Transaction &t) { return sessions.loadByRefreshToken(t, token); });
    if (!state)
        throw std::runtime_error("no such token");
    return *state;
}

} // namespace latchkey::test
