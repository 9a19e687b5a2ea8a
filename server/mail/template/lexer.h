#pragma once

#include "result.h"

#include <QJsonValue>
#include <QString>
#include <QStringList>

#include <vector>

namespace latchkey::mail {

enum class TokenKind {
    Field, // `.A.B`; `.` alone has no fields
    Variable, // `$x.A`
    Word, // a function or keyword
    Literal, // "text", `text`, 12, 1.5
    Pipe, // |
    Declare, // :=
    Assign, // =
    Comma,
    Open, // (
    Close // ) and the fields that follow it at once
};

struct Token
{
    TokenKind kind;
    int line;
    QString text; // of Variable without fields, of Word, of Literal as written
    QStringList fields = {};
    QJsonValue literal = {};
};

// Either literal text, or what stands between {{ and }}. Comments are gone, and so is the space
// that trim markers ({{- and -}}) take away.
struct Piece
{
    int line;
    QString text;
    std::vector<Token> tokens = {};
    bool isAction = false;
};

// The error names the line and what stands there.
Result<std::vector<Piece>> splitTemplate(QStringView source);

// What every stage refuses a template with: "line 3: …".
std::unexpected<Error> templateFault(int line, const QString &what);

} // namespace latchkey::mail
