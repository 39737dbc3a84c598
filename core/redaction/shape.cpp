// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/redaction/shape.h"

#include <algorithm>
#include <optional>

namespace countersign {

/// Recursive descent over the pattern. Groups with counts are written out as often as they may occur; a repeated single byte class
/// stays one node.
class Shape::Compiler {
public:
    Compiler(std::string_view pattern, bool caseless) : m_pattern(pattern), m_caseless(caseless) { }

    std::expected<Shape, std::string> run()
    {
        const auto entry = alternatives();
        if (entry && m_at != m_pattern.size())
            m_error = "unexpected )";
        if (!m_error.empty())
            return std::unexpected(m_error + " in pattern " + std::string(m_pattern));
        Shape shape;
        const size_t start = emit(*entry, add({}), shape);
        shape.m_nodes = std::move(m_nodes);
        std::vector<char> seen(shape.m_nodes.size(), 0);
        firsts(shape, start, seen);
        // Node 0 is the entry: a jump, so that the order of emission does not matter.
        Node jump;
        jump.kind = Node::Kind::Jump;
        jump.next = start + 1;
        for (Node &n : shape.m_nodes) {
            ++n.next;
            ++n.other;
        }
        shape.m_nodes.insert(shape.m_nodes.begin(), jump);
        return shape;
    }

private:
    // The tree of the pattern before it is laid out.
    struct Tree {
        enum class Kind { Bytes, Sequence, Either, Count };
        Kind kind = Kind::Sequence;
        Bytes bytes;
        int low = 1;
        int high = 1;
        std::vector<Tree> parts;
    };
    std::string_view m_pattern;
    bool m_caseless;
    size_t m_at = 0;
    std::string m_error;
    std::vector<Node> m_nodes;
    static constexpr int Endless = 100000;

    bool more() const { return m_at < m_pattern.size(); }
    std::optional<Tree> fail(const char *why)
    {
        if (m_error.empty())
            m_error = why;
        return std::nullopt;
    }

    std::optional<Tree> alternatives()
    {
        Tree either{Tree::Kind::Either, {}, 1, 1, {}};
        while (true) {
            auto one = sequence();
            if (!one)
                return std::nullopt;
            either.parts.push_back(std::move(*one));
            if (!more() || m_pattern[m_at] != '|')
                break;
            ++m_at;
        }
        return either.parts.size() == 1 ? std::move(either.parts.front()) : std::move(either);
    }

    std::optional<Tree> sequence()
    {
        Tree all{Tree::Kind::Sequence, {}, 1, 1, {}};
        while (more() && m_pattern[m_at] != '|' && m_pattern[m_at] != ')') {
            auto one = atom();
            if (!one)
                return std::nullopt;
            int low = 1;
            int high = 1;
            if (!count(low, high))
                return fail("bad repetition");
            if (low == 1 && high == 1) {
                all.parts.push_back(std::move(*one));
            } else {
                Tree counted{Tree::Kind::Count, {}, low, high, {}};
                counted.parts.push_back(std::move(*one));
                all.parts.push_back(std::move(counted));
            }
        }
        return all;
    }

    bool count(int &low, int &high)
    {
        if (!more())
            return true;
        switch (m_pattern[m_at]) {
        case '?': low = 0; break;
        case '*': low = 0, high = Endless; break;
        case '+': high = Endless; break;
        case '{': return braces(low, high);
        default: return true;
        }
        ++m_at;
        return true;
    }

    bool braces(int &low, int &high)
    {
        const size_t end = m_pattern.find('}', m_at);
        if (end == m_pattern.npos)
            return false;
        const std::string inside(m_pattern.substr(m_at + 1, end - m_at - 1));
        m_at = end + 1;
        const size_t comma = inside.find(',');
        if (inside.empty() || inside.find_first_not_of("0123456789,") != inside.npos || comma == 0)
            return false;
        low = std::stoi(inside.substr(0, comma));
        high = comma == inside.npos ? low : comma + 1 == inside.size() ? Endless : std::stoi(inside.substr(comma + 1));
        return low <= high && low <= 4096;
    }

    std::optional<Tree> atom()
    {
        const char c = m_pattern[m_at++];
        Tree tree{Tree::Kind::Bytes, {}, 1, 1, {}};
        if (c == '(') {
            if (m_pattern.substr(m_at, 2) == "?:")
                m_at += 2;
            auto inside = alternatives();
            if (!inside)
                return std::nullopt;
            if (!more() || m_pattern[m_at] != ')')
                return fail("missing )");
            ++m_at;
            return inside;
        }
        if (c == '[') {
            if (!classes(tree.bytes))
                return fail("bad [ ]");
        } else if (c == '\\') {
            if (!more())
                return fail("trailing \\");
            tree.bytes = escaped(m_pattern[m_at++]);
        } else if (c == '.') {
            tree.bytes.set();
            tree.bytes.reset('\n');
        } else {
            tree.bytes.set(static_cast<unsigned char>(c));
        }
        addCases(tree.bytes);
        return tree;
    }

    void addCases(Bytes &bytes) const
    {
        for (int upper = 'A'; m_caseless && upper <= 'Z'; ++upper) {
            const auto u = size_t(upper);
            if (bytes.test(u) || bytes.test(u | 0x20)) {
                bytes.set(u);
                bytes.set(u | 0x20);
            }
        }
    }

    static void addRange(Bytes &bytes, char from, char to)
    {
        for (int b = static_cast<unsigned char>(from); b <= static_cast<unsigned char>(to); ++b)
            bytes.set(size_t(b));
    }

    static Bytes escaped(char c)
    {
        Bytes bytes;
        switch (c | 0x20) {
        case 'd': addRange(bytes, '0', '9'); break;
        case 'w':
            addRange(bytes, '0', '9');
            addRange(bytes, 'a', 'z');
            addRange(bytes, 'A', 'Z');
            bytes.set('_');
            break;
        case 's':
            for (const char space : {' ', '\t', '\n', '\r', '\f', '\v'})
                bytes.set(static_cast<unsigned char>(space));
            break;
        default: break;
        }
        if (bytes.none()) {
            bytes.set(static_cast<unsigned char>(c == 'n' ? '\n' : c == 't' ? '\t' : c));
            return bytes;
        }
        return c >= 'A' && c <= 'Z' ? ~bytes : bytes;
    }

    bool classes(Bytes &bytes)
    {
        const bool negated = more() && m_pattern[m_at] == '^';
        m_at += negated;
        bool first = true;
        while (more() && (m_pattern[m_at] != ']' || first)) {
            first = false;
            char from = m_pattern[m_at++];
            if (from == '\\' && more()) {
                bytes |= escaped(m_pattern[m_at++]);
                continue;
            }
            if (m_at + 1 < m_pattern.size() && m_pattern[m_at] == '-' && m_pattern[m_at + 1] != ']') {
                addRange(bytes, from, m_pattern[m_at + 1]);
                m_at += 2;
            } else {
                bytes.set(static_cast<unsigned char>(from));
            }
        }
        if (!more())
            return false;
        ++m_at;
        if (negated)
            bytes.flip();
        return true;
    }

    size_t add(Node node)
    {
        m_nodes.push_back(node);
        return m_nodes.size() - 1;
    }

    /// Lays out `tree` so that it goes on at `next`; gives its entry.
    size_t emit(const Tree &tree, size_t next, Shape &shape)
    {
        switch (tree.kind) {
        case Tree::Kind::Bytes: return add({Node::Kind::Bytes, tree.bytes, 1, 1, next, 0});
        case Tree::Kind::Sequence:
            for (auto part = tree.parts.rbegin(); part != tree.parts.rend(); ++part)
                next = emit(*part, next, shape);
            return next;
        case Tree::Kind::Either: {
            size_t entry = emit(tree.parts.back(), next, shape);
            for (auto part = tree.parts.rbegin() + 1; part != tree.parts.rend(); ++part)
                entry = add({Node::Kind::Split, {}, 1, 1, emit(*part, next, shape), entry});
            return entry;
        }
        case Tree::Kind::Count: return emitCount(tree, next, shape);
        }
        return next;
    }

    size_t emitCount(const Tree &tree, size_t next, Shape &shape)
    {
        const Tree &part = tree.parts.front();
        if (part.kind == Tree::Kind::Bytes)
            return add({Node::Kind::Repeat, part.bytes, tree.low, tree.high, next, 0});
        if (tree.high == Endless) { // groups that repeat without end occur in no format: sixteen times are enough
            Tree bounded = tree;
            bounded.high = std::max(16, tree.low);
            return emitCount(bounded, next, shape);
        }
        const size_t after = next;
        for (int i = tree.low; i < tree.high; ++i)
            next = add({Node::Kind::Split, {}, 1, 1, emit(part, next, shape), after});
        for (int i = 0; i < tree.low; ++i)
            next = emit(part, next, shape);
        return next;
    }

    static void firsts(Shape &shape, size_t at, std::vector<char> &seen)
    {
        if (seen[at])
            return;
        seen[at] = 1;
        const Node &node = shape.m_nodes[at];
        switch (node.kind) {
        case Node::Kind::Bytes: shape.m_first |= node.bytes; break;
        case Node::Kind::Repeat:
            shape.m_first |= node.bytes;
            if (node.low == 0)
                firsts(shape, node.next, seen);
            break;
        case Node::Kind::Split:
            firsts(shape, node.next, seen);
            firsts(shape, node.other, seen);
            break;
        case Node::Kind::Jump: firsts(shape, node.next, seen); break;
        case Node::Kind::Done: shape.m_first.set(); break;
        }
    }
};

std::expected<Shape, std::string> Shape::compile(std::string_view pattern, bool caseless) { return Compiler(pattern, caseless).run(); }

long Shape::match(std::string_view text, size_t at) const
{
    if (at >= text.size() || !canBegin(text[at]))
        return -1;
    int steps = 4096;
    const long end = run(text, at, 0, steps, false);
    return end < 0 ? -1 : end - long(at);
}

bool Shape::matchesAll(std::string_view text) const
{
    int steps = 20000;
    return !text.empty() && canBegin(text.front()) && run(text, 0, 0, steps, true) == long(text.size());
}

long Shape::run(std::string_view text, size_t at, size_t node, int &steps, bool toEnd) const
{
    while (--steps > 0) {
        const Node &n = m_nodes[node];
        switch (n.kind) {
        case Node::Kind::Done: return toEnd && at != text.size() ? -1 : long(at);
        case Node::Kind::Jump: node = n.next; break;
        case Node::Kind::Bytes:
            if (at >= text.size() || !n.bytes.test(static_cast<unsigned char>(text[at])))
                return -1;
            ++at;
            node = n.next;
            break;
        case Node::Kind::Split: {
            const long first = run(text, at, n.next, steps, toEnd);
            if (toEnd && first >= 0)
                return first;
            const long second = run(text, at, n.other, steps, toEnd);
            return std::max(first, second);
        }
        case Node::Kind::Repeat: {
            size_t count = 0;
            while (count < size_t(n.high) && at + count < text.size() && n.bytes.test(static_cast<unsigned char>(text[at + count])))
                ++count;
            for (long got = long(count); got >= n.low; --got) {
                if (const long end = run(text, at + size_t(got), n.next, steps, toEnd); end >= 0)
                    return end;
                if (steps <= 0)
                    return -1;
            }
            return -1;
        }
        }
    }
    return -1;
}

std::array<Shape::Bytes, Shape::Heads> Shape::heads() const
{
    struct Way {
        size_t node;
        int repeated; // of a Repeat, so far
        bool operator==(const Way &) const = default;
    };
    static const Bytes outsideWords = [] {
        Bytes bytes;
        for (size_t b = 0; b < 0x80; ++b)
            bytes.set(b, !((b >= '0' && b <= '9') || ((b | 0x20) >= 'a' && (b | 0x20) <= 'z')));
        return bytes;
    }();
    std::array<Bytes, Heads> out;
    std::vector<Way> now = {{0, 0}};
    for (size_t place = 0; place < Heads; ++place) {
        std::vector<Way> next;
        bool ended = false;
        const auto go = [](std::vector<Way> &ways, Way way) {
            if (std::ranges::find(ways, way) == ways.end())
                ways.push_back(way);
        };
        for (size_t i = 0; i < now.size(); ++i) { // grows while it is read
            const Way way = now[i];
            const Node &n = m_nodes[way.node];
            switch (n.kind) {
            case Node::Kind::Done: ended = true; break;
            case Node::Kind::Split: go(now, {n.other, 0}); [[fallthrough]];
            case Node::Kind::Jump: go(now, {n.next, 0}); break;
            case Node::Kind::Bytes:
                out[place] |= n.bytes;
                go(next, {n.next, 0});
                break;
            case Node::Kind::Repeat:
                if (way.repeated >= n.low)
                    go(now, {n.next, 0});
                if (way.repeated < n.high) {
                    out[place] |= n.bytes;
                    go(next, {way.node, way.repeated + 1});
                }
                break;
            }
        }
        if (ended) {
            out[place] |= outsideWords;
            for (size_t later = place + 1; later < Heads; ++later)
                out[later].set();
            break;
        }
        now = std::move(next);
    }
    return out;
}

} // namespace countersign
