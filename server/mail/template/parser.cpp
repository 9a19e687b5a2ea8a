#include "parser.h"

#include "functions.h"

namespace latchkey::mail {

using namespace Qt::Literals;

namespace {

constexpr int deepest = 50; // blocks and parentheses inside each other

// Reads the tokens of one action.
class ActionParser
{
public:
    explicit ActionParser(const Piece &piece, std::size_t skip = 0)
        : m_tokens(piece.tokens)
        , m_line(piece.line)
        , m_at(skip)
    { }

    Result<Pipeline> wholePipeline(bool mayBindTwo = false);

private:
    Result<Pipeline> pipeline(int depth);
    Result<Command> command(int depth);
    Result<Operand> operand(int depth);
    Result<> binding(Pipeline &pipeline, bool mayBindTwo);
    Result<Operand> word(const Token &token) const;

    bool isAt(TokenKind kind, std::size_t ahead = 0) const
    {
        return m_at + ahead < m_tokens.size() && m_tokens[m_at + ahead].kind == kind;
    }

    std::unexpected<Error> fault(const QString &what) const { return templateFault(m_line, what); }

    const std::vector<Token> &m_tokens;
    int m_line;
    std::size_t m_at;
};

QString described(const Token &token)
{
    switch (token.kind) {
    case TokenKind::Field:
        return u'.' + token.fields.join(u'.');
    case TokenKind::Variable:
        return u'$' + token.text;
    default:
        return token.text;
    }
}

Result<Pipeline> ActionParser::wholePipeline(bool mayBindTwo)
{
    Pipeline head;
    TRY(binding(head, mayBindTwo));
    Pipeline parsed = TRY(pipeline(0));
    if (m_at < m_tokens.size())
        return fault(u"unexpected \"%1\""_s.arg(described(m_tokens[m_at])));
    parsed.binding = head.binding;
    parsed.variables = std::move(head.variables);
    return parsed;
}

// `$x :=`, `$x =`, and for range `$i, $x :=`.
Result<> ActionParser::binding(Pipeline &pipeline, bool mayBindTwo)
{
    std::size_t length = 1;
    if (isAt(TokenKind::Variable) && isAt(TokenKind::Comma, 1) && isAt(TokenKind::Variable, 2))
        length = 3;
    const bool declares = isAt(TokenKind::Declare, length);
    if (!isAt(TokenKind::Variable) || (!declares && !isAt(TokenKind::Assign, length)))
        return {};
    if (length == 3 && !mayBindTwo)
        return fault(u"two variables in front of :="_s);
    for (std::size_t i = 0; i < length; i += 2) {
        const Token &variable = m_tokens[m_at + i];
        if (variable.text.isEmpty() || !variable.fields.isEmpty())
            return fault(u"\"%1\" cannot be set"_s.arg(described(variable)));
        pipeline.variables.append(variable.text);
    }
    pipeline.binding = declares ? Pipeline::Binding::Declares : Pipeline::Binding::Assigns;
    m_at += length + 1;
    return {};
}

Result<Pipeline> ActionParser::pipeline(int depth)
{
    if (depth > deepest)
        return fault(u"parentheses nested too deeply"_s);
    Pipeline parsed{.line = m_line, .commands = {}};
    parsed.commands.push_back(TRY(command(depth)));
    while (isAt(TokenKind::Pipe)) {
        ++m_at;
        Command next = TRY(command(depth));
        if (next.words.front().kind != Operand::Kind::Function)
            return fault(u"only a function may stand behind |"_s);
        parsed.commands.push_back(std::move(next));
    }
    for (std::size_t i = 0; i < parsed.commands.size(); ++i) {
        const std::vector<Operand> &words = parsed.commands[i].words;
        if (words.front().kind != Operand::Kind::Function)
            continue;
        const std::size_t arguments = words.size() - 1 + (i > 0 ? 1 : 0);
        if (const auto problem = problemOfCall(words.front().name, arguments))
            return fault(*problem);
    }
    return parsed;
}

Result<Command> ActionParser::command(int depth)
{
    Command parsed;
    while (m_at < m_tokens.size() && !isAt(TokenKind::Pipe) && !isAt(TokenKind::Close))
        parsed.words.push_back(TRY(operand(depth)));
    if (parsed.words.empty())
        return fault(u"a value is missing"_s);
    if (parsed.words.size() > 1 && parsed.words.front().kind != Operand::Kind::Function)
        return fault(u"a value is followed by another one: only functions take arguments"_s);
    for (std::size_t i = 1; i < parsed.words.size(); ++i) {
        if (parsed.words[i].kind == Operand::Kind::Function)
            return fault(
                u"function \"%1\" as an argument needs parentheses"_s.arg(parsed.words[i].name));
    }
    return parsed;
}

Result<Operand> ActionParser::operand(int depth)
{
    const Token &token = m_tokens[m_at];
    m_line = token.line;
    ++m_at;
    switch (token.kind) {
    case TokenKind::Field:
        return Operand{.kind = Operand::Kind::Dot, .fields = token.fields};
    case TokenKind::Variable:
        return Operand{.kind = Operand::Kind::Variable, .name = token.text, .fields = token.fields};
    case TokenKind::Literal:
        return Operand{.kind = Operand::Kind::Literal, .literal = token.literal};
    case TokenKind::Word:
        return word(token);
    case TokenKind::Open: {
        auto inner = std::make_shared<const Pipeline>(TRY(pipeline(depth + 1)));
        if (!isAt(TokenKind::Close))
            return fault(u"( without )"_s);
        return Operand{.kind = Operand::Kind::Pipeline,
                       .fields = m_tokens[m_at++].fields,
                       .inner = std::move(inner)};
    }
    default:
        return fault(u"unexpected \"%1\""_s.arg(described(token)));
    }
}

Result<Operand> ActionParser::word(const Token &token) const
{
    if (token.text == "true"_L1 || token.text == "false"_L1)
        return Operand{.kind = Operand::Kind::Literal, .literal = token.text == "true"_L1};
    if (token.text == "nil"_L1)
        return Operand{.kind = Operand::Kind::Literal, .literal = QJsonValue::Null};
    if (!isFunction(token.text))
        return fault(u"unknown function \"%1\""_s.arg(token.text));
    return Operand{.kind = Operand::Kind::Function, .name = token.text};
}

// Puts the pieces into blocks.
class BlockParser
{
public:
    explicit BlockParser(const std::vector<Piece> &pieces)
        : m_pieces(pieces)
    { }

    Result<std::vector<Node>> all();

private:
    // Why a list of nodes ended.
    enum class End { Source, End, Else };

    Result<std::vector<Node>> list(int depth, bool inRange, End &end);
    Result<Node>
    block(Node::Kind kind, const Piece &piece, std::size_t skip, int depth, bool inRange);
    Result<std::vector<Node>>
    otherwise(const Node &node, const Piece &piece, int depth, bool inRange);
    Result<Node> action(const Piece &piece, int depth, bool inRange);

    static QString keyword(const Piece &piece, std::size_t at = 0)
    {
        return piece.tokens.size() > at && piece.tokens[at].kind == TokenKind::Word
            ? piece.tokens[at].text
            : QString();
    }

    const std::vector<Piece> &m_pieces;
    std::size_t m_at = 0;
};

std::optional<Node::Kind> blockKind(QStringView keyword)
{
    if (keyword == "if"_L1)
        return Node::Kind::If;
    if (keyword == "with"_L1)
        return Node::Kind::With;
    if (keyword == "range"_L1)
        return Node::Kind::Range;
    return std::nullopt;
}

QString nameOf(Node::Kind kind)
{
    return kind == Node::Kind::If ? u"if"_s : kind == Node::Kind::With ? u"with"_s : u"range"_s;
}

Result<std::vector<Node>> BlockParser::all()
{
    End end = End::Source;
    std::vector<Node> nodes = TRY(list(0, false, end));
    if (end == End::Source)
        return nodes;
    return templateFault(m_pieces[m_at - 1].line,
                         u"{{%1}} without a block"_s.arg(end == End::End ? u"end"_s : u"else"_s));
}

// Reads up to the {{end}} or {{else}} that closes the list, which is consumed.
Result<std::vector<Node>> BlockParser::list(int depth, bool inRange, End &end)
{
    std::vector<Node> nodes;
    while (m_at < m_pieces.size()) {
        const Piece &piece = m_pieces[m_at++];
        if (!piece.isAction) {
            nodes.push_back({.kind = Node::Kind::Text, .line = piece.line, .text = piece.text});
            continue;
        }
        const QString word = keyword(piece);
        if (word == "end"_L1 || word == "else"_L1) {
            end = word == "end"_L1 ? End::End : End::Else;
            return nodes;
        }
        nodes.push_back(TRY(action(piece, depth, inRange)));
    }
    end = End::Source;
    return nodes;
}

Result<Node> BlockParser::action(const Piece &piece, int depth, bool inRange)
{
    const QString word = keyword(piece);
    if (const auto kind = blockKind(word))
        return block(*kind, piece, 1, depth + 1, inRange);
    if (word == "define"_L1 || word == "template"_L1 || word == "block"_L1)
        return templateFault(piece.line, u"{{%1}} is not supported"_s.arg(word));
    if (word == "break"_L1 || word == "continue"_L1) {
        if (!inRange)
            return templateFault(piece.line, u"{{%1}} outside of a range"_s.arg(word));
        if (piece.tokens.size() > 1)
            return templateFault(piece.line, u"{{%1}} takes nothing"_s.arg(word));
        return Node{.kind = word == "break"_L1 ? Node::Kind::Break : Node::Kind::Continue,
                    .line = piece.line};
    }
    Pipeline pipeline = TRY(ActionParser(piece).wholePipeline());
    return Node{.kind = Node::Kind::Value, .line = piece.line, .pipeline = std::move(pipeline)};
}

Result<Node>
BlockParser::block(Node::Kind kind, const Piece &piece, std::size_t skip, int depth, bool inRange)
{
    if (depth > deepest)
        return templateFault(piece.line, u"blocks nested too deeply"_s);
    const bool isRange = kind == Node::Kind::Range;
    Pipeline pipeline = TRY(ActionParser(piece, skip).wholePipeline(isRange));
    Node node{.kind = kind, .line = piece.line, .pipeline = std::move(pipeline)};
    End end = End::Source;
    node.body = TRY(list(depth, inRange || isRange, end));
    if (end == End::Else)
        node.otherwise = TRY(otherwise(node, m_pieces[m_at - 1], depth, inRange));
    else if (end == End::Source)
        return templateFault(piece.line, u"{{%1}} is never closed"_s.arg(nameOf(kind)));
    return node;
}

// {{else}}, or {{else if …}} and {{else with …}}, which share the {{end}} of the first block.
Result<std::vector<Node>>
BlockParser::otherwise(const Node &node, const Piece &piece, int depth, bool inRange)
{
    if (piece.tokens.size() > 1) {
        const std::optional<Node::Kind> kind = blockKind(keyword(piece, 1));
        if (!kind || *kind != node.kind || *kind == Node::Kind::Range)
            return templateFault(piece.line, u"unexpected words behind {{else}}"_s);
        std::vector<Node> nodes;
        nodes.push_back(TRY(block(*kind, piece, 2, depth + 1, inRange)));
        return nodes;
    }
    End end = End::Source;
    std::vector<Node> nodes = TRY(list(depth, inRange, end));
    if (end == End::Else)
        return templateFault(m_pieces[m_at - 1].line, u"a second {{else}}"_s);
    if (end == End::Source)
        return templateFault(node.line, u"{{%1}} is never closed"_s.arg(nameOf(node.kind)));
    return nodes;
}

} // namespace

Result<std::vector<Node>> parseTemplate(const std::vector<Piece> &pieces)
{
    return BlockParser(pieces).all();
}

} // namespace latchkey::mail
