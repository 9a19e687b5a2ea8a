#pragma once

#include "transaction.h"

#include <QByteArray>

#include <chrono>
#include <optional>
#include <vector>

namespace latchkey::storage {

// What is counted for an address whether somebody has it or not (own tables latchkey_mail_spacing
// and latchkey_code_guesses). Keys are HMACs, made by whoever asks.
class MailSpacingStore
{
public:
    // Stamps `key` with `now` and yields nothing; if it was stamped less than `spacing` ago, yields
    // when, and changes nothing. Of several at once one gets through.
    Result<std::optional<Timestamp>> stamp(Transaction &transaction,
                                           const QByteArray &key,
                                           std::chrono::milliseconds spacing,
                                           Timestamp now) const;

    Result<> forget(Transaction &transaction, const QByteArray &key) const;

    // A wrong guess of the code that `token` stands for; guesses of an earlier code do not count.
    struct Guess
    {
        QByteArray key;
        QByteArray token;
    };

    // Counts one more wrong guess for each, and yields the counts, by key; one statement.
    Result<std::vector<std::pair<QByteArray, qint64>>>
    countWrong(Transaction &transaction, const std::vector<Guess> &guesses, Timestamp now) const;
};

} // namespace latchkey::storage
