#pragma once

#include "secret.h"

#include <QObject>
#include <QString>

#include <functional>

namespace latchkey::console {

// Where secrets of profiles are kept between sign-ins. Every call answers later, never from within,
// because a keychain may ask its owner first.
class SecretStore : public QObject
{
    Q_OBJECT

public:
    using Found = std::function<void(const Secret &)>; // empty: there is none
    using Written = std::function<void(bool isKept)>;

    using QObject::QObject;

    // Whether what is written is still there after the program has ended.
    virtual bool isLasting() const = 0;

    virtual void read(const QString &name, Found found) = 0;
    virtual void write(const QString &name, const Secret &secret, Written written) = 0;
    virtual void remove(const QString &name) = 0;
};

} // namespace latchkey::console
