#include "codeguesses.h"

#include "crypto/hmac.h"

namespace latchkey::services {

using namespace Qt::Literals;

namespace {

constexpr qint64 mostGuesses = 100; // NIST SP 800-63B-4 3.2.2: no more in a row

} // namespace

CodeGuesses::CodeGuesses(const ServiceSettings &settings,
                         const storage::MailSpacingStore &store,
                         const storage::OneTimeTokenStore &tokens)
    : m_settings(settings)
    , m_store(store)
    , m_tokens(tokens)
{ }

Result<> CodeGuesses::countWrong(storage::Transaction &transaction,
                                 const std::vector<Target> &targets,
                                 const QString &email,
                                 Timestamp now) const
{
    std::vector<storage::MailSpacingStore::Guess> guesses;
    for (const Target &target : targets) {
        const QString name = domain::tokenTypeName(target.kind) + u' ' + target.user.toString();
        guesses.push_back({.key = mac(name), .token = mac(target.hash)});
    }
    if (guesses.empty())
        guesses.push_back({.key = mac(u"nobody "_s + email), .token = {}});
    const auto counts = TRY(m_store.countWrong(transaction, guesses, now));
    for (std::size_t i = 0; i < targets.size(); ++i) {
        const auto count
            = std::ranges::find(counts, guesses[i].key, &std::pair<QByteArray, qint64>::first);
        if (count != counts.end() && count->second >= mostGuesses)
            TRY(m_tokens.drop(transaction, targets[i].user, targets[i].kind, now));
    }
    return {};
}

QByteArray CodeGuesses::mac(const QString &message) const
{
    return crypto::hmacSha256(m_settings.addressKey.reveal(),
                              QByteArray("code guesses\n" + message.toUtf8()))
        .toHex();
}

} // namespace latchkey::services
