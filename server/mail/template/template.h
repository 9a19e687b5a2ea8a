#pragma once

#include "tree.h"

#include <QJsonObject>

namespace latchkey::mail {

enum class TemplateKind {
    Html, // values are escaped for where they stand
    Plain // subjects and texts: values stand as they are
};

// A template in the subset of Go's language that parser.h names. Values never become part of the
// template: what looks like {{ }} in a user's name stays text. Constant once it is made.
class Template
{
public:
    // The error names line and construct. A template that is accepted can be rendered with any
    // values, but for functions that do not fit their arguments.
    static Result<Template> parse(QStringView source, TemplateKind kind);

    // What is absent is empty. Ends with an error rather than take more than 200,000 steps or
    // become longer than 1 MB, whatever the values are.
    Result<QString> render(const QJsonObject &values) const;

private:
    std::vector<Node> m_nodes;
};

} // namespace latchkey::mail
