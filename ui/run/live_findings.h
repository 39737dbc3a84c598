// SPDX-License-Identifier: GPL-3.0-or-later
// Marks, while a message is being written, what would be found in it. Looks only at the paragraphs in sight, in the background, so a message of a
// megabyte is typed into like a short one. A preview: the review shows what really leaves, with what the conversation knows by then.
#pragma once
#include "core/redaction/rehearsal.h"
#include "ui/widgets/background_work.h"

#include <QtCore/QTimer>
#include <QtWidgets/QPlainTextEdit>

namespace countersign {

class LiveFindings final : public QObject {
    Q_OBJECT
public:
    /// `text` owns it; `rehearsal` must not be null.
    LiveFindings(QPlainTextEdit *text, std::shared_ptr<Rehearsal> rehearsal);

    /// By what the text would be redacted; none marks nothing.
    void setRules(std::optional<Policy> policy, RedactionTarget target);
    /// Values in sight that would stay on this machine.
    [[nodiscard]] int hiddenInSight() const { return m_hidden; }

Q_SIGNALS:
    void changed();

private:
    struct Place { // in a block of the text
        int block = 0;
        qsizetype begin = 0, length = 0;
        QString type;
        bool leaves = false;
    };
    void onEdit(int position, int removed, int added);
    void look();
    void mark(int firstBlock, int lastBlock, const std::vector<Place> &places);

    QPlainTextEdit *m_text;
    std::shared_ptr<Rehearsal> m_rehearsal;
    std::optional<Policy> m_policy;
    RedactionTarget m_target;
    QTimer m_pause;
    int m_hidden = 0;
    bool m_marking = false;
    BackgroundWork m_work; // last, so that it ends first
};

} // namespace countersign
