// SPDX-License-Identifier: GPL-3.0-or-later
// The ZIP container of an Office file: its XML parts, unpacked in memory. Pictures and the like are never unpacked, nothing is ever written, and a
// container that unpacks to far more than it is ends the reading.
#pragma once
#include <QtCore/QByteArray>
#include <QtCore/QHash>
#include <QtCore/QStringList>

namespace countersign::office {

struct ContainerLimits {
    qint64 expandedBytes = 400'000'000; // of all parts that are kept
    qint64 ratioFrom = 50'000'000; // a part larger than this …
    qint64 ratio = 400; // … that unpacks to more than so many times its size is a bomb (deflate ends at 1,032)
    int entries = 100'000;
};

class Container {
public:
    enum class State {
        Whole,
        CutOff, // some parts are missing or end early; what there is was kept
        NoContainer,
        Encrypted,
        Bomb,
    };

    /// `bytes` may be free after it. Names lose their case, backslashes and leading slashes.
    explicit Container(const QByteArray &bytes, const ContainerLimits &limits = {});

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const QStringList &names() const { return m_names; } // in the container's order, those that were not unpacked included
    [[nodiscard]] bool holds(const QString &name) const { return m_parts.contains(name); }
    /// Empty when there is no such part.
    [[nodiscard]] QByteArray part(const QString &name) const { return m_parts.value(name); }

private:
    void unpack(const QByteArray &bytes, const ContainerLimits &limits, bool byDirectory);

    State m_state = State::Whole;
    QStringList m_names;
    QHash<QString, QByteArray> m_parts;
};

/// As names are kept and asked for.
[[nodiscard]] QString partName(QString name);

} // namespace countersign::office
