#include "prometheustext.h"

#include <QLocale>

#include <cmath>

namespace latchkey::metrics {

namespace {

QByteArray number(double value)
{
    if (std::isinf(value))
        return value > 0 ? "+Inf" : "-Inf";
    return std::isnan(value) ? "NaN"
                             : QByteArray::number(value, 'g', QLocale::FloatingPointShortest);
}

QByteArray helpText(QByteArrayView text)
{
    return text.toByteArray().replace('\\', "\\\\").replace('\n', "\\n");
}

QByteArray labelValue(QByteArrayView text)
{
    return helpText(text).replace('"', "\\\"");
}

} // namespace

void PrometheusText::begin(QByteArrayView name, QByteArrayView type, QByteArrayView help)
{
    m_name = name.toByteArray();
    m_text += "# HELP " + m_name + ' ' + helpText(help) + "\n# TYPE " + m_name + ' '
        + type.toByteArray() + '\n';
}

void PrometheusText::line(QByteArrayView suffix,
                          Labels labels,
                          QByteArrayView upTo,
                          const QByteArray &value)
{
    QByteArrayList pairs;
    for (const auto &[name, text] : labels)
        pairs += name.toByteArray() + "=\"" + labelValue(text) + '"';
    if (!upTo.isEmpty())
        pairs += "le=\"" + upTo.toByteArray() + '"';
    m_text += m_name + suffix.toByteArray();
    if (!pairs.isEmpty())
        m_text += '{' + pairs.join(',') + '}';
    m_text += ' ' + value + '\n';
}

void PrometheusText::sample(qint64 value, Labels labels)
{
    line({}, labels, {}, QByteArray::number(value));
}

void PrometheusText::sample(double value, Labels labels)
{
    line({}, labels, {}, number(value));
}

void PrometheusText::distribution(std::span<const double> bounds,
                                  std::span<const qint64> counts,
                                  double sum,
                                  Labels labels)
{
    Q_ASSERT(counts.size() == bounds.size() + 1);
    qint64 upToHere = 0;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        upToHere += counts[i];
        const QByteArray bound = i < bounds.size() ? number(bounds[i]) : QByteArray("+Inf");
        line("_bucket", labels, bound, QByteArray::number(upToHere));
    }
    line("_sum", labels, {}, number(sum));
    line("_count", labels, {}, QByteArray::number(upToHere));
}

} // namespace latchkey::metrics
