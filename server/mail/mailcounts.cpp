#include "mailcounts.h"

#include "mailkinds.h"

namespace latchkey::mail {

namespace {

// In the order of mailKinds(). The peer counts mails by the action they serve, not by their
// template.
constexpr std::array<QByteArrayView, 14> types{"invite",
                                               "signup",
                                               "recovery",
                                               "magiclink",
                                               "email_change",
                                               "reauthentication",
                                               "password_changed_notification",
                                               "email_changed_notification",
                                               "phone_changed_notification",
                                               "identity_linked_notification",
                                               "identity_unlinked_notification",
                                               "mfa_factor_enrolled_notification",
                                               "mfa_factor_unenrolled_notification",
                                               "other"};

} // namespace

void MailCounts::add(const QString &kind, Outcome outcome)
{
    const qsizetype found = mailKinds().indexOf(kind);
    Cell &cell = m_cells[found < 0 ? m_cells.size() - 1 : static_cast<std::size_t>(found)];
    cell.operations.fetch_add(1, std::memory_order_relaxed);
    if (outcome == Outcome::Failed)
        cell.errors.fetch_add(1, std::memory_order_relaxed);
}

std::vector<MailCounts::Row> MailCounts::rows() const
{
    std::vector<Row> rows;
    for (std::size_t kind = 0; kind < m_cells.size(); ++kind) {
        const Row row{.type = types[kind],
                      .operations = m_cells[kind].operations.load(std::memory_order_relaxed),
                      .errors = m_cells[kind].errors.load(std::memory_order_relaxed)};
        if (row.operations > 0)
            rows.push_back(row);
    }
    return rows;
}

} // namespace latchkey::mail
