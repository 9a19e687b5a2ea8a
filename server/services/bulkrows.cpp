#include "bulkrows.h"

#include "domain/auditentry.h"

namespace latchkey::services {

using namespace Qt::Literals;
using domain::BulkAction;
using domain::BulkOutcome;

namespace {

BulkOutcome outcome(const QString &result,
                    const domain::User &user,
                    const std::optional<QJsonObject> &previous = {})
{
    return {.result = result, .user = user.id, .email = user.email, .previous = previous};
}

BulkOutcome skipped(const Error &why, const std::optional<UserId> &user, const QString &email)
{
    return {.result = u"skipped"_s,
            .errorCode = errorCodeName(why.code),
            .message = why.message,
            .user = user,
            .email = email};
}

QJsonValue momentOrNull(const std::optional<Timestamp> &moment)
{
    return moment ? QJsonValue(QString::fromLatin1(toRfc3339(*moment))) : QJsonValue();
}

// What the patch is about to replace; null where there was nothing, which as a patch deletes it
// again.
QJsonObject replaced(const QJsonObject &stored, const std::optional<QJsonObject> &patch)
{
    QJsonObject before;
    if (patch) {
        for (const QString &key : patch->keys()) {
            const QJsonValue value = stored.value(key);
            before.insert(key, value.isUndefined() ? QJsonValue() : value);
        }
    }
    return before;
}

// What undoing puts back, and, under "set", what must still be there then.
QJsonObject undoing(QJsonObject before, const QJsonObject &set)
{
    before.insert(u"set"_s, set);
    return before;
}

// Whether nobody has changed since what a job has set.
bool isAsSet(const domain::User &user, const QJsonObject &set)
{
    const auto isStill = [&](QLatin1StringView name, const QJsonValue &current) {
        return !set.contains(name) || set.value(name) == current;
    };
    const auto isStillIn = [&](QLatin1StringView name, const QJsonObject &stored) {
        const QJsonObject values = set.value(name).toObject();
        return replaced(stored, values) == values;
    };
    return isStill("role"_L1, user.role)
        && isStill("banned_until"_L1, momentOrNull(user.bannedUntil))
        && isStillIn("user_metadata"_L1, user.userMetadata)
        && isStillIn("app_metadata"_L1, user.appMetadata);
}

std::optional<QJsonObject> patchIn(const QJsonObject &kept, QLatin1StringView name)
{
    const QJsonObject patch = kept.value(name).toObject();
    return patch.isEmpty() ? std::nullopt : std::optional(patch);
}

AdminRequest requestOf(const BulkRows::Job &job, UserId target)
{
    return {.administrator = job.administrator,
            .target = target,
            .caller = job.caller,
            .sparesLastAdministrator = job.form.sparesLastAdministrator};
}

} // namespace

BulkRows::BulkRows(Services services)
    : m_services(services)
{ }

Result<UserCreation::Prepared> BulkRows::prepare(const Job &job, const QJsonObject &row) const
{
    for (const QString &name : row.keys()) {
        if (!UserCreation::Form::isMember(name))
            return validationFailed(name.left(64) + u" is not known"_s);
    }
    const UserCreation::Form form = TRY(UserCreation::Form::read(JsonReader::of(row)));
    if (job.form.invites && form.email.isEmpty())
        return failure(ErrorCode::ValidationFailed, u"An invitation needs an email"_s);
    return m_services.creation.prepare(form, job.caller);
}

Result<BulkOutcome> BulkRows::create(storage::Transaction &transaction,
                                     const Job &job,
                                     const UserCreation::Prepared &row) const
{
    // Whether somebody has it already shows before anything is written, so that the chunk goes on.
    const Result<domain::User> made
        = m_services.creation.write(transaction, job.administrator, row, job.caller.now);
    if (!made)
        return taken(transaction, job, row, made.error());
    if (job.form.invites && !job.isDryRun) {
        const auto entry = m_services.invitation.entry(job.administrator, *made, job.caller.now);
        TRY(m_services.mails.mail(
            transaction,
            {.reason = LinkReason::Invite, .user = *made, .pkce = {}, .audit = {entry}},
            job.caller));
    }
    return outcome(u"created"_s, *made);
}

Result<BulkOutcome> BulkRows::taken(storage::Transaction &transaction,
                                    const Job &job,
                                    const UserCreation::Prepared &row,
                                    const Error &error) const
{
    const std::optional<domain::User> user = TRY(owner(transaction, row, error.code));
    if (!user || job.form.taken == domain::TakenRow::Fail)
        return std::unexpected(error);
    if (job.form.taken == domain::TakenRow::Skip)
        return skipped(error, user->id, user->email);
    const AdminRequest request = requestOf(job, user->id);
    TRY(m_services.administration.write(
        transaction, request, m_services.creation.asChanges(row, *user)));
    return outcome(u"updated"_s, *user);
}

Result<std::optional<domain::User>> BulkRows::owner(storage::Transaction &transaction,
                                                    const UserCreation::Prepared &row,
                                                    ErrorCode why) const
{
    const storage::UserStore &users = m_services.users;
    switch (why) {
    case ErrorCode::EmailExists:
        return users.findByEmailOrIdentity(transaction, row.user.email, row.user.aud);
    case ErrorCode::PhoneExists:
        return users.findByPhone(transaction, row.user.phone, row.user.aud);
    case ErrorCode::UserAlreadyExists:
        return users.findById(transaction, row.user.id);
    default:
        return std::nullopt;
    }
}

Result<BulkOutcome> BulkRows::change(storage::Transaction &transaction,
                                     const Job &job,
                                     UserId target,
                                     const QJsonObject &kept) const
{
    const std::optional<domain::User> user
        = TRY(m_services.users.findForUpdate(transaction, target));
    if (!user)
        return skipped(noSuchUser().error(), target, {});
    const AdminRequest request = requestOf(job, target);
    const BulkForm &form = job.form;
    switch (form.action) {
    case BulkAction::Ban: {
        const std::optional<domain::Ban> wanted
            = TRY(domain::parseBan(form.banDuration, form.banReason, job.createdAt));
        return ban(transaction, request, *user, wanted.value_or(domain::Ban()));
    }
    case BulkAction::Unban:
        if (!user->bannedUntil)
            return outcome(u"unchanged"_s, *user);
        return ban(transaction, request, *user, domain::Ban{});
    case BulkAction::Delete: {
        const Deletion kind = form.isSoft ? Deletion::Soft : Deletion::Hard;
        const bool gone = TRY(m_services.deletion.write(transaction, request, kind));
        return outcome(gone ? u"deleted"_s : u"unchanged"_s, *user);
    }
    case BulkAction::SignOut: {
        const qint64 ended = TRY(m_services.sessions.writeEndAll(transaction, request));
        return outcome(ended > 0 ? u"signed_out"_s : u"unchanged"_s, *user);
    }
    case BulkAction::SetRole:
        return setRole(transaction, request, *user, form.role);
    case BulkAction::SetMetadata:
        return setMetadata(transaction, request, *user, form);
    case BulkAction::Restore:
        return restore(transaction, request, *user, kept);
    case BulkAction::Create:
        break;
    }
    Q_UNREACHABLE();
}

Result<BulkOutcome> BulkRows::ban(storage::Transaction &transaction,
                                  const AdminRequest &request,
                                  const domain::User &user,
                                  const domain::Ban &ban) const
{
    const QString reason = TRY(m_services.banReasons.find(transaction, user.id));
    UserAdministration::Changes changes;
    changes.ban = ban;
    TRY(m_services.administration.write(transaction, request, changes));
    return outcome(
        ban.until ? u"banned"_s : u"unbanned"_s,
        user,
        undoing({{u"banned_until"_s, momentOrNull(user.bannedUntil)}, {u"ban_reason"_s, reason}},
                {{u"banned_until"_s, momentOrNull(ban.until)}}));
}

Result<BulkOutcome> BulkRows::setRole(storage::Transaction &transaction,
                                      const AdminRequest &request,
                                      const domain::User &user,
                                      const QString &role) const
{
    if (user.role == role)
        return outcome(u"unchanged"_s, user);
    UserAdministration::Changes changes;
    changes.role = role;
    TRY(m_services.administration.write(transaction, request, changes));
    return outcome(u"changed"_s, user, undoing({{u"role"_s, user.role}}, {{u"role"_s, role}}));
}

Result<BulkOutcome> BulkRows::setMetadata(storage::Transaction &transaction,
                                          const AdminRequest &request,
                                          const domain::User &user,
                                          const BulkForm &form) const
{
    UserAdministration::Changes changes;
    changes.userMetadata = form.userMetadata;
    changes.appMetadata = form.appMetadata;
    const auto merged = [](const QJsonObject &stored, const std::optional<QJsonObject> &patch) {
        return domain::mergedMetadata(stored, patch.value_or(QJsonObject()));
    };
    const QJsonObject userMetadata = merged(user.userMetadata, form.userMetadata);
    const QJsonObject appMetadata = merged(user.appMetadata, form.appMetadata);
    if (userMetadata == user.userMetadata && appMetadata == user.appMetadata)
        return outcome(u"unchanged"_s, user);
    TRY(m_services.administration.write(transaction, request, changes));
    return outcome(u"changed"_s,
                   user,
                   undoing({{u"user_metadata"_s, replaced(user.userMetadata, form.userMetadata)},
                            {u"app_metadata"_s, replaced(user.appMetadata, form.appMetadata)}},
                           {{u"user_metadata"_s, replaced(userMetadata, form.userMetadata)},
                            {u"app_metadata"_s, replaced(appMetadata, form.appMetadata)}}));
}

Result<BulkOutcome> BulkRows::restore(storage::Transaction &transaction,
                                      const AdminRequest &request,
                                      const domain::User &user,
                                      const QJsonObject &kept) const
{
    if (!isAsSet(user, kept.value("set"_L1).toObject())) {
        const Error changed{.code = ErrorCode::Conflict,
                            .message = u"Changed since, so it was left as it is"_s};
        return skipped(changed, user.id, user.email);
    }
    UserAdministration::Changes changes;
    changes.role = kept.value("role"_L1).toString();
    changes.userMetadata = patchIn(kept, "user_metadata"_L1);
    changes.appMetadata = patchIn(kept, "app_metadata"_L1);
    if (kept.contains("banned_until"_L1)) {
        const QByteArray until = kept.value("banned_until"_L1).toString().toLatin1();
        changes.ban = domain::Ban{.until = parseTimestamp(until),
                                  .reason = kept.value("ban_reason"_L1).toString()};
    }
    TRY(m_services.administration.write(transaction, request, changes));
    return outcome(u"restored"_s, user);
}

} // namespace latchkey::services
