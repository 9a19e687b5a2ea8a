#include "translationfile.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QXmlStreamReader>

namespace latchkey::console::test {

using namespace Qt::Literals;

namespace {

void readTranslation(QXmlStreamReader &xml, TranslatedMessage &message)
{
    message.isUnfinished = xml.attributes().value("type"_L1) == "unfinished"_L1;
    if (!message.isPlural) {
        message.forms = {xml.readElementText()};
        return;
    }
    while (xml.readNextStartElement())
        message.forms << xml.readElementText();
}

TranslatedMessage readMessage(QXmlStreamReader &xml, const QString &context)
{
    TranslatedMessage message{.context = context};
    message.isPlural = xml.attributes().value("numerus"_L1) == "yes"_L1;
    while (xml.readNextStartElement()) {
        if (xml.name() == "source"_L1)
            message.source = xml.readElementText();
        else if (xml.name() == "comment"_L1)
            message.comment = xml.readElementText();
        else if (xml.name() == "translation"_L1)
            readTranslation(xml, message);
        else
            xml.skipCurrentElement();
    }
    return message;
}

} // namespace

QList<TranslatedMessage> readTranslations(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<TranslatedMessage> messages;
    QXmlStreamReader xml(&file);
    xml.readNextStartElement(); // TS
    while (xml.readNextStartElement()) {
        QString context;
        while (xml.readNextStartElement()) {
            if (xml.name() == "name"_L1)
                context = xml.readElementText();
            else if (xml.name() == "message"_L1)
                messages << readMessage(xml, context);
            else
                xml.skipCurrentElement();
        }
    }
    return xml.hasError() ? QList<TranslatedMessage>() : messages;
}

QList<TranslatedMessage> textsOfTheSources(const QString &language)
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"texts.ts"_s);
    QStringList arguments{u"-silent"_s,
                          u"-source-language"_s,
                          u"en"_s,
                          u"-target-language"_s,
                          language,
                          QStringLiteral(LATCHKEY_CONSOLE_SOURCES),
                          u"-ts"_s,
                          file};
    if (language == "en"_L1)
        arguments.prepend(u"-pluralonly"_s);
    if (QProcess::execute(QStringLiteral(LATCHKEY_LUPDATE), arguments) != 0)
        return {};
    return readTranslations(file);
}

} // namespace latchkey::console::test
