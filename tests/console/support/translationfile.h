#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace latchkey::console::test {

struct TranslatedMessage
{
    QString context;
    QString source;
    QString comment; // tells apart what is said with the same words
    bool isPlural = false;
    bool isUnfinished = false;
    QStringList forms; // one, or as many as the language has for numbers

    QString key() const { return context + u'\x1f' + source + u'\x1f' + comment; }
};

// What a file of Qt Linguist holds; nothing if it cannot be read.
QList<TranslatedMessage> readTranslations(const QString &name);

// What the sources say at this moment, with as many empty forms as the language has.
QList<TranslatedMessage> textsOfTheSources(const QString &language);

} // namespace latchkey::console::test
