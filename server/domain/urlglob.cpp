#include "urlglob.h"

#include <algorithm>
#include <vector>

namespace latchkey::domain {

using namespace Qt::Literals;

namespace {

constexpr int maximumDepth = 16; // of braces

bool isSeparator(char32_t c)
{
    return c == U'.' || c == U'/';
}

// What stands between brackets: one range, or a list in which `-` is a character like any other.
struct CharacterClass
{
    bool isNegated = false;
    char32_t low = 0;
    char32_t high = 0; // 0: a list
    std::vector<char32_t> listed;

    bool contains(char32_t c) const
    {
        const bool isMember
            = high != 0 ? c >= low && c <= high : std::ranges::find(listed, c) != listed.end();
        return isMember != isNegated;
    }
};

// One step of a program for a machine that is in many places at once (Thompson 1968).
struct Step
{
    enum class Kind { Literal, Class, NoSeparator, Anything, Split, Jump, Accept };

    Kind kind;
    char32_t literal = 0;
    std::size_t first = 0; // where to go on; for Class: which one
    std::size_t second = 0; // the other place of a Split
};

struct Program
{
    std::vector<Step> steps;
    std::vector<CharacterClass> classes;
};

class Compiler
{
public:
    explicit Compiler(const QString &pattern)
        : m_pattern(pattern.toUcs4())
    { }

    Result<Program> compile()
    {
        TRY(sequence(0));
        emitStep({.kind = Step::Kind::Accept});
        return std::move(m_program);
    }

private:
    bool atEnd() const { return m_at == m_pattern.size(); }

    char32_t peek() const { return m_pattern[m_at]; }

    char32_t next() { return m_pattern[m_at++]; }

    bool accept(char32_t c)
    {
        if (atEnd() || peek() != c)
            return false;
        ++m_at;
        return true;
    }

    std::size_t emitStep(Step step)
    {
        m_program.steps.push_back(step);
        return m_program.steps.size() - 1;
    }

    std::size_t here() const { return m_program.steps.size(); }

    std::unexpected<Error> refused(const QString &problem) const
    {
        return failure(ErrorCode::ValidationFailed, problem);
    }

    Result<> sequence(int depth)
    {
        while (!atEnd() && (depth == 0 || (peek() != U',' && peek() != U'}')))
            TRY(item(depth));
        return {};
    }

    Result<> item(int depth)
    {
        const char32_t c = next();
        switch (c) {
        case U'*':
            run(accept(U'*') ? Step::Kind::Anything : Step::Kind::NoSeparator);
            return {};
        case U'?':
            emitStep({.kind = Step::Kind::NoSeparator});
            return {};
        case U'[':
            return characterClass();
        case U'{':
            return alternatives(depth + 1);
        case U'\\':
            if (atEnd())
                return refused(u"it ends with a backslash"_s);
            emitStep({.kind = Step::Kind::Literal, .literal = next()});
            return {};
        default:
            emitStep({.kind = Step::Kind::Literal, .literal = c});
            return {};
        }
    }

    void run(Step::Kind kind)
    {
        const std::size_t split = emitStep({.kind = Step::Kind::Split, .first = here() + 1});
        emitStep({.kind = kind});
        emitStep({.kind = Step::Kind::Jump, .first = split});
        m_program.steps[split].second = here();
    }

    Result<> alternatives(int depth)
    {
        if (depth > maximumDepth)
            return refused(u"its braces are nested too deep"_s);
        std::vector<std::size_t> ends;
        for (;;) {
            const std::size_t split = emitStep({.kind = Step::Kind::Split, .first = here() + 1});
            TRY(sequence(depth));
            ends.push_back(emitStep({.kind = Step::Kind::Jump}));
            if (atEnd())
                return refused(u"a { is never closed"_s);
            if (next() == U'}') {
                // The last alternative has no other one to try.
                m_program.steps[split].second = split + 1;
                break;
            }
            m_program.steps[split].second = here();
        }
        for (const std::size_t end : ends)
            m_program.steps[end].first = here();
        return {};
    }

    Result<> characterClass()
    {
        CharacterClass made;
        made.isNegated = accept(U'!');
        if (m_at + 2 < m_pattern.size() && m_pattern[m_at + 1] == U'-') {
            made.low = next();
            ++m_at;
            made.high = next();
            if (made.high < made.low)
                return refused(u"a range runs backwards"_s);
        } else {
            while (!atEnd() && peek() != U']') {
                accept(U'\\');
                if (!atEnd())
                    made.listed.push_back(next());
            }
            if (made.listed.empty())
                return refused(u"a [ ] is empty or never closed"_s);
        }
        if (!accept(U']'))
            return refused(u"a [ is never closed"_s);
        m_program.classes.push_back(std::move(made));
        emitStep({.kind = Step::Kind::Class, .first = m_program.classes.size() - 1});
        return {};
    }

    QList<uint> m_pattern;
    qsizetype m_at = 0;
    Program m_program;
};

// The places the machine is in. Each is entered once for one character, so a step is linear in the
// program whatever the pattern.
class Places
{
public:
    explicit Places(const Program &program)
        : m_program(&program)
        , m_isEntered(program.steps.size(), false)
    { }

    void enter(std::size_t place)
    {
        m_pending.push_back(place);
        while (!m_pending.empty()) {
            const std::size_t at = m_pending.back();
            m_pending.pop_back();
            if (m_isEntered[at])
                continue;
            m_isEntered[at] = true;
            const Step &step = m_program->steps[at];
            if (step.kind == Step::Kind::Jump || step.kind == Step::Kind::Split)
                m_pending.push_back(step.first);
            else
                m_places.push_back(at);
            if (step.kind == Step::Kind::Split)
                m_pending.push_back(step.second);
        }
    }

    void clear()
    {
        m_places.clear();
        std::ranges::fill(m_isEntered, false);
    }

    const std::vector<std::size_t> &all() const { return m_places; }

private:
    const Program *m_program;
    std::vector<bool> m_isEntered;
    std::vector<std::size_t> m_places;
    std::vector<std::size_t> m_pending;
};

class CompiledGlob final : public UrlGlob
{
public:
    explicit CompiledGlob(Program program)
        : m_program(std::move(program))
    { }

    bool matches(QStringView url) const override
    {
        Places current(m_program);
        Places following(m_program);
        current.enter(0);
        for (const char32_t c : url.toUcs4()) {
            for (const std::size_t place : current.all()) {
                if (admits(m_program.steps[place], c))
                    following.enter(place + 1);
            }
            std::swap(current, following);
            following.clear();
        }
        return std::ranges::any_of(current.all(), [this](std::size_t place) {
            return m_program.steps[place].kind == Step::Kind::Accept;
        });
    }

private:
    bool admits(const Step &step, char32_t c) const
    {
        switch (step.kind) {
        case Step::Kind::Literal:
            return c == step.literal;
        case Step::Kind::Class:
            return m_program.classes[step.first].contains(c);
        case Step::Kind::NoSeparator:
            return !isSeparator(c);
        case Step::Kind::Anything:
            return true;
        case Step::Kind::Split:
        case Step::Kind::Jump:
        case Step::Kind::Accept:
            break;
        }
        return false;
    }

    Program m_program;
};

} // namespace

Result<std::shared_ptr<const UrlGlob>> UrlGlob::compile(const QString &pattern)
{
    Program program = TRY(Compiler(pattern).compile());
    return std::make_shared<const CompiledGlob>(std::move(program));
}

} // namespace latchkey::domain
