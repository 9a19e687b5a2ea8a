#include "corpus.h"

#include <QFile>

namespace latchkey::test {

using namespace Qt::Literals;

namespace {

const QByteArray hostLine = "Host: test\r\n";
const QByteArray evilRequest = "GET /evil HTTP/1.1\r\n" + hostLine + "\r\n";

[[noreturn]] void giveUp(const QByteArray &why, const QByteArray &where)
{
    qFatal("corpus: %s: %s", why.constData(), where.constData());
    std::abort();
}

// The position of the brace that closes the one at `open`.
qsizetype closingBrace(const QByteArray &text, qsizetype open)
{
    int depth = 0;
    for (qsizetype i = open; i < text.size(); ++i) {
        if (text[i] == '\\')
            ++i;
        else if (text[i] == '{')
            ++depth;
        else if (text[i] == '}' && --depth == 0)
            return i;
    }
    giveUp("a brace is not closed", text);
}

QByteArray unescape(const QByteArray &text);

QByteArray expandBraces(const QByteArray &inside)
{
    if (inside == "host")
        return hostLine;
    if (inside == "evil")
        return evilRequest;
    const qsizetype star = inside.lastIndexOf('*');
    bool isNumber = false;
    const int times = inside.sliced(star + 1).toInt(&isNumber);
    if (star < 0 || !isNumber)
        giveUp("braces hold nothing that is known", inside);
    return unescape(inside.first(star)).repeated(times);
}

// The byte that an escape at `i` stands for; moves `i` to its last character.
char unescapeOne(const QByteArray &text, qsizetype &i)
{
    static const QByteArray names = "rnt0\\{}";
    static const QByteArray bytes("\r\n\t\0\\{}", 7);
    const char name = ++i < text.size() ? text[i] : ' ';
    if (name == 'x') {
        const QByteArray hex = text.sliced(i + 1, 2);
        i += 2;
        return static_cast<char>(hex.toInt(nullptr, 16));
    }
    if (!names.contains(name))
        giveUp("unknown escape", text);
    return bytes[names.indexOf(name)];
}

QByteArray unescape(const QByteArray &text)
{
    QByteArray bytes;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == '\\') {
            bytes += unescapeOne(text, i);
        } else if (text[i] == '{') {
            const qsizetype end = closingBrace(text, i);
            bytes += expandBraces(text.sliced(i + 1, end - i - 1));
            i = end;
        } else {
            bytes += text[i];
        }
    }
    return bytes;
}

void readExpectation(CorpusRow &row, const QByteArray &line)
{
    const QByteArrayList words = line.simplified().split(' ');
    if (words.first() == "executed") {
        row.executed = words.at(1).toInt();
        return;
    }
    row.staysOpen = words.last() == "open";
    if (!row.staysOpen && words.last() != "close")
        giveUp("neither open nor close", line);
    for (const QByteArray &word : words.first(words.size() - 1))
        row.statuses.push_back(word.toInt());
}

} // namespace

std::vector<CorpusRow> loadCorpus(const QString &fileName)
{
    QFile file(QStringLiteral(LATCHKEY_CORPUS_DIR "/") + fileName);
    if (!file.open(QFile::ReadOnly))
        giveUp("cannot be read", file.fileName().toUtf8());
    std::vector<CorpusRow> rows;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.isEmpty() || line.startsWith('#'))
            continue;
        if (line.startsWith('[') && line.endsWith(']'))
            rows.push_back({.name = line.sliced(1, line.size() - 2)});
        else if (line.startsWith('>') && !rows.empty())
            rows.back().bytes += unescape(line.sliced(1));
        else if (line.startsWith('=') && !rows.empty())
            readExpectation(rows.back(), line.sliced(1));
        else
            giveUp("unknown line", line);
    }
    for (const CorpusRow &row : rows) {
        if (row.executed < 0 || (row.statuses.empty() && row.staysOpen))
            giveUp("incomplete row", row.name);
    }
    return rows;
}

} // namespace latchkey::test
