// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/redaction/aho_corasick.h"

#include <algorithm>

namespace countersign {

AhoCorasick::AhoCorasick() : m_building(1), m_nodes(1), m_first(0x10000, Root) { }

void AhoCorasick::add(QStringView word, int value)
{
    State state = Root;
    for (const QChar c : word) {
        const char16_t unit = c.unicode();
        std::vector<Edge> &edges = m_building[size_t(state)];
        const auto at = std::ranges::lower_bound(edges, unit, {}, &Edge::unit);
        if (at != edges.end() && at->unit == unit) {
            state = at->to;
            continue;
        }
        const State made = State(m_nodes.size());
        edges.insert(at, Edge{unit, made});
        m_nodes.emplace_back();
        m_building.emplace_back();
        state = made;
    }
    // Words that were added first are reported first.
    int32_t *link = &m_nodes[size_t(state)].output;
    while (*link >= 0)
        link = &m_values[size_t(*link)].next;
    *link = int32_t(m_values.size());
    m_values.push_back({value, -1});
}

void AhoCorasick::seal()
{
    for (size_t i = 0; i < m_building.size(); ++i) {
        m_nodes[i].firstEdge = int32_t(m_edges.size());
        m_nodes[i].edges = int32_t(m_building[i].size());
        m_edges.insert(m_edges.end(), m_building[i].begin(), m_building[i].end());
    }
    m_building.clear();
    m_building.shrink_to_fit();
    std::vector<State> queue;
    for (int32_t e = 0; e < m_nodes[0].edges; ++e) {
        const Edge &first = m_edges[size_t(m_nodes[0].firstEdge + e)];
        m_first[first.unit] = first.to;
        queue.push_back(first.to);
    }
    // Breadth first: a state's suffix is shorter than it, so it is done already.
    for (size_t i = 0; i < queue.size(); ++i) {
        const State state = queue[i];
        const Node node = m_nodes[size_t(state)];
        for (int32_t e = 0; e < node.edges; ++e) {
            const Edge &next = m_edges[size_t(node.firstEdge + e)];
            Node &target = m_nodes[size_t(next.to)];
            target.fail = step(node.fail, next.unit);
            const int32_t inherited = m_nodes[size_t(target.fail)].output;
            int32_t *link = &target.output;
            while (*link >= 0)
                link = &m_values[size_t(*link)].next;
            *link = inherited;
            queue.push_back(next.to);
        }
    }
}

} // namespace countersign
