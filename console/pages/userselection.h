#pragma once

#include "userchange.h"

#include <QObject>

#include <functional>

namespace latchkey::console {

class UsersPage;
struct Workplace;

// Finds out whom a verb means: those who are selected, or everybody that the list shows once all
// of it is selected. Rows of a selection that are not here are fetched, and where the server only
// said "more than", everybody is counted.
class UserSelection final : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype mostSelected = 10'000; // one by one

    UserSelection(const Workplace &workplace, UsersPage &page);

    enum class Means {
        Job, // of the server, which takes a filter, too
        OneByOne // a request for each of them, who cannot be that many
    };

    using Found = std::function<void(const ChangedUsers &)>;

    // Later, once, or never: then the message bar says why.
    void find(Means means, const Found &found);

private:
    void countAll(const QJsonObject &filter);
    bool isTooMany(Means means) const;
    void add(const QJsonObject &user);
    void readMissing();
    void deliver(const ChangedUsers &users);

    const Workplace &m_workplace;
    UsersPage &m_page;
    Found m_found;
    QStringList m_ids;
    QStringList m_names; // theirs
    QList<int> m_missing; // pages
    QList<int> m_rows;
    quint64 m_search = 0; // answers to an earlier one are late
};

} // namespace latchkey::console
