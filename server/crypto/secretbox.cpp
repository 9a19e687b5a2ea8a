#include "secretbox.h"

#include "aesgcm.h"
#include "hkdf.h"
#include "jsonwriter.h"
#include "randomsource.h"

#include <QJsonObject>

namespace latchkey::crypto {

using namespace Qt::Literals;

namespace {

constexpr auto algorithm = "aes-gcm-hkdf"_L1;

struct Envelope
{
    QString keyId;
    QByteArray data;
    QByteArray nonce;
};

// Nothing if the member is missing or no base64.
QByteArray bytesOf(const QJsonObject &object, QLatin1StringView name)
{
    const auto decoded = QByteArray::fromBase64Encoding(object.value(name).toString().toLatin1(),
                                                        QByteArray::AbortOnBase64DecodingErrors);
    return decoded ? *decoded : QByteArray();
}

// Nothing if the text is no envelope, and so is a plain value.
std::optional<Envelope> readEnvelope(const QString &stored)
{
    if (!stored.startsWith(u'{'))
        return std::nullopt;
    const QJsonObject object = QJsonDocument::fromJson(stored.toUtf8()).object();
    Envelope read{.keyId = object.value("key_id"_L1).toString(),
                  .data = bytesOf(object, "data"_L1),
                  .nonce = bytesOf(object, "nonce"_L1)};
    const bool isWhole = object.value("alg"_L1).toString() == algorithm && !read.keyId.isEmpty()
        && !read.data.isEmpty() && read.nonce.size() == aesgcm::nonceSize;
    return isWhole ? std::optional(std::move(read)) : std::nullopt;
}

Secret keyOfRow(const Secret &key, QUuid owner)
{
    const QByteArray info = owner.toString(QUuid::WithoutBraces).toLatin1();
    return hkdfSha256(key, {}, info, aesgcm::keySize);
}

} // namespace

Result<SecretBox> SecretBox::create(Options options, RandomSource &random)
{
    for (const Secret &key : std::as_const(options.keys)) {
        if (key.size() != keySize)
            return failure(ErrorCode::ValidationFailed,
                           u"a key of the database encryption has not 32 bytes"_s);
    }
    if (!options.encryptionKeyId.isEmpty() && !options.keys.contains(options.encryptionKeyId))
        return failure(ErrorCode::ValidationFailed,
                       u"the key of the database encryption is not among its keys"_s);
    return SecretBox(std::move(options), random);
}

SecretBox::SecretBox(Options options, RandomSource &random)
    : m_options(std::move(options))
    , m_random(&random)
{ }

QString SecretBox::seal(const Secret &value, QUuid owner) const
{
    if (m_options.encryptionKeyId.isEmpty())
        return QString::fromUtf8(value.reveal());
    const Secret key = keyOfRow(m_options.keys.value(m_options.encryptionKeyId), owner);
    // Random nonces are safe up to 2^32 values of one row (SP 800-38D 8.3).
    const QByteArray nonce = m_random->bytes(aesgcm::nonceSize);
    const auto inBase64
        = [](const QByteArray &bytes) { return QString::fromLatin1(bytes.toBase64()); };
    JsonWriter envelope;
    envelope.beginObject();
    envelope.key("key_id").text(m_options.encryptionKeyId);
    envelope.key("alg").text(QString(algorithm));
    envelope.key("data").text(inBase64(aesgcm::encrypt(key, nonce, value)));
    envelope.key("nonce").text(inBase64(nonce));
    envelope.endObject();
    return QString::fromUtf8(envelope.take());
}

Result<SecretBox::Opened> SecretBox::open(const QString &stored, QUuid owner) const
{
    const std::optional<Envelope> envelope = readEnvelope(stored);
    if (!envelope)
        return Opened{.value = Secret(stored.toUtf8()),
                      .isCurrent = m_options.encryptionKeyId.isEmpty()};
    const auto key = m_options.keys.constFind(envelope->keyId);
    if (key == m_options.keys.constEnd())
        return unexpectedFailure(
            u"an encrypted value needs the key \"%1\", which "
            "GOTRUE_SECURITY_DB_ENCRYPTION_DECRYPTION_KEYS does not list"_s.arg(envelope->keyId));
    std::optional<Secret> value
        = aesgcm::decrypt(keyOfRow(*key, owner), envelope->nonce, envelope->data);
    if (!value)
        return unexpectedFailure(u"an encrypted value does not open with the key \"%1\": the key "
                                 "is another one, or the value was changed or copied from another "
                                 "row"_s.arg(envelope->keyId));
    const bool isCurrent
        = m_options.encryptionKeyId.isEmpty() || envelope->keyId == m_options.encryptionKeyId;
    return Opened{.value = *std::move(value), .isCurrent = isCurrent};
}

} // namespace latchkey::crypto
