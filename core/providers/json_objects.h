// SPDX-License-Identifier: GPL-3.0-or-later
// JSON objects that follow each other in a stream, usually one a line (NDJSON, as Ollama sends). Split by their brackets, so an object that a
// gateway has laid out over several lines is one all the same. What stands between objects is passed over; a line that begins a new object
// while a string of the last one is still open drops the last one, so a broken line costs itself and not the rest.
#pragma once
#include <QtCore/QByteArray>
#include <QtCore/QByteArrayView>
#include <vector>

namespace countersign {

class JsonObjects {
public:
    /// The objects that these bytes complete; bytes may be cut anywhere.
    [[nodiscard]] std::vector<QByteArray> feed(QByteArrayView bytes);
    /// A single object grew beyond LargestObject; it and all that follows is dropped.
    [[nodiscard]] bool overflowed() const { return m_overflowed; }

    static constexpr qsizetype LargestObject = 64 * 1024 * 1024;

private:
    /// One byte; true when it ends an object.
    bool take(char c);

    QByteArray m_object; // so far
    int m_depth = 0;
    bool m_inString = false;
    bool m_escaped = false;
    bool m_lineBegins = false; // inside a string
    bool m_overflowed = false;
};

} // namespace countersign
