#pragma once

#include "lexer.h"
#include "tree.h"

namespace latchkey::mail {

// The subset of Go's template language that mails need (reference/database.md 11): values, if, else
// if, else, with, range, break, continue, variables, pipelines, parentheses and the functions of
// functions.h. Anything else is refused with its line and name.
Result<std::vector<Node>> parseTemplate(const std::vector<Piece> &pieces);

} // namespace latchkey::mail
