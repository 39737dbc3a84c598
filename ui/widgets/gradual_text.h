// SPDX-License-Identifier: GPL-3.0-or-later
// Puts a long text into a view a slice at a time, so that the window answers meanwhile: laying out a megabyte at once takes several frames.
#pragma once
#include <QtCore/QTimer>
#include <functional>

class QPlainTextEdit;

namespace countersign {

class GradualText final : public QObject {
    Q_OBJECT
public:
    /// A shorter text stands there at once.
    static constexpr qsizetype AtOnce = 100'000; // UTF-16 units

    /// A child of `view`, whose undo must be off while a text is put in.
    explicit GradualText(QPlainTextEdit *view);

    /// Replaces what the view shows; `done` runs when all of it stands there, before this returns for a short text. Ends a text that is
    /// still being put in, whose `done` never runs.
    void set(const QString &text, std::function<void()> done = {});
    /// So much of the text stands in the view.
    [[nodiscard]] qsizetype filled() const { return m_filled; }
    [[nodiscard]] bool isComplete() const { return m_filled == m_text.size(); }

private:
    void fillSlice();
    void append(qsizetype length);

    QPlainTextEdit *m_view;
    QString m_text;
    qsizetype m_filled = 0;
    std::function<void()> m_done;
    QTimer m_next;
};

} // namespace countersign
