// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/json_objects.h"

#include <utility>

namespace countersign {

std::vector<QByteArray> JsonObjects::feed(QByteArrayView bytes)
{
    std::vector<QByteArray> objects;
    for (const char c : bytes) {
        if (m_overflowed)
            break;
        if (take(c))
            objects.push_back(std::exchange(m_object, {}));
        if (m_object.size() > LargestObject) {
            m_overflowed = true;
            m_object.clear();
        }
    }
    return objects;
}

bool JsonObjects::take(char c)
{
    if (m_inString && std::exchange(m_lineBegins, c == '\n') && c == '{') {
        m_object.clear();
        m_depth = 0;
        m_inString = m_escaped = false;
    }
    if (m_depth == 0 && c != '{')
        return false;
    m_object.append(c);
    if (m_inString) {
        if (m_escaped)
            m_escaped = false;
        else if (c == '\\')
            m_escaped = true;
        else if (c == '"')
            m_inString = false;
        return false;
    }
    if (c == '"') {
        m_inString = true;
        m_lineBegins = false;
    } else if (c == '{') {
        ++m_depth;
    } else if (c == '}') {
        return --m_depth == 0;
    }
    return false;
}

} // namespace countersign
