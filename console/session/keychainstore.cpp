#include "keychainstore.h"

#include <qt6keychain/keychain.h>

namespace latchkey::console {

using namespace Qt::Literals;

namespace {

// The name under which keychains show what is ours.
const QString service = u"latchkey-console"_s;

} // namespace

bool KeychainStore::isAvailable()
{
    return QKeychain::isAvailable();
}

void KeychainStore::read(const QString &name, Found found)
{
    auto *job = new QKeychain::ReadPasswordJob(service, this);
    job->setKey(name);
    connect(job, &QKeychain::Job::finished, this, [job, found = std::move(found)] {
        found(job->error() == QKeychain::NoError ? Secret(job->binaryData()) : Secret());
    });
    job->start();
}

void KeychainStore::write(const QString &name, const Secret &secret, Written written)
{
    auto *job = new QKeychain::WritePasswordJob(service, this);
    job->setKey(name);
    job->setBinaryData(secret.revealBytes());
    connect(job, &QKeychain::Job::finished, this, [job, written = std::move(written)] {
        if (written)
            written(job->error() == QKeychain::NoError);
    });
    job->start();
}

void KeychainStore::remove(const QString &name)
{
    auto *job = new QKeychain::DeletePasswordJob(service, this);
    job->setKey(name);
    job->start();
}

} // namespace latchkey::console
