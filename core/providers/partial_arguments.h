// SPDX-License-Identifier: GPL-3.0-or-later
// Arguments of a tool call that arrive value by value, each with its place in the object (Gemini's "partialArgs"):
// {"jsonPath":"$.items[0].name","stringValue":"Bos","willContinue":true}. Strings grow; everything else comes whole.
#pragma once
#include <QtCore/QJsonArray>
#include <QtCore/QJsonObject>

namespace countersign {

class PartialArguments {
public:
    void add(const QJsonArray &pieces);
    /// The object so far as JSON.
    [[nodiscard]] QString json() const;
    /// False after a piece whose place or value could not be read.
    [[nodiscard]] bool valid() const { return m_valid; }

private:
    QJsonValue m_root = QJsonObject();
    bool m_valid = true;
};

} // namespace countersign
