// SPDX-License-Identifier: GPL-3.0-or-later
// Parts of an Office file and what leads from one to the other (ECMA-376 part 2), found also where a writer got names or relations wrong.
#pragma once
#include "core/documents/reader/office/container.h"
#include "core/documents/reader/office/xml.h"

namespace countersign::office {

struct Relation {
    QString id;
    QString type; // last component: "styles", "slide", …; the same in transitional and strict files
    QString target; // name of a part; of an external one as written
    bool external = false;
};

class Relations {
public:
    void add(Relation relation) { m_all.push_back(std::move(relation)); }
    [[nodiscard]] const std::vector<Relation> &all() const { return m_all; }
    [[nodiscard]] const Relation *byId(const QString &id) const;
    [[nodiscard]] QString target(const QString &id) const; // empty when there is none
    [[nodiscard]] QString firstOf(QStringView type) const; // the part that the first one of this type leads to
    [[nodiscard]] QStringList allOf(QStringView type) const;

private:
    std::vector<Relation> m_all;
};

class Package {
public:
    explicit Package(const Container &container) : m_container(container) { }

    [[nodiscard]] const Container &container() const { return m_container; }
    [[nodiscard]] bool holds(const QString &part) const { return m_container.holds(part); }
    [[nodiscard]] QByteArray bytes(const QString &part) const { return m_container.part(part); }
    /// Remembers when the part has a DOCTYPE or ends early.
    [[nodiscard]] XmlNode tree(const QString &part) const;
    /// Of a part; of the whole package for "".
    [[nodiscard]] Relations relations(const QString &part) const;
    /// Parts whose name begins and ends so, by their numbers: slide2 before slide10.
    [[nodiscard]] QStringList numbered(QStringView prefix, QStringView suffix = u".xml") const;
    [[nodiscard]] QString title() const; // from the document's properties

    void note(const XmlStream &stream) const;
    [[nodiscard]] bool refused() const { return m_refused; } // a part with a DOCTYPE was met
    [[nodiscard]] bool damaged() const { return m_damaged || m_container.state() == Container::State::CutOff; }

private:
    [[nodiscard]] QString resolved(const QString &from, QString target) const;

    const Container &m_container;
    mutable bool m_refused = false;
    mutable bool m_damaged = false;
};

} // namespace countersign::office
