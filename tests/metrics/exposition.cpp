#include "exposition.h"

#include <QRegularExpression>
#include <QSet>

#include <cmath>

namespace latchkey::test {

using namespace Qt::Literals;

namespace {

const QRegularExpression headLine(uR"(^# (HELP|TYPE) ([a-zA-Z_:][a-zA-Z0-9_:]*) (.+)$)"_s);
const QRegularExpression sampleLine(
    uR"x(^([a-zA-Z_:][a-zA-Z0-9_:]*)(\{([a-zA-Z_][a-zA-Z0-9_]*="([^"\\\n]|\\\\|\\"|\\n)*")(,(?3))*\})? (\S+)$)x"_s);
const QRegularExpression bound(uR"x(,?le="([^"]+)")x"_s);

double numberOf(const QString &text, bool &fine)
{
    fine = true;
    if (text == u"+Inf")
        return std::numeric_limits<double>::infinity();
    return text == u"NaN" ? std::numeric_limits<double>::quiet_NaN() : text.toDouble(&fine);
}

class Reader
{
public:
    Exposition read(const QByteArray &page)
    {
        if (!page.endsWith('\n'))
            return complain(u"the last line has no end"_s);
        for (const QByteArray &line : page.chopped(1).split('\n')) {
            m_line = QString::fromUtf8(line);
            const QString fault = m_line.startsWith(u'#') ? takeHead() : takeSample();
            if (!fault.isEmpty())
                return complain(fault);
        }
        m_line.clear();
        return complain(checkHistograms());
    }

private:
    Exposition complain(const QString &fault)
    {
        m_read.fault = fault.isEmpty() ? fault : fault + u": "_s + m_line;
        return m_read;
    }

    QString takeHead()
    {
        const auto match = headLine.match(m_line);
        if (!match.hasMatch())
            return u"neither HELP nor TYPE"_s;
        const QByteArray family = match.captured(2).toLatin1();
        if (match.captured(1) == u"HELP") {
            if (m_helped.contains(family))
                return u"a family twice"_s;
            m_helped.insert(family);
            m_family.clear();
            return {};
        }
        if (!m_helped.contains(family) || m_read.types.contains(family))
            return u"TYPE does not follow its HELP"_s;
        const QString type = match.captured(3);
        if (type != u"counter" && type != u"gauge" && type != u"histogram")
            return u"unknown type"_s;
        m_read.types[family] = type.toLatin1();
        m_family = family;
        return {};
    }

    QString takeSample()
    {
        const auto match = sampleLine.match(m_line);
        if (!match.hasMatch())
            return u"no sample"_s;
        const QByteArray name = match.captured(1).toLatin1();
        const bool isHistogram = m_read.types.value(m_family) == "histogram";
        const bool belongs = isHistogram ? name == m_family + "_bucket" || name == m_family + "_sum"
                || name == m_family + "_count"
                                         : name == m_family;
        if (m_family.isEmpty() || !belongs)
            return u"outside its family"_s;
        const QByteArray key = name + match.captured(2).toUtf8();
        bool fine = false;
        const double value = numberOf(match.captured(6), fine);
        if (!fine)
            return u"no number"_s;
        if (m_read.samples.contains(key))
            return u"a sample twice"_s;
        if (m_read.types.value(m_family) != "gauge" && !(value >= 0))
            return u"a counter below zero"_s;
        m_read.samples[key] = value;
        if (name.endsWith("_bucket") && isHistogram)
            return takeBucket(name, match.captured(2), value);
        return {};
    }

    QString takeBucket(const QByteArray &name, QString labels, double value)
    {
        const auto match = bound.match(labels);
        bool fine = false;
        const double upTo = numberOf(match.captured(1), fine);
        if (!match.hasMatch() || !fine)
            return u"a bucket without a bound"_s;
        labels.remove(match.captured(0));
        const QByteArray series
            = name.chopped(7) + "|" + labels.replace(u"{}"_s, QString()).toUtf8();
        QList<std::pair<double, double>> &buckets = m_buckets[series];
        if (!buckets.isEmpty() && (buckets.back().first >= upTo || buckets.back().second > value))
            return u"buckets must grow"_s;
        buckets.append({upTo, value});
        return {};
    }

    QString checkHistograms() const
    {
        for (auto series = m_buckets.begin(); series != m_buckets.end(); ++series) {
            const QByteArray family = series.key().first(series.key().indexOf('|'));
            const QByteArray labels = series.key().sliced(series.key().indexOf('|') + 1);
            if (!std::isinf(series->back().first))
                return QString::fromUtf8(series.key()) + u" has no bucket for everything"_s;
            const auto count = m_read.samples.constFind(family + "_count" + labels);
            if (count == m_read.samples.constEnd() || *count != series->back().second)
                return QString::fromUtf8(series.key()) + u" has another count"_s;
            if (!m_read.samples.contains(family + "_sum" + labels))
                return QString::fromUtf8(series.key()) + u" has no sum"_s;
        }
        return {};
    }

    Exposition m_read;
    QString m_line;
    QByteArray m_family;
    QSet<QByteArray> m_helped;
    QMap<QByteArray, QList<std::pair<double, double>>> m_buckets;
};

} // namespace

Exposition Exposition::read(const QByteArray &page)
{
    return Reader().read(page);
}

double Exposition::sum(const QByteArray &name) const
{
    double sum = 0;
    for (auto sample = samples.begin(); sample != samples.end(); ++sample) {
        if (sample.key() == name || sample.key().startsWith(QByteArray(name + '{')))
            sum += *sample;
    }
    return sum;
}

} // namespace latchkey::test
