#pragma once

#include <QStringList>

namespace latchkey::console {

// E-mail addresses as somebody pastes them: divided by commas, semicolons, lines or blanks, alone
// or as "Name <address>".
struct AddressList
{
    QStringList good; // in lower case, each once
    QStringList repeated;
    QStringList bad; // no addresses

    static AddressList read(const QString &text);
};

} // namespace latchkey::console
