#include "userlistplan.h"

namespace latchkey::storage {

SqlPiece UserListPlan::look(qint64 distance, bool testsUsual) const
{
    if (isCovered())
        return lookCovered(distance, testsUsual || m_page.offset > 0);
    SqlPiece piece{"SELECT u.id AS id, u.sort_key AS sort_key FROM (SELECT u.*, " + m_key
                   + " AS sort_key FROM users u WHERE "};
    piece += boundsPostgreSql();
    piece += order(m_key, "u.id", distance, 0);
    piece += ") u WHERE ";
    piece += allOf(m_conditions, [this](const UserCondition &condition) {
        return condition.rangeOf != m_page.sort;
    });
    piece += order("u.sort_key", "u.id", m_page.limit, m_page.offset);
    return piece;
}

SqlPiece UserListPlan::boundsPostgreSql() const
{
    SqlPiece bounds{"TRUE"};
    bounds.addCondition(m_page.after ? compared(further(), *m_page.after) : nearBound());
    bounds.addCondition(farBound());
    return bounds;
}

SqlPiece UserListPlan::listedStates() const
{
    QByteArrayList states;
    for (const int state : *m_states)
        states += '(' + QByteArray::number(state) + ')';
    return {"(VALUES " + states.join(", ") + ") s(state)"};
}

// What the index of the order (and of a state `s`, where they are walked one by one) tells of so
// many users, after so many.
SqlPiece UserListPlan::covered(qint64 most, qint64 passed) const
{
    SqlPiece piece{"SELECT u.id, u.id AS listed_id, u.created_at, u.last_sign_in_at, " + m_key
                   + " AS sort_key"};
    piece += m_states ? ", u.banned_until FROM users u WHERE " : " FROM users u WHERE ";
    piece += boundsPostgreSql();
    if (m_states)
        piece.addCondition({m_state + " = s.state"});
    piece += order(m_key, "u.id", most, 0);
    if (passed > 0)
        piece += SqlPiece{" OFFSET " + QByteArray::number(passed)};
    return piece;
}

// Only who is found is read. Where one state was not looked at to its end, nobody behind that place
// is known to be the next one.
SqlPiece UserListPlan::lookCovered(qint64 distance, bool testsUsual) const
{
    SqlPiece found{"SELECT u.id, u.sort_key, TRUE AS is_found FROM ("};
    found += covered(distance, 0);
    found += ") u";
    if (testsUsual) {
        found += " CROSS JOIN LATERAL (SELECT FROM users u WHERE u.id = listed_id AND ";
        found += usual();
        found += " OFFSET 0) w";
    }
    found += " WHERE TRUE";
    for (const UserCondition &one : m_conditions) {
        if (!one.isUsual && !isWalked(one))
            found.addCondition(one.joined.text.isEmpty() ? one.test : one.joined);
    }
    if (!m_states) {
        found += order("u.sort_key", "u.id", m_page.limit, m_page.offset);
        return found;
    }
    found += order("u.sort_key", "u.id", m_page.limit + m_page.offset, 0);
    const QByteArray direction = m_isDescending ? " DESC" : " ASC";
    SqlPiece piece{"SELECT p.id, p.sort_key, p.is_found FROM (SELECT w.id, w.sort_key,"
                   " bool_and(w.is_found) OVER (ORDER BY w.sort_key"
                   + direction + ", w.id" + direction + ") AS is_found FROM "};
    piece += listedStates();
    piece += " CROSS JOIN LATERAL ((";
    piece += found;
    piece += ") UNION ALL (SELECT u.id, u.sort_key, FALSE FROM (";
    piece += covered(1, distance - 1);
    piece += looksShowEnds() ? ") u)) w) p" : ") u)) w) p WHERE p.is_found";
    piece += order("p.sort_key", "p.id", m_page.limit, m_page.offset);
    return piece;
}

// Each state on its own, none further than needed.
SqlPiece UserListPlan::walkPostgreSql(const SqlPiece &demand) const
{
    SqlPiece piece;
    if (m_states) {
        piece += "SELECT w.id, w.sort_key FROM ";
        piece += listedStates();
        piece += " CROSS JOIN LATERAL (";
    }
    piece += {"SELECT u.id AS id, " + m_key + " AS sort_key FROM users u WHERE "};
    piece += boundsPostgreSql();
    if (m_states)
        piece.addCondition({m_state + " = s.state"});
    piece.addCondition(demand);
    if (m_states) {
        piece += order(m_key, "u.id", m_page.limit + m_page.offset, 0);
        piece += ") w";
        piece += order("w.sort_key", "w.id", m_page.limit, m_page.offset);
    } else {
        piece += order(m_key, "u.id", m_page.limit, m_page.offset);
    }
    return piece;
}

} // namespace latchkey::storage
