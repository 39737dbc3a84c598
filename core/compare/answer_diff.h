// SPDX-License-Identifier: GPL-3.0-or-later
// Where two answers differ, word by word (the dtl library's comparison after Wu, Manber, Myers and Miller, over the words that Qt's text boundaries give).
#pragma once
#include <QtCore/QString>
#include <functional>
#include <vector>

namespace countersign {

struct DiffPiece {
    enum class Kind { Same, Left, Right }; // in both, only in the left one, only in the right one
    Kind kind = Kind::Same;
    QString text;
    friend bool operator==(const DiffPiece &, const DiffPiece &) = default;
};

struct AnswerDiff {
    /// Both are JSON: what is compared is the same values written in one way (keys sorted, one value a line), so that order and layout do not count.
    bool json = false;
    /// The pieces that are not Right, joined, are the left text; those that are not Left the right one. Where something was replaced, Left comes first.
    std::vector<DiffPiece> pieces;
    [[nodiscard]] bool same() const;
    friend bool operator==(const AnswerDiff &, const AnswerDiff &) = default;
};

/// `shown` gives an answer as the person reads it, and is asked where they are not both JSON; without it the texts are compared as they are.
/// Any thread. Takes milliseconds for answers of some pages; for ones that are very long and have little in common it is to be called in the background.
[[nodiscard]] AnswerDiff diffAnswers(const QString &left, const QString &right, const std::function<QString(const QString &)> &shown = {});

} // namespace countersign
