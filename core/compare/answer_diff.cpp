// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/answer_diff.h"

#include "core/compare/checks.h"

#include <QtCore/QHash>
#include <QtCore/QTextBoundaryFinder>
#include <algorithm>
#include <dtl/dtl.hpp>
#include <jsoncons/json.hpp>

namespace countersign {

namespace {

using Kind = DiffPiece::Kind;

/// The same value in one way of writing; empty when it is no JSON.
QString normalised(const QString &answer)
{
    const QByteArray json = jsonOf(answer);
    if (json.isEmpty())
        return {};
    try {
        // Keys are kept sorted, and numbers as they are: Qt's would round what does not fit a double.
        const auto value = jsoncons::json::parse(json.toStdString());
        std::string text;
        value.dump_pretty(text);
        return QString::fromStdString(text);
    } catch (const std::exception &) {
        return {};
    }
}

/// Words as numbers, the same word the same number: those are compared quickly.
class Lexicon {
public:
    std::vector<int> read(const QString &text)
    {
        std::vector<int> words;
        QTextBoundaryFinder finder(QTextBoundaryFinder::Word, text);
        for (qsizetype begin = 0, end = finder.toNextBoundary(); end >= 0; begin = end, end = finder.toNextBoundary()) {
            const QString word = text.sliced(begin, end - begin);
            const auto known = m_numbers.constFind(word);
            if (known != m_numbers.constEnd()) {
                words.push_back(*known);
                continue;
            }
            m_numbers.insert(word, int(m_words.size()));
            words.push_back(int(m_words.size()));
            m_words.push_back(word);
        }
        return words;
    }
    [[nodiscard]] const QString &word(int number) const { return m_words[size_t(number)]; }

private:
    QHash<QString, int> m_numbers;
    std::vector<QString> m_words;
};

/// Collects words into pieces: what was replaced as one piece on each side, and no lone space between two changes as something in common.
class Pieces {
public:
    void add(Kind kind, const QString &word)
    {
        if (kind == Kind::Same)
            m_same += word;
        else
            addChange(kind, word);
    }
    std::vector<DiffPiece> finish()
    {
        flushChange();
        push(Kind::Same, m_same);
        return std::move(m_pieces);
    }

private:
    void addChange(Kind kind, const QString &word)
    {
        if (!m_same.isEmpty()) {
            const bool changing = !m_left.isEmpty() || !m_right.isEmpty();
            if (changing && m_same.trimmed().isEmpty() && !m_same.contains(u'\n')) {
                m_left += m_same;
                m_right += m_same;
            } else {
                flushChange();
                push(Kind::Same, m_same);
            }
            m_same.clear();
        }
        (kind == Kind::Left ? m_left : m_right) += word;
    }
    void flushChange()
    {
        push(Kind::Left, std::exchange(m_left, {}));
        push(Kind::Right, std::exchange(m_right, {}));
    }
    void push(Kind kind, const QString &text)
    {
        if (!text.isEmpty())
            m_pieces.push_back({kind, text});
    }

    std::vector<DiffPiece> m_pieces;
    QString m_same, m_left, m_right; // not pushed yet: a change, then what follows it
};

} // namespace

bool AnswerDiff::same() const
{
    return std::ranges::all_of(pieces, [](const DiffPiece &piece) { return piece.kind == Kind::Same; });
}

AnswerDiff diffAnswers(const QString &left, const QString &right, const std::function<QString(const QString &)> &shown)
{
    AnswerDiff diff;
    const QString leftJson = normalised(left);
    const QString rightJson = leftJson.isEmpty() ? QString() : normalised(right);
    diff.json = !rightJson.isEmpty();

    Lexicon lexicon;
    const auto words = [&](const QString &json, const QString &text) { return lexicon.read(diff.json ? json : shown ? shown(text) : text); };
    const std::vector<int> before = words(leftJson, left);
    const std::vector<int> after = words(rightJson, right);
    dtl::Diff<int> comparison(before, after);
    comparison.onHuge();
    comparison.compose();
    Pieces pieces;
    for (const auto &[word, info] : comparison.getSes().getSequence())
        pieces.add(info.type == dtl::SES_COMMON ? Kind::Same : info.type == dtl::SES_DELETE ? Kind::Left : Kind::Right, lexicon.word(word));
    diff.pieces = pieces.finish();
    return diff;
}

} // namespace countersign
