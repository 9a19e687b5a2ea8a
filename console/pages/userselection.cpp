#include "userselection.h"

#include "api/adminclient.h"
#include "models/userfields.h"
#include "models/usertablemodel.h"
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

void UserSelection::find(const Found &found)
{
    m_found = found;
    ++m_search;
    const qint64 selected = m_page.table().selectedCount();
    const UserTableModel &model = m_page.model();
    if (selected > 1 && selected == model.rowCount()) {
        const QJsonObject filter = bulkFilter(model.filter());
        if (model.isTotalExact())
            deliver({.filter = filter, .count = selected});
        else
            countAll(filter);
        return;
    }
    if (selected > mostSelected) {
        m_workplace.messages.show(
            {.kind = Message::Kind::Warning,
             .text = tr("At most %Ln users can be selected one by one. Search or filter for them, "
                        "and select all.",
                        nullptr,
                        static_cast<int>(mostSelected))});
        return;
    }
    m_ids.clear();
    m_missing.clear();
    m_rows = m_page.table().selectedRows();
    for (const int row : std::as_const(m_rows)) {
        const QJsonObject *user = model.at(row);
        const int page = row / PagedTableModel::pageSize;
        if (user)
            m_ids << (*user)["id"_L1].toString();
        else if (m_missing.isEmpty() || m_missing.last() != page)
            m_missing << page;
    }
    readMissing();
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
        const QJsonObject *only = m_rows.size() == 1 ? m_page.model().at(m_rows.first()) : nullptr;
        deliver({.ids = m_ids,
                 .count = m_ids.size(),
                 .name = only ? callNameOf(*only) : m_ids.value(0)});
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
                                        m_ids << read.rows[row - first]["id"_L1].toString();
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
