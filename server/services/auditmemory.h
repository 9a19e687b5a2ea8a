#pragma once

#include "storage/auditreader.h"

#include <QSet>
#include <QUuid>

#include <deque>
#include <map>
#include <vector>

namespace latchkey::services {

// The latest audit entries that were passed on, in the order in which they were found: those that
// are committed late come behind others of a later time.
class AuditMemory
{
public:
    void add(const std::vector<domain::AuditEntry> &entries);
    void clear();

    // Whether it was passed on, as far as forgetKnown() has left that.
    bool isKnown(QUuid id) const { return m_known.contains(id); }

    void forgetKnown(Timestamp before);

    bool holds(QUuid id) const { return m_held.contains(id); }

    std::optional<storage::AuditPosition> last() const;

    // Those right behind one that it holds.
    std::vector<domain::AuditEntry> behind(QUuid id, qsizetype most) const;

    // Those of a later place in the order of time, without `sent`.
    std::vector<domain::AuditEntry> laterThan(const storage::AuditPosition &place,
                                              const QSet<QUuid> &sent) const;

private:
    std::deque<domain::AuditEntry> m_entries;
    QSet<QUuid> m_held; // their ids
    std::map<QUuid, Timestamp> m_known;
};

} // namespace latchkey::services
