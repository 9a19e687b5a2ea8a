#include "userselection.h"

#include "api/adminclient.h"
#include "models/userfields.h"
#include "models/usertablemodel.h"
#include "onebyone.h"
#include "userspage.h"
#include "userstable.h"
#include "widgets/messagebar.h"

namespace latchkey::console {

using namespace Qt::Literals;

UserSelection::UserSelection(const Workplace &workplace, UsersPage &page)
    : QObject(&page)
    , m_workplace(workplace)
    , m_page(page)
{ }

void UserSelection::find(Means means, const Found &found)
{
    m_found = found;
    ++m_search;
    const qint64 selected = m_page.table().selectedCount();
    const UserTableModel &model = m_page.model();
    if (means == Means::Job && selected > 1 && selected == model.rowCount()) {
        const QJsonObject filter = bulkFilter(model.filter());
        if (model.isTotalExact())
            deliver({.filter = filter, .count = selected});
        else
            countAll(filter);
        return;
    }
    if (isTooMany(means))
        return;
    m_ids.clear();
    m_names.clear();
    m_missing.clear();
    m_rows = m_page.table().selectedRows();
    for (const int row : std::as_const(m_rows)) {
        const QJsonObject *user = model.at(row);
        const int page = row / PagedTableModel::pageSize;
        if (user)
            add(*user);
        else if (m_missing.isEmpty() || m_missing.last() != page)
            m_missing << page;
    }
    readMissing();
}

bool UserSelection::isTooMany(Means means) const
{
    const bool isJob = means == Means::Job;
    const qsizetype most = isJob ? mostSelected : OneByOne::most;
    if (m_page.table().selectedCount() <= most)
        return false;
    const auto count = static_cast<int>(most);
    m_workplace.messages.show(
        {.kind = Message::Kind::Warning,
         .text = isJob ? tr("At most %Ln users can be selected one by one. Search or filter for "
                            "them, and select all.",
                            nullptr,
                            count)
                       : tr("This is done to one user after the other, and to at most %Ln at a "
                            "time. Select fewer.",
                            nullptr,
                            count)});
    return true;
}

void UserSelection::add(const QJsonObject &user)
{
    m_ids << user["id"_L1].toString();
    m_names << callNameOf(user);
}

// A dry run says at once how many it means, and is then called off.
void UserSelection::countAll(const QJsonObject &filter)
{
    const ApiRequest request = ApiRequest::post(
        u"/admin/bulk"_s, {{"action"_L1, u"unban"_s}, {"filter"_L1, filter}, {"dry_run"_L1, true}});
    m_workplace.client.send(
        request, this, [this, filter, search = m_search](const ApiResult &answer) {
            if (!answer) {
                m_workplace.showError(answer.error());
                return;
            }
            const QJsonObject job = answer->object();
            ApiRequest cancel
                = ApiRequest::get(u"/admin/bulk/"_s + pathSegment(job["id"_L1].toString()));
            cancel.method = "DELETE";
            m_workplace.client.send(cancel, this, [](const ApiResult &) { });
            if (search == m_search)
                deliver({.filter = filter, .count = job["total"_L1].toInteger()});
        });
}

void UserSelection::readMissing()
{
    if (m_missing.isEmpty()) {
        deliver({.ids = m_ids, .count = m_ids.size(), .names = m_names});
        return;
    }
    const int page = m_missing.takeFirst();
    const Listing listing = m_page.model().listing();
    m_workplace.client.send(pageNumber(listing, page, PagedTableModel::pageSize),
                            this,
                            [this, page, listing, search = m_search](const ApiResult &answer) {
                                if (search != m_search)
                                    return;
                                if (!answer) {
                                    m_workplace.showError(answer.error());
                                    return;
                                }
                                const ListPage read = readListPage(listing, *answer);
                                const int first = page * PagedTableModel::pageSize;
                                for (const int row : std::as_const(m_rows)) {
                                    if (row >= first
                                        && row < first + static_cast<int>(read.rows.size()))
                                        add(read.rows[row - first]);
                                }
                                readMissing();
                            });
}

void UserSelection::deliver(const ChangedUsers &users)
{
    if (users.count > 0)
        m_found(users);
}

} // namespace latchkey::console
