#pragma once

#include "ids.h"
#include "secret.h"

#include <QString>

#include <optional>

namespace latchkey::services {

// A place in a list in the hands of a client: opaque, and good only for the list that it was made
// for. What a stranger changed or made up is never looked at further than its seal.
class PageCursor
{
public:
    struct Place
    {
        QString key; // what the list is sorted by, there
        QUuid id;
    };

    explicit PageCursor(Secret key);

    // `list` says which list it is: its order and its filters.
    QString seal(QByteArrayView list, const Place &place) const;
    std::optional<Place> open(QByteArrayView list, const QString &cursor) const;

private:
    QByteArray sealOf(QByteArrayView list, QByteArrayView content) const;

    const Secret m_key;
};

} // namespace latchkey::services
