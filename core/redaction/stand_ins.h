// SPDX-License-Identifier: GPL-3.0-or-later
// The believable texts that went out in place of values ("surrogates"), and how they are found again in what a model answers. Knows nothing
// of how they are made: see surrogates.h.
#pragma once
#include "core/base/stages.h"

#include <QtCore/QHash>
#include <QtCore/QString>
#include <deque>
#include <optional>
#include <vector>

namespace countersign {

/// The type of the vault's rows that hold stand-ins; no value has it.
inline constexpr QLatin1StringView StandInType{"STAND_IN"};

/// Stands for one spelling of one value. One text never stands for two spellings in a conversation.
struct StandIn {
    QString text; // "Robin Thistlewood"
    QString original; // "Marguerite Oyelaran"; empty: the stock of words that the texts of a person are made of, never sent by itself
    QString type; // of the vault's entry
    int number = 0;
    friend bool operator==(const StandIn &, const StandIn &) = default;
};

/// Those of one conversation. They are found as whole words, as they were written or in capitals throughout (a person's in capitals also with
/// capitals only in front); a space may have become another kind of white space. The longest one at a place counts. A given name alone is none
/// directly before the capital of another word: that is somebody else's name ("Nikola Tesla"). Not thread-safe for add(); otherwise any thread.
class StandIns {
public:
    StandIns() = default;
    explicit StandIns(const std::vector<StandIn> &all);
    StandIns(const StandIns &) = delete;
    StandIns &operator=(const StandIns &) = delete;

    void add(const StandIn &standIn);
    [[nodiscard]] bool isEmpty() const { return m_byFirst.isEmpty(); }
    [[nodiscard]] const StandIn *forOriginal(const QString &type, int number, const QString &original) const;
    /// Whether this text stands for something already.
    [[nodiscard]] const StandIn *forText(const QString &text) const;
    /// Whether these words stand for another value than this one, in whatever letter case, or belong to another invented person.
    [[nodiscard]] bool isTaken(const QString &text, const QString &type, int number) const;

    struct Match {
        Range range; // in the text that was given
        QString original;
        friend bool operator==(const Match &, const Match &) = default;
    };
    struct Answer {
        /// Where the match begins, or where something begins that may become one when more text follows; none of both: nothing does.
        std::optional<Match> found;
        std::optional<qsizetype> undecided;
    };
    /// Looks from `from` on; what is before it counts for word boundaries only. `complete`: no text follows.
    [[nodiscard]] Answer next(QStringView text, qsizetype from, bool complete) const;
    /// All of them in a text that is complete, ascending.
    [[nodiscard]] std::vector<Match> all(QStringView text) const;

private:
    struct Form {
        QString text, original;
        QString surname; // of the invented person, when the text is no more than a given name
        bool derived = false; // another letter case of what was written
    };
    void addForm(Form form);
    [[nodiscard]] QString surnameBehind(const StandIn &standIn) const;
    std::deque<StandIn> m_all; // stays in place: pointers are handed out
    QHash<QString, const StandIn *> m_byText;
    QHash<QString, const StandIn *> m_byOriginal; // type, number, original
    QHash<char16_t, std::vector<Form>> m_byFirst; // longest first
    QHash<QString, QString> m_owners; // case-folded text or word of a person's stock → type and number
};

} // namespace countersign
