#pragma once

#include <QStringList>
#include <QTemporaryFile>

namespace latchkey::console {

struct Workplace;

// What became of the rows of a job, as CSV, until somebody wants to keep it. In a file, because
// there may be a million.
class JobReport
{
public:
    explicit JobReport(const QStringList &headings);

    void add(const QStringList &cells);

    // Asks where to. What goes wrong is said in the message bar.
    void save(const Workplace &workplace, const QString &name);

private:
    QTemporaryFile m_file;
};

} // namespace latchkey::console
