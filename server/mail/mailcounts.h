#pragma once

#include <QByteArrayView>
#include <QString>

#include <array>
#include <atomic>
#include <vector>

namespace latchkey::mail {

// How often mails were handed to a mail server, and how often that failed, by what they are for
// (reference/configuration.md 20). Any thread may add and read; nothing is locked.
class MailCounts
{
public:
    enum class Outcome { Accepted, Failed };

    void add(const QString &kind, Outcome outcome);

    struct Row
    {
        QByteArrayView type; // the peer's word for the kind; "other": none that it knows
        qint64 operations = 0;
        qint64 errors = 0; // of the operations
    };

    std::vector<Row> rows() const; // of kinds that were sent

private:
    struct Cell
    {
        std::atomic<qint64> operations{0};
        std::atomic<qint64> errors{0};
    };

    std::array<Cell, 14> m_cells; // by the place in mailKinds(); then one for all others
};

} // namespace latchkey::mail
