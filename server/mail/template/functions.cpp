#include "functions.h"

#include "format.h"
#include "htmlescape.h"

#include <QJsonArray>
#include <QJsonObject>

#include <array>

namespace latchkey::mail {

using namespace Qt::Literals;

namespace {

using Arguments = std::span<const QJsonValue>;

bool isAbsent(const QJsonValue &value)
{
    return value.isNull() || value.isUndefined();
}

Result<QJsonValue> allOf(Arguments arguments)
{
    for (const QJsonValue &value : arguments) {
        if (!isTrue(value))
            return value;
    }
    return arguments.back();
}

Result<QJsonValue> anyOf(Arguments arguments)
{
    for (const QJsonValue &value : arguments) {
        if (isTrue(value))
            return value;
    }
    return arguments.back();
}

Result<QJsonValue> negation(Arguments arguments)
{
    return QJsonValue(!isTrue(arguments[0]));
}

// True if the first equals any of the others. Values of different types are never equal.
Result<QJsonValue> equal(Arguments arguments)
{
    const QJsonValue &first = arguments[0];
    if (first.isArray() || first.isObject())
        return validationFailed(u"eq compares neither lists nor objects"_s);
    for (const QJsonValue &other : arguments.subspan(1)) {
        if (first == other || (isAbsent(first) && isAbsent(other)))
            return QJsonValue(true);
    }
    return QJsonValue(false);
}

Result<QJsonValue> unequal(Arguments arguments)
{
    return QJsonValue(!TRY(equal(arguments)).toBool());
}

// -1, 0 or 1.
Result<int> order(Arguments arguments)
{
    const QJsonValue &a = arguments[0];
    const QJsonValue &b = arguments[1];
    if (a.isDouble() && b.isDouble())
        return a.toDouble() < b.toDouble() ? -1 : a.toDouble() > b.toDouble() ? 1 : 0;
    if (a.isString() && b.isString()) {
        const int compared = a.toString().compare(b.toString());
        return compared < 0 ? -1 : compared > 0 ? 1 : 0;
    }
    return validationFailed(u"only numbers or texts have an order"_s);
}

Result<QJsonValue> less(Arguments arguments)
{
    return QJsonValue(TRY(order(arguments)) < 0);
}

Result<QJsonValue> lessOrEqual(Arguments arguments)
{
    return QJsonValue(TRY(order(arguments)) <= 0);
}

Result<QJsonValue> greater(Arguments arguments)
{
    return QJsonValue(TRY(order(arguments)) > 0);
}

Result<QJsonValue> greaterOrEqual(Arguments arguments)
{
    return QJsonValue(TRY(order(arguments)) >= 0);
}

Result<QJsonValue> length(Arguments arguments)
{
    const QJsonValue &value = arguments[0];
    if (value.isString())
        return QJsonValue(qint64(value.toString().toUtf8().size())); // bytes, as in Go
    if (value.isArray())
        return QJsonValue(qint64(value.toArray().size()));
    if (value.isObject())
        return QJsonValue(qint64(value.toObject().size()));
    return validationFailed(u"len takes a text, a list or an object"_s);
}

// index list 1, index object "key", and further ones into what was found. Absent stays absent.
Result<QJsonValue> element(Arguments arguments)
{
    QJsonValue value = arguments[0];
    for (const QJsonValue &key : arguments.subspan(1)) {
        if (isAbsent(value))
            return QJsonValue(QJsonValue::Undefined);
        if (value.isObject() && key.isString()) {
            value = value.toObject().value(key.toString());
        } else if (value.isArray() && key.isDouble()) {
            const qint64 at = key.toInteger(-1);
            const QJsonArray list = value.toArray();
            if (at < 0 || at >= list.size())
                return validationFailed(u"index %1 is outside of the list"_s.arg(at));
            value = list.at(at);
        } else {
            return validationFailed(u"index takes a list and a number, or an object and a text"_s);
        }
    }
    return value;
}

// Blanks between two that are no texts.
Result<QJsonValue> printed(Arguments arguments)
{
    QString text;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        if (i > 0 && !arguments[i].isString() && !arguments[i - 1].isString())
            text += u' ';
        text += printedValue(arguments[i]);
    }
    return QJsonValue(text);
}

Result<QJsonValue> printedLine(Arguments arguments)
{
    QStringList words;
    for (const QJsonValue &value : arguments)
        words.append(printedValue(value));
    return QJsonValue(words.join(u' ') + u'\n');
}

Result<QJsonValue> formatted(Arguments arguments)
{
    if (!arguments[0].isString())
        return validationFailed(u"printf takes a text first"_s);
    return QJsonValue(TRY(formattedText(arguments[0].toString(), arguments.subspan(1))));
}

Result<QJsonValue> asHtml(Arguments arguments)
{
    return QJsonValue(escapedHtml(TRY(printed(arguments)).toString()));
}

Result<QJsonValue> asUrlQuery(Arguments arguments)
{
    return QJsonValue(queryEscaped(TRY(printed(arguments)).toString()));
}

constexpr std::size_t anyNumber = 100;

struct Function
{
    QLatin1StringView name;
    std::size_t fewest;
    std::size_t most;
    Result<QJsonValue> (*call)(Arguments);
};

constexpr std::array functions{
    Function{"and"_L1, 1, anyNumber, allOf},
    Function{"or"_L1, 1, anyNumber, anyOf},
    Function{"not"_L1, 1, 1, negation},
    Function{"eq"_L1, 2, anyNumber, equal},
    Function{"ne"_L1, 2, 2, unequal},
    Function{"lt"_L1, 2, 2, less},
    Function{"le"_L1, 2, 2, lessOrEqual},
    Function{"gt"_L1, 2, 2, greater},
    Function{"ge"_L1, 2, 2, greaterOrEqual},
    Function{"len"_L1, 1, 1, length},
    Function{"index"_L1, 1, anyNumber, element},
    Function{"print"_L1, 0, anyNumber, printed},
    Function{"println"_L1, 0, anyNumber, printedLine},
    Function{"printf"_L1, 1, anyNumber, formatted},
    Function{"html"_L1, 1, anyNumber, asHtml},
    Function{"urlquery"_L1, 1, anyNumber, asUrlQuery},
};

const Function *find(QStringView name)
{
    const auto found = std::ranges::find_if(
        functions, [&](const Function &function) { return name == function.name; });
    return found == functions.end() ? nullptr : found;
}

} // namespace

bool isFunction(QStringView name)
{
    return find(name) != nullptr;
}

std::optional<QString> problemOfCall(QStringView name, std::size_t arguments)
{
    const Function *function = find(name);
    if (!function)
        return u"unknown function \"%1\""_s.arg(name);
    if (arguments >= function->fewest && arguments <= function->most)
        return std::nullopt;
    return u"function \"%1\" with %2 arguments"_s.arg(name).arg(arguments);
}

Result<QJsonValue> callFunction(QStringView name, std::span<const QJsonValue> arguments)
{
    if (const auto problem = problemOfCall(name, arguments.size()))
        return validationFailed(*problem);
    return find(name)->call(arguments);
}

bool isTrue(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return value.toBool();
    case QJsonValue::Double:
        return value.toDouble() != 0;
    case QJsonValue::String:
        return !value.toString().isEmpty();
    case QJsonValue::Array:
        return !value.toArray().isEmpty();
    case QJsonValue::Object:
        return !value.toObject().isEmpty();
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        return false;
    }
    return false;
}

} // namespace latchkey::mail
