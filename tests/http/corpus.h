#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace latchkey::test {

// A row of a corpus file; corpus/ambiguous.txt describes the format.
struct CorpusRow
{
    QByteArray name;
    QByteArray bytes;
    std::vector<int> statuses;
    bool staysOpen = false;
    int executed = -1;
};

// Ends the test program if the file is missing or holds something it does not understand: a row
// that is not read would be a row that always passes.
std::vector<CorpusRow> loadCorpus(const QString &fileName);

} // namespace latchkey::test
