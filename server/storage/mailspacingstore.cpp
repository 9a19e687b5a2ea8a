#include "mailspacingstore.h"

#include "sqltext.h"

namespace latchkey::storage {

using namespace Qt::Literals;

namespace {

constexpr char countOneMore[] = R"(
    ON CONFLICT (key) DO UPDATE
    SET wrong = CASE WHEN latchkey_code_guesses.token = excluded.token
                     THEN latchkey_code_guesses.wrong + 1 ELSE 1 END,
        token = excluded.token, updated_at = excluded.updated_at
    RETURNING key, wrong)";

constexpr char insertGuess[] = "INSERT INTO latchkey_code_guesses (key, token, wrong, updated_at) ";

// In the order of their keys, in which every transaction locks them.
constexpr auto countSqlite = joined(insertGuess,
                                    R"(
    SELECT json_extract(value, '$.key'), json_extract(value, '$.token'), 1, ?
    FROM json_each(?) WHERE TRUE ORDER BY 1)",
                                    countOneMore);

constexpr auto countPostgreSql = joined(insertGuess,
                                        R"(
    SELECT g ->> 'key', g ->> 'token', 1, CAST(? AS TIMESTAMPTZ)
    FROM json_array_elements(CAST(? AS JSON)) AS g ORDER BY 1)",
                                        countOneMore);

} // namespace

Result<std::optional<Timestamp>> MailSpacingStore::stamp(Transaction &transaction,
                                                         const QByteArray &key,
                                                         std::chrono::milliseconds spacing,
                                                         Timestamp now) const
{
    const qint64 stamped = TRY(transaction.run(R"(
        INSERT INTO latchkey_mail_spacing (key, sent_at) VALUES (?, ?)
        ON CONFLICT (key) DO UPDATE SET sent_at = excluded.sent_at
        WHERE latchkey_mail_spacing.sent_at <= ?)",
                                               {key, now, now - spacing}));
    if (stamped > 0)
        return std::nullopt;
    const auto row = TRY(transaction.row(
        "SELECT CAST(sent_at AS TEXT) FROM latchkey_mail_spacing WHERE key = ?", {key}));
    return row ? row->time(0) : now;
}

Result<> MailSpacingStore::forget(Transaction &transaction, const QByteArray &key) const
{
    TRY(transaction.run("DELETE FROM latchkey_mail_spacing WHERE key = ?", {key}));
    return {};
}

Result<std::vector<std::pair<QByteArray, qint64>>> MailSpacingStore::countWrong(
    Transaction &transaction, const std::vector<Guess> &guesses, Timestamp now) const
{
    QJsonArray rows;
    for (const Guess &guess : guesses) {
        rows.append(QJsonObject{{u"key"_s, QString::fromLatin1(guess.key)},
                                {u"token"_s, QString::fromLatin1(guess.token)}});
    }
    const auto counted
        = TRY(transaction.rows(Sql(countSqlite.data(), countPostgreSql.data()), {now, rows}));
    std::vector<std::pair<QByteArray, qint64>> counts;
    for (const Row &row : counted)
        counts.emplace_back(row.text(0).toLatin1(), row.integer(1));
    return counts;
}

} // namespace latchkey::storage
