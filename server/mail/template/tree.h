#pragma once

#include "htmlplace.h"

#include <QJsonValue>
#include <QString>
#include <QStringList>

#include <memory>
#include <vector>

namespace latchkey::mail {

struct Pipeline;

// A template as it is executed: made by the parser, constant afterwards.
struct Operand
{
    enum class Kind { Dot, Variable, Literal, Function, Pipeline };

    Kind kind = Kind::Dot;
    QString name = {}; // of a variable or function
    QStringList fields = {}; // looked up in it, one after the other
    QJsonValue literal = {};
    std::shared_ptr<const Pipeline> inner = {}; // (…)
};

struct Command
{
    std::vector<Operand> words; // the first may be a function, the rest are its arguments
};

struct Pipeline
{
    enum class Binding { None, Declares, Assigns };

    int line = 0;
    std::vector<Command> commands;
    Binding binding = Binding::None;
    QStringList variables = {}; // that take the value; two for range: key and element
};

struct Node
{
    enum class Kind { Text, Value, If, With, Range, Break, Continue };

    Kind kind = Kind::Text;
    int line = 0;
    QString text = {};
    Pipeline pipeline = {};
    HtmlPlace place = {}; // of Value: what escaping it needs
    std::vector<Node> body = {};
    std::vector<Node> otherwise = {};
};

} // namespace latchkey::mail
