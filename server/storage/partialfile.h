#pragma once

#include "result.h"

#include <QString>

namespace latchkey::storage {

// A file that is being written beside the one it is to become, for its owner only, as long as this
// object lives: away with it unless it got its final name. It is locked, so that what a killed
// process left behind can be told from what another process is writing.
class PartialFile
{
public:
    // Removes what was left behind on the way to the same name.
    static Result<PartialFile> create(const QString &target);
    ~PartialFile();
    PartialFile(PartialFile &&other) noexcept;
    PartialFile(const PartialFile &) = delete;
    PartialFile &operator=(const PartialFile &) = delete;

    const QString &path() const { return m_path; }

private:
    PartialFile(QString path, int lock);

    QString m_path;
    int m_lock; // negative: moved from
};

// Removes what nobody writes any more on the way to names that match this pattern.
void removeAbandonedParts(const QString &folder, const QString &namePattern);

} // namespace latchkey::storage
