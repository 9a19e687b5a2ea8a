#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>

namespace latchkey::test {

// A page in the text format of Prometheus 0.0.4, read more strictly than Prometheus does: every
// sample behind the TYPE and HELP of its family, no family and no sample twice, histograms complete
// and cumulative, every byte accounted for.
struct Exposition
{
    // The first fault, with its line, or nothing.
    QString fault;
    QMap<QByteArray, QByteArray> types; // by family
    QMap<QByteArray, double> samples; // by name{labels}, labels as they were written

    static Exposition read(const QByteArray &page);

    // All samples of that name together.
    double sum(const QByteArray &name) const;
};

} // namespace latchkey::test
