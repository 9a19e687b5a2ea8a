#include "bulkfilter.h"

#include "domain/searchterm.h"

#include <array>

namespace latchkey::services {

using namespace Qt::Literals;
using storage::UserFilter;

namespace {

struct FlagName
{
    QLatin1StringView name;
    std::optional<bool> UserFilter::*member = nullptr;
};

constexpr std::array flags{
    FlagName{"confirmed"_L1, &UserFilter::confirmed},
    FlagName{"invited"_L1, &UserFilter::invited},
    FlagName{"banned"_L1, &UserFilter::banned},
    FlagName{"anonymous"_L1, &UserFilter::anonymous},
    FlagName{"deleted"_L1, &UserFilter::deleted},
    FlagName{"has_factor"_L1, &UserFilter::hasFactor},
    FlagName{"never_signed_in"_L1, &UserFilter::neverSignedIn},
};

struct TextName
{
    QLatin1StringView name;
    QString UserFilter::*member = nullptr;
};

constexpr std::array texts{
    TextName{"search"_L1, &UserFilter::search},
    TextName{"provider"_L1, &UserFilter::provider},
    TextName{"role"_L1, &UserFilter::role},
};

struct MomentName
{
    QLatin1StringView name;
    std::optional<Timestamp> UserFilter::*member = nullptr;
};

constexpr std::array moments{
    MomentName{"created_from"_L1, &UserFilter::createdFrom},
    MomentName{"created_to"_L1, &UserFilter::createdTo},
    MomentName{"signed_in_from"_L1, &UserFilter::signedInFrom},
    MomentName{"signed_in_to"_L1, &UserFilter::signedInTo},
};

std::unexpected<Error> invalid(const QString &name, const QString &problem)
{
    return failure(ErrorCode::ValidationFailed, u"filter: %1 %2"_s.arg(name.left(64), problem));
}

template <typename Rows>
auto rowNamed(const Rows &rows, const QString &name)
{
    return std::ranges::find_if(rows, [&](const auto &row) { return row.name == name; });
}

Result<> readMember(UserFilter &filter, const QString &name, const QJsonValue &value)
{
    if (const auto *const flag = rowNamed(flags, name); flag != flags.end()) {
        if (!value.isBool())
            return invalid(name, u"must be true or false"_s);
        const auto member = flag->member;
        filter.*member = value.toBool();
        return {};
    }
    if (const auto *const text = rowNamed(texts, name); text != texts.end()) {
        // Blanks alone would be no condition.
        if (value.toString().trimmed().isEmpty() || !domain::isFilterText(value.toString()))
            return invalid(name, u"must be a text of 1 to 255 characters in one line"_s);
        const auto member = text->member;
        filter.*member = value.toString();
        return {};
    }
    if (const auto *const moment = rowNamed(moments, name); moment != moments.end()) {
        const std::optional<Timestamp> read = parseTimestamp(value.toString().toLatin1());
        const auto member = moment->member;
        filter.*member = read;
        if (!read)
            return invalid(name, u"must be a time as RFC 3339 writes it"_s);
        return {};
    }
    return invalid(name, u"is not known"_s);
}

} // namespace

Result<UserFilter> readBulkFilter(const QJsonObject &members, const QString &audience)
{
    UserFilter filter{.audience = audience};
    for (auto it = members.begin(); it != members.end(); ++it)
        TRY(readMember(filter, it.key(), it.value()));
    filter.search = domain::searchTerm(filter.search);
    return filter;
}

} // namespace latchkey::services
