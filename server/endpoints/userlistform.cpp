#include "userlistform.h"

#include "userfilterparameters.h"

namespace latchkey::endpoints {

using namespace Qt::Literals;
using services::UserListing;

namespace {

Parameters queryOf(const http::HttpRequest &request)
{
    return [&request](QStringView name) { return request.query.value(name); };
}

std::unexpected<Error> bad(const QString &message)
{
    return failure(ErrorCode::ValidationFailed, message);
}

std::optional<storage::UserSort> sortNamed(const QString &name, bool isExtended)
{
    if (name == "created_at"_L1)
        return storage::UserSort::CreatedAt;
    if (isExtended && name == "last_sign_in_at"_L1)
        return storage::UserSort::LastSignInAt;
    if (isExtended && name == "email"_L1)
        return storage::UserSort::Email;
    return std::nullopt;
}

// "created_at" or "created_at asc", with one blank, as the peer has it.
Result<> readSort(const QString &text, bool isExtended, UserListing::Form &form)
{
    const qsizetype blank = text.indexOf(u' ');
    const QString name = text.left(blank);
    const std::optional<storage::UserSort> sort = sortNamed(name, isExtended);
    if (!sort) {
        const QString problem
            = u"Bad Sort Parameters: bad field for sort '%1'"_s.arg(name.left(64));
        return bad(isExtended ? problem + u"; created_at, last_sign_in_at and email are there"_s
                              : problem);
    }
    const QString direction = blank < 0 ? u"desc"_s : text.sliced(blank + 1).toLower();
    if (direction != "asc"_L1 && direction != "desc"_L1) {
        return bad(u"Bad Sort Parameters: bad direction for sort '%1', only 'asc' and 'desc' "
                   "allowed"_s.arg(direction.left(64)));
    }
    form.sort = *sort;
    form.order
        = direction == "asc"_L1 ? storage::SortOrder::Ascending : storage::SortOrder::Descending;
    return {};
}

// The peer takes several and goes by the first, as there is only one field.
Result<> readSorts(const http::HttpRequest &request, bool isExtended, UserListing::Form &form)
{
    bool isFirst = true;
    for (const auto &[name, value] : request.query) {
        if (name != u"sort" || value.isEmpty())
            continue;
        UserListing::Form other;
        TRY(readSort(value, isExtended, isFirst ? form : other));
        isFirst = false;
    }
    return {};
}

QByteArray listName(const http::HttpRequest &request, const UserListing::Form &form)
{
    return "users " + QByteArray::number(int(form.sort)) + ' ' + QByteArray::number(int(form.order))
        + ' ' + form.filter.audience.toUtf8() + '\n' + form.filter.peerFilter.toUtf8() + '\n'
        + userFilterText(queryOf(request));
}

} // namespace

bool isExtendedRequest(const http::HttpRequest &request)
{
    return hasUserFilter(queryOf(request)) || !request.query.value(u"total").isEmpty()
        || !request.query.value(u"paging").isEmpty();
}

Result<UserListing::Form>
readUserListForm(const http::HttpRequest &request, const domain::Caller &caller, bool isExtended)
{
    UserListing::Form form;
    form.filter = TRY(readUserFilter(queryOf(request), caller.audience));
    form.filter.peerFilter = request.query.value(u"filter");
    TRY(readSorts(request, isExtended, form));
    const std::optional<bool> wantsTotal = TRY(readFlag(queryOf(request), u"total"));
    form.wantsTotal = wantsTotal.value_or(false);
    form.isEverybody = form.filter.peerFilter.isEmpty() && !hasUserFilter(queryOf(request));
    form.list = listName(request, form);
    return form;
}

QJsonObject userListFilter(const http::HttpRequest &request)
{
    QJsonObject filter = givenUserFilter(queryOf(request));
    if (const QString text = request.query.value(u"filter"); !text.isEmpty())
        filter.insert(u"filter"_s, text);
    return filter;
}

} // namespace latchkey::endpoints
