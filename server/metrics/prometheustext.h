#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <initializer_list>
#include <span>
#include <utility>

namespace latchkey::metrics {

// Writes the text format of Prometheus, version 0.0.4: families, each with its samples.
class PrometheusText
{
public:
    using Labels = std::initializer_list<std::pair<QByteArrayView, QByteArrayView>>;

    static constexpr char contentType[] = "text/plain; version=0.0.4; charset=utf-8";

    // The samples that follow belong to it.
    void counter(QByteArrayView name, QByteArrayView help) { begin(name, "counter", help); }

    void gauge(QByteArrayView name, QByteArrayView help) { begin(name, "gauge", help); }

    void histogram(QByteArrayView name, QByteArrayView help) { begin(name, "histogram", help); }

    void sample(qint64 value, Labels labels = {});
    void sample(double value, Labels labels = {});

    // One series of a histogram: how many fell into each bucket, the last one being what is beyond
    // all bounds, and the sum of all values.
    void distribution(std::span<const double> bounds,
                      std::span<const qint64> counts,
                      double sum,
                      Labels labels = {});

    QByteArray text() const { return m_text; }

private:
    void begin(QByteArrayView name, QByteArrayView type, QByteArrayView help);
    void line(QByteArrayView suffix, Labels labels, QByteArrayView upTo, const QByteArray &value);

    QByteArray m_name;
    QByteArray m_text;
};

} // namespace latchkey::metrics
