#include "userfilterparameters.h"

#include "domain/searchterm.h"

#include <algorithm>
#include <array>

namespace latchkey::endpoints {

using namespace Qt::Literals;

namespace {

constexpr std::array names{
    u"search",
    u"confirmed",
    u"invited",
    u"banned",
    u"anonymous",
    u"deleted",
    u"has_factor",
    u"never_signed_in",
    u"provider",
    u"role",
    u"created_from",
    u"created_to",
    u"signed_in_from",
    u"signed_in_to",
    u"ids",
};

constexpr qsizetype mostIds = 1000;

std::unexpected<Error> bad(QStringView name, const QString &right)
{
    return failure(ErrorCode::ValidationFailed, u"\"%1\" must be %2"_s.arg(name, right));
}

Result<std::optional<std::vector<UserId>>> readIds(const Parameters &parameters)
{
    const QString text = parameters(u"ids");
    if (text.isEmpty())
        return std::nullopt;
    std::vector<UserId> ids;
    for (const QStringView one : QStringView(text).split(u',')) {
        const std::optional<UserId> id = UserId::parse(one.trimmed());
        if (!id || std::ssize(ids) == mostIds)
            return bad(u"ids", u"a list of at most 1000 UUIDs with commas between them"_s);
        ids.push_back(*id);
    }
    return ids;
}

} // namespace

Result<std::optional<bool>> readFlag(const Parameters &parameters, QStringView name)
{
    const QString text = parameters(name);
    if (text.isEmpty())
        return std::nullopt;
    if (text != "true"_L1 && text != "false"_L1)
        return bad(name, u"true or false"_s);
    return text == "true"_L1;
}

Result<std::optional<Timestamp>> readTime(const Parameters &parameters, QStringView name)
{
    const QString text = parameters(name);
    if (text.isEmpty())
        return std::nullopt;
    const std::optional<Timestamp> moment = parseTimestamp(text.toLatin1());
    if (!moment)
        return bad(name, u"a time such as 2026-01-31T12:00:00Z"_s);
    return moment;
}

Result<QString> readShortText(const Parameters &parameters, QStringView name)
{
    QString text = parameters(name);
    if (!domain::isFilterText(text))
        return bad(name, u"a text of at most 255 characters in one line"_s);
    return text;
}

Result<storage::UserFilter> readUserFilter(const Parameters &parameters, const QString &audience)
{
    storage::UserFilter filter{.audience = audience};
    filter.search = domain::searchTerm(TRY(readShortText(parameters, u"search")));
    filter.confirmed = TRY(readFlag(parameters, u"confirmed"));
    filter.invited = TRY(readFlag(parameters, u"invited"));
    filter.banned = TRY(readFlag(parameters, u"banned"));
    filter.anonymous = TRY(readFlag(parameters, u"anonymous"));
    filter.deleted = TRY(readFlag(parameters, u"deleted"));
    filter.hasFactor = TRY(readFlag(parameters, u"has_factor"));
    filter.neverSignedIn = TRY(readFlag(parameters, u"never_signed_in"));
    filter.provider = TRY(readShortText(parameters, u"provider"));
    filter.role = TRY(readShortText(parameters, u"role"));
    filter.createdFrom = TRY(readTime(parameters, u"created_from"));
    filter.createdTo = TRY(readTime(parameters, u"created_to"));
    filter.signedInFrom = TRY(readTime(parameters, u"signed_in_from"));
    filter.signedInTo = TRY(readTime(parameters, u"signed_in_to"));
    filter.ids = TRY(readIds(parameters));
    return filter;
}

bool hasUserFilter(const Parameters &parameters)
{
    return std::ranges::any_of(names,
                               [&](QStringView name) { return !parameters(name).isEmpty(); });
}

QJsonObject givenUserFilter(const Parameters &parameters)
{
    QJsonObject given;
    for (const QStringView name : names) {
        if (const QString value = parameters(name); !value.isEmpty())
            given.insert(name.toString(), value);
    }
    return given;
}

QByteArray userFilterText(const Parameters &parameters)
{
    QByteArray text;
    for (const QStringView name : names) {
        const QByteArray value = parameters(name).toUtf8();
        if (!value.isEmpty())
            text += name.toUtf8() + ' ' + QByteArray::number(value.size()) + ' ' + value + ';';
    }
    return text;
}

} // namespace latchkey::endpoints
