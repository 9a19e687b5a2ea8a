#include "execution.h"

#include "format.h"
#include "functions.h"
#include "htmlescape.h"
#include "lexer.h"

#include <QJsonArray>

#include <ranges>

namespace latchkey::mail {

using namespace Qt::Literals;

namespace {

constexpr int mostSteps = 200'000;
constexpr qsizetype mostLetters = 500'000; // of UTF-16: 1 MB and, in UTF-8, 1.5 MB at most

enum class Flow { Next, Break, Continue };

using Nodes = std::vector<Node>;

struct Variable
{
    QString name;
    QJsonValue value;
};

QJsonValue fieldOf(QJsonValue value, const QStringList &fields)
{
    for (const QString &field : fields)
        value = value.toObject().value(field); // of anything but an object: absent
    return value;
}

class Execution
{
public:
    explicit Execution(const QJsonObject &values)
        : m_root(values)
    { }

    Result<Flow> run(const Nodes &nodes, const QJsonValue &dot);

    QString take() { return std::move(m_output); }

private:
    Result<Flow> runNode(const Node &node, const QJsonValue &dot);
    Result<Flow> runBranch(const Node &node, const QJsonValue &dot);
    Result<Flow> runRange(const Node &node, const QJsonValue &dot);
    Result<Flow> runTurn(const Node &node, const QJsonValue &key, const QJsonValue &element);
    Result<> write(const Node &node, const QJsonValue &dot);
    Result<> append(QStringView text);
    Result<QJsonValue> evaluate(const Pipeline &pipeline, const QJsonValue &dot);
    Result<QJsonValue>
    evaluate(const Command &command, const QJsonValue &dot, const std::optional<QJsonValue> &piped);
    Result<QJsonValue> evaluate(const Operand &operand, const QJsonValue &dot);
    Result<QJsonValue> evaluateEarly(const Command &command, const QJsonValue &dot, bool stopsAt);
    void bind(const Pipeline &pipeline, const QJsonValue &value);
    QJsonValue &variable(const QString &name);
    Result<> step();

    const QJsonValue m_root;
    std::vector<Variable> m_variables;
    QString m_output;
    int m_steps = 0;
    int m_line = 1;
};

Result<> Execution::step()
{
    if (++m_steps > mostSteps)
        return failure(ErrorCode::ValidationFailed, u"more than %1 steps"_s.arg(mostSteps));
    return {};
}

Result<> Execution::append(QStringView text)
{
    if (m_output.size() + text.size() > mostLetters)
        return failure(ErrorCode::ValidationFailed, u"the text becomes too long"_s);
    m_output += text;
    return {};
}

Result<Flow> Execution::run(const Nodes &nodes, const QJsonValue &dot)
{
    const std::size_t visible = m_variables.size();
    Flow flow = Flow::Next;
    for (const Node &node : nodes) {
        flow = TRY(runNode(node, dot));
        if (flow != Flow::Next)
            break;
    }
    m_variables.resize(visible);
    return flow;
}

Result<Flow> Execution::runNode(const Node &node, const QJsonValue &dot)
{
    TRY(step());
    m_line = node.line;
    switch (node.kind) {
    case Node::Kind::Text:
        TRY(append(node.text));
        return Flow::Next;
    case Node::Kind::Value:
        TRY(write(node, dot));
        return Flow::Next;
    case Node::Kind::If:
    case Node::Kind::With:
        return runBranch(node, dot);
    case Node::Kind::Range:
        return runRange(node, dot);
    case Node::Kind::Break:
        return Flow::Break;
    case Node::Kind::Continue:
        return Flow::Continue;
    }
    return Flow::Next;
}

// What the pipeline ends with, as far as the escaping of the place does the same or follows it.
QStringView lastFunction(const Pipeline &pipeline)
{
    const Operand &last = pipeline.commands.back().words.front();
    return last.kind == Operand::Kind::Function ? QStringView(last.name) : QStringView();
}

Result<> Execution::write(const Node &node, const QJsonValue &dot)
{
    const Pipeline &pipeline = node.pipeline;
    const QJsonValue value = TRY(evaluate(pipeline, dot));
    if (pipeline.binding != Pipeline::Binding::None)
        return {};
    const QString text = printedValue(value);
    using Kind = HtmlPlace::Kind;
    if (lastFunction(pipeline) == "urlquery"_L1 && node.place.kind == Kind::UrlQuery)
        return append(escapedQueryFor(node.place, text));
    return append(escapedFor(node.place, text));
}

Result<Flow> Execution::runBranch(const Node &node, const QJsonValue &dot)
{
    const std::size_t visible = m_variables.size();
    const QJsonValue value = TRY(evaluate(node.pipeline, dot));
    const bool holds = isTrue(value);
    const bool movesDot = holds && node.kind == Node::Kind::With;
    const Flow flow = TRY(run(holds ? node.body : node.otherwise, movesDot ? value : dot));
    m_variables.resize(visible);
    return flow;
}

Result<Flow> Execution::runRange(const Node &node, const QJsonValue &dot)
{
    const std::size_t visible = m_variables.size();
    const QJsonValue value = TRY(evaluate(node.pipeline, dot));
    m_variables.resize(visible); // the loop's own come with each turn
    if (!isTrue(value))
        return run(node.otherwise, dot);
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto member = object.begin(); member != object.end(); ++member) {
            if (TRY(runTurn(node, member.key(), *member)) == Flow::Break)
                break;
        }
    } else if (value.isArray()) {
        const QJsonArray list = value.toArray();
        for (qsizetype i = 0; i < list.size(); ++i) {
            if (TRY(runTurn(node, qint64(i), list[i])) == Flow::Break)
                break;
        }
    } else {
        return failure(ErrorCode::ValidationFailed, u"range takes a list or an object"_s);
    }
    return Flow::Next;
}

Result<Flow> Execution::runTurn(const Node &node, const QJsonValue &key, const QJsonValue &element)
{
    TRY(step());
    const std::size_t visible = m_variables.size();
    const QStringList &names = node.pipeline.variables;
    const bool declares = node.pipeline.binding == Pipeline::Binding::Declares;
    const auto set = [&](const QString &name, const QJsonValue &value) {
        if (declares)
            m_variables.push_back({name, value});
        else
            variable(name) = value;
    };
    if (names.size() == 2)
        set(names.front(), key);
    if (!names.isEmpty())
        set(names.back(), element);
    const Flow flow = TRY(run(node.body, element));
    m_variables.resize(visible);
    return flow;
}

// The innermost of that name; checkVariables() has seen that there is one.
QJsonValue &Execution::variable(const QString &name)
{
    for (auto &known : std::views::reverse(m_variables)) {
        if (known.name == name)
            return known.value;
    }
    return m_variables.emplace_back(name, QJsonValue(QJsonValue::Undefined)).value;
}

void Execution::bind(const Pipeline &pipeline, const QJsonValue &value)
{
    if (pipeline.binding == Pipeline::Binding::Declares)
        m_variables.push_back({pipeline.variables.front(), value});
    else if (pipeline.binding == Pipeline::Binding::Assigns)
        variable(pipeline.variables.front()) = value;
}

Result<QJsonValue> Execution::evaluate(const Pipeline &pipeline, const QJsonValue &dot)
{
    std::optional<QJsonValue> value;
    for (const Command &command : pipeline.commands)
        value = TRY(evaluate(command, dot, value));
    bind(pipeline, *value);
    return *value;
}

// and and or stop where the outcome is known, so that what follows may rest on what came before.
Result<QJsonValue>
Execution::evaluateEarly(const Command &command, const QJsonValue &dot, bool stopsAt)
{
    QJsonValue value;
    for (std::size_t i = 1; i < command.words.size(); ++i) {
        value = TRY(evaluate(command.words[i], dot));
        if (isTrue(value) == stopsAt)
            break;
    }
    return value;
}

Result<QJsonValue> Execution::evaluate(const Command &command,
                                       const QJsonValue &dot,
                                       const std::optional<QJsonValue> &piped)
{
    TRY(step());
    const Operand &first = command.words.front();
    if (first.kind != Operand::Kind::Function)
        return evaluate(first, dot);
    if (!piped && (first.name == "and"_L1 || first.name == "or"_L1))
        return evaluateEarly(command, dot, first.name == "or"_L1);
    std::vector<QJsonValue> arguments;
    for (std::size_t i = 1; i < command.words.size(); ++i)
        arguments.push_back(TRY(evaluate(command.words[i], dot)));
    if (piped)
        arguments.push_back(*piped);
    QJsonValue value = TRY(callFunction(first.name, arguments));
    if (value.isString() && value.toString().size() > mostLetters)
        return failure(ErrorCode::ValidationFailed, u"a text becomes too long"_s);
    return value;
}

Result<QJsonValue> Execution::evaluate(const Operand &operand, const QJsonValue &dot)
{
    switch (operand.kind) {
    case Operand::Kind::Dot:
        return fieldOf(dot, operand.fields);
    case Operand::Kind::Variable:
        return fieldOf(operand.name.isEmpty() ? m_root : variable(operand.name), operand.fields);
    case Operand::Kind::Literal:
        return operand.literal;
    case Operand::Kind::Function: // without arguments
        return callFunction(operand.name, {});
    case Operand::Kind::Pipeline:
        return fieldOf(TRY(evaluate(*operand.inner, dot)), operand.fields);
    }
    return QJsonValue();
}

// Walks a template with the names that are declared so far.
class VariableCheck
{
public:
    Result<> visit(const Nodes &nodes)
    {
        const qsizetype visible = m_names.size();
        for (const Node &node : nodes) {
            const qsizetype outside = m_names.size();
            if (node.kind != Node::Kind::Value)
                TRY(visitBlock(node, outside));
            else
                TRY(visit(node.pipeline));
        }
        m_names.resize(visible);
        return {};
    }

private:
    Result<> visitBlock(const Node &node, qsizetype outside)
    {
        if (node.pipeline.commands.empty())
            return {};
        TRY(visit(node.pipeline));
        TRY(visit(node.body));
        if (node.kind == Node::Kind::Range)
            m_names.resize(outside);
        TRY(visit(node.otherwise));
        m_names.resize(outside);
        return {};
    }

    Result<> visit(const Pipeline &pipeline)
    {
        for (const Command &command : pipeline.commands) {
            for (const Operand &operand : command.words) {
                if (operand.kind == Operand::Kind::Variable)
                    TRY(require(operand.name, pipeline.line));
                if (operand.inner)
                    TRY(visit(*operand.inner));
            }
        }
        for (const QString &name : pipeline.variables) {
            if (pipeline.binding == Pipeline::Binding::Assigns)
                TRY(require(name, pipeline.line));
            else
                m_names.append(name);
        }
        return {};
    }

    Result<> require(const QString &name, int line) const
    {
        if (name.isEmpty() || m_names.contains(name))
            return {};
        return templateFault(line, u"undefined variable \"$%1\""_s.arg(name));
    }

    QStringList m_names;
};

} // namespace

Result<QString> execute(const std::vector<Node> &nodes, const QJsonObject &values)
{
    Execution execution(values);
    TRY(execution.run(nodes, values));
    return execution.take();
}

Result<> checkVariables(const std::vector<Node> &nodes)
{
    return VariableCheck().visit(nodes);
}

} // namespace latchkey::mail
