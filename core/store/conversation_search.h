// SPDX-License-Identifier: GPL-3.0-or-later
// Full-text search over what was said in all conversations of a workspace. Conversations are sealed on disk, so the index (FTS5) lives in
// memory alone: it is made when the first search asks for it and brought up to date before each one.
#pragma once
#include "core/store/conversations.h"

#include <QtCore/QFuture>
#include <atomic>
#include <memory>

namespace countersign {

struct SearchHit {
    ConversationId conversation;
    QString agent; // agent file's stem
    QString title;
    qint64 message = 0;
    QDateTime at;
    QString excerpt; // around the first hit, on one line
    std::vector<Range> marks; // of the hits in `excerpt`
    friend bool operator==(const SearchHit &, const SearchHit &) = default;
};

struct SearchAnswer {
    std::vector<SearchHit> hits; // best first; one per message
    int read = 0, all = 0; // conversations in the index, and in the workspace
    [[nodiscard]] bool complete() const { return read == all; }
};

/// Any thread may ask; the work is done in one background thread of its own, one question after the other.
class ConversationSearch {
public:
    /// `conversations` must outlive it.
    ConversationSearch(const Conversations &conversations, QString workspace);
    /// Waits for what is under way, which ends soon.
    ~ConversationSearch();

    /// Messages with all these words; the last one may be a beginning. Letter case and accents do not matter, and nothing in `words` is
    /// syntax. While the index is being made an answer is partial and comes after at most `budgetMs`: ask again for the rest.
    /// A question that a newer one follows is answered with nothing.
    [[nodiscard]] QFuture<Result<SearchAnswer>> search(const QString &words, int limit = 50, int budgetMs = 150);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace countersign
