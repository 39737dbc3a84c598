// SPDX-License-Identifier: GPL-3.0-or-later
// Shows a transcript as one document, so that everything can be read, selected and copied across entries. Only the last entries, or those
// around a message that was looked for, are laid out at first; others a slice at a time, when the person scrolls to them.
#pragma once
#include "ui/run/entry_writer.h"

#include <QtCore/QPointer>
#include <QtCore/QSet>
#include <QtCore/QTimer>
#include <QtWidgets/QTextBrowser>

namespace countersign {

class ConversationView final : public QTextBrowser {
    Q_OBJECT
public:
    explicit ConversationView(QWidget *parent = nullptr);

    /// `transcript` must outlive the view or be replaced before it goes; null shows nothing.
    void setTranscript(Transcript *transcript);
    /// Scrolls to a stored message and marks `words` in it, when they are given.
    void showMessage(qint64 message, const QString &words = {});
    /// The nearest message of the person to what is shown; 0 when there is none.
    [[nodiscard]] qint64 personMessageInSight() const;
    /// Entries that are laid out at first, and that many more each time the top is reached.
    static constexpr int Page = 60;

Q_SIGNALS:
    /// The person wants to change what they wrote, or to go on from there in another conversation.
    void editRequested(qint64 message);
    void branchRequested(qint64 message);
    /// The person asks what left with a request.
    void whatLeft(const countersign::RequestId &request);
    /// A link of an answer: to somewhere outside.
    void linkOpened(const QUrl &url);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    QVariant loadResource(int type, const QUrl &name) override;

private:
    void rebuild();
    void onAdded(int index);
    /// Shows these entries instead of the ones that are shown.
    void showFrom(int first, int last);
    /// Entries that are to be shown besides, a slice at a time.
    void want(int first, int end);
    void showMore();
    [[nodiscard]] int sliceBefore(int end, int lowest) const;
    [[nodiscard]] int sliceAfter(int begin, int highest) const;
    [[nodiscard]] int count() const;
    [[nodiscard]] int end() const; // behind the last entry that is shown
    void write(QTextCursor &cursor, int index);
    void appendEntry(int index);
    void renderLater(int index);
    void renderDue();
    void render(int index);
    void flattenAround(QTextFrame *frame);
    void showEarlier(int newFirst);
    void copyEntry(int index);
    void onAnchor(const QUrl &url);
    void keepAtEnd(const std::function<void()> &change);

    QPointer<Transcript> m_transcript;
    std::vector<QPointer<QTextFrame>> m_frames; // of entries from m_first on
    int m_first = 0;
    int m_wantedFirst = 0, m_wantedEnd = 0;
    QTimer m_more;
    EntryWriter::Settled m_settled;
    QSet<int> m_due;
    QTimer m_render; // a stream changes its answer faster than it can be laid out
    bool m_building = false;
};

} // namespace countersign
