#include "sqlscript.h"

namespace latchkey::storage {

using namespace Qt::Literals;

namespace {

class Splitter
{
public:
    explicit Splitter(QStringView script)
        : m_script(script)
    { }

    QStringList split()
    {
        while (m_at < m_script.size())
            step();
        finishStatement();
        return m_statements;
    }

private:
    void step()
    {
        const QChar c = m_script[m_at];
        if (c == u'\'' || c == u'"' || c == u'`')
            skipPast(c, m_at + 1);
        else if (c == u'[')
            skipPast(u']', m_at + 1);
        else if (startsWith(u"--"))
            dropUntil(m_script.indexOf(u'\n', m_at));
        else if (startsWith(u"/*"))
            dropUntil(endOfBlockComment());
        else if (c.isLetter() || c == u'_')
            readWord();
        else if (c == u';' && m_depth == 0)
            finishStatement();
        else
            ++m_at;
    }

    bool startsWith(QStringView mark) const { return m_script.sliced(m_at).startsWith(mark); }

    // A doubled quote inside a text ends it and starts the next one at once: no special case.
    void skipPast(QChar close, qsizetype from)
    {
        const qsizetype end = m_script.indexOf(close, from);
        m_at = end < 0 ? m_script.size() : end + 1;
    }

    qsizetype endOfBlockComment() const
    {
        const qsizetype end = m_script.indexOf(u"*/"_s, m_at + 2);
        return end < 0 ? end : end + 2;
    }

    void dropUntil(qsizetype end)
    {
        m_statement += m_script.sliced(m_from, m_at - m_from) + u' ';
        m_at = end < 0 ? m_script.size() : end;
        m_from = m_at;
    }

    // BEGIN and CASE open, END closes, but only in a trigger: a plain BEGIN is a statement.
    void readWord()
    {
        const qsizetype start = m_at;
        while (m_at < m_script.size()
               && (m_script[m_at].isLetterOrNumber() || m_script[m_at] == u'_'))
            ++m_at;
        const QStringView word = m_script.sliced(start, m_at - start);
        const auto is = [word](QLatin1StringView other) {
            return word.compare(other, Qt::CaseInsensitive) == 0;
        };
        if (is("trigger"_L1) && isCreate())
            m_inTrigger = true;
        else if (m_inTrigger && (is("begin"_L1) || is("case"_L1)))
            ++m_depth;
        else if (m_inTrigger && is("end"_L1) && m_depth > 0)
            --m_depth;
    }

    QString pending() const { return m_statement + m_script.sliced(m_from, m_at - m_from); }

    bool isCreate() const
    {
        return pending().trimmed().startsWith("create"_L1, Qt::CaseInsensitive);
    }

    void finishStatement()
    {
        const QString statement = pending().trimmed();
        if (!statement.isEmpty())
            m_statements += statement;
        m_statement.clear();
        m_inTrigger = false;
        m_depth = 0;
        m_at = qMin(m_at + 1, m_script.size());
        m_from = m_at;
    }

    QStringView m_script;
    QStringList m_statements;
    QString m_statement; // what comments have cut off so far
    qsizetype m_from = 0; // the rest of it begins here
    qsizetype m_at = 0;
    int m_depth = 0;
    bool m_inTrigger = false;
};

} // namespace

QStringList splitStatements(const QString &script)
{
    return Splitter(script).split();
}

} // namespace latchkey::storage
