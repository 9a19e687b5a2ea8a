#include "template.h"

#include "execution.h"
#include "parser.h"

namespace latchkey::mail {

using namespace Qt::Literals;

namespace {

// Tells every value where it stands, and refuses what would leave it open. Follows all branches at
// once, so that no values can lead into a place that was not seen.
class PlaceFinder
{
public:
    Result<> visit(std::vector<Node> &nodes)
    {
        for (Node &node : nodes)
            TRY(visit(node));
        return {};
    }

    bool endsInText() const { return m_cursor.isInText(); }

private:
    Result<> visit(Node &node)
    {
        switch (node.kind) {
        case Node::Kind::Text:
            m_cursor.read(node.text);
            return {};
        case Node::Kind::Value:
            return place(node);
        case Node::Kind::If:
        case Node::Kind::With:
        case Node::Kind::Range:
            return branch(node);
        case Node::Kind::Break:
        case Node::Kind::Continue:
            // Where it jumps to was read in another place than this one.
            return m_cursor.isInText()
                ? Result<>()
                : templateFault(node.line, u"{{break}} and {{continue}} inside a tag"_s);
        }
        return {};
    }

    Result<> place(Node &node)
    {
        if (node.pipeline.binding != Pipeline::Binding::None)
            return {}; // writes nothing
        const Result<HtmlPlace> place = m_cursor.placeOfValue();
        if (!place)
            return templateFault(node.line, place.error().message);
        node.place = *place;
        // A value that ends in `| html` would be escaped twice.
        Operand &last = node.pipeline.commands.back().words.front();
        if (last.kind == Operand::Kind::Function && last.name == "html"_L1)
            last.name = u"print"_s;
        return {};
    }

    Result<> branch(Node &node)
    {
        const HtmlCursor before = m_cursor;
        TRY(visit(node.body));
        HtmlCursor after = m_cursor;
        if (node.kind == Node::Kind::Range) { // the second turn begins where the first one ends
            m_cursor = before;
            if (const QString problem = m_cursor.joinWith(after); !problem.isEmpty())
                return templateFault(node.line, u"{{range}}: "_s + problem);
            TRY(visit(node.body));
            after = m_cursor;
        }
        m_cursor = before;
        TRY(visit(node.otherwise));
        const QString problem = m_cursor.joinWith(after);
        return problem.isEmpty() ? Result<>()
                                 : templateFault(node.line, u"this block: "_s + problem);
    }

    HtmlCursor m_cursor;
};

void markPlain(std::vector<Node> &nodes)
{
    for (Node &node : nodes) {
        node.place.kind = HtmlPlace::Kind::Plain;
        markPlain(node.body);
        markPlain(node.otherwise);
    }
}

} // namespace

Result<Template> Template::parse(QStringView source, TemplateKind kind)
{
    Template parsed;
    const std::vector<Piece> pieces = TRY(splitTemplate(source));
    parsed.m_nodes = TRY(parseTemplate(pieces));
    TRY(checkVariables(parsed.m_nodes));
    if (kind == TemplateKind::Plain) {
        markPlain(parsed.m_nodes);
        return parsed;
    }
    PlaceFinder finder;
    TRY(finder.visit(parsed.m_nodes));
    if (!finder.endsInText()) {
        const int lines = 1 + static_cast<int>(source.count(u'\n'));
        return templateFault(lines, u"the template ends inside a tag or comment"_s);
    }
    return parsed;
}

Result<QString> Template::render(const QJsonObject &values) const
{
    return execute(m_nodes, values);
}

} // namespace latchkey::mail
