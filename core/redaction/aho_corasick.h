// SPDX-License-Identifier: GPL-3.0-or-later
// Many words in one pass over a text (Aho and Corasick, 1975). Words and text are UTF-16 units that the caller has folded.
#pragma once
#include <QtCore/QStringView>
#include <cstdint>
#include <vector>

namespace countersign {

/// Build with add() and seal(), then step through texts; immutable after seal(), then any thread.
class AhoCorasick {
public:
    using State = int32_t;
    static constexpr State Root = 0;

    AhoCorasick();
    /// `word` is not empty. Equal words share an end.
    void add(QStringView word, int value);
    void seal();
    [[nodiscard]] bool isEmpty() const { return m_values.empty(); }

    /// Amortised constant time.
    [[nodiscard]] State step(State state, char16_t unit) const
    {
        while (state != Root) {
            if (const State next = edge(state, unit); next != Root)
                return next;
            state = m_nodes[size_t(state)].fail;
        }
        return m_first[unit];
    }
    [[nodiscard]] bool startsAnything(char16_t unit) const { return m_first[unit] != Root; }
    [[nodiscard]] bool endsAnything(State state) const { return m_nodes[size_t(state)].output >= 0; }
    /// Calls `found(value)` for every word that ends here, the longest first.
    template <typename Found>
    void ends(State state, Found found) const
    {
        for (int32_t at = m_nodes[size_t(state)].output; at >= 0; at = m_values[size_t(at)].next)
            found(m_values[size_t(at)].value);
    }

private:
    struct Node {
        int32_t firstEdge = 0;
        int32_t edges = 0;
        State fail = Root;
        int32_t output = -1; // into m_values, chained
    };
    struct Edge {
        char16_t unit;
        State to;
    };
    struct Value {
        int value;
        int32_t next;
    };
    [[nodiscard]] State edge(State state, char16_t unit) const
    {
        const Node &node = m_nodes[size_t(state)];
        const Edge *begin = m_edges.data() + node.firstEdge;
        const Edge *end = begin + node.edges;
        if (node.edges <= 8) {
            for (; begin != end; ++begin) {
                if (begin->unit == unit)
                    return begin->to;
            }
            return Root;
        }
        while (begin != end) {
            const Edge *middle = begin + (end - begin) / 2;
            if (middle->unit == unit)
                return middle->to;
            if (middle->unit < unit)
                begin = middle + 1;
            else
                end = middle;
        }
        return Root;
    }

    std::vector<std::vector<Edge>> m_building;
    std::vector<Node> m_nodes;
    std::vector<Edge> m_edges;
    std::vector<Value> m_values;
    std::vector<State> m_first;
};

} // namespace countersign
