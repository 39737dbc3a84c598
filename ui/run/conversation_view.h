// SPDX-License-Identifier: GPL-3.0-or-later
// Shows a transcript as one document, so that everything can be read, selected and copied across entries. Only the last entries are laid
// out at first; earlier ones when the person scrolls up to them.
#pragma once
#include "ui/run/transcript.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QPointer>
#include <QtCore/QSet>
#include <QtCore/QTimer>
#include <QtGui/QTextFrame>
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
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    QVariant loadResource(int type, const QUrl &name) override;

private:
    void rebuild();
    void appendEntry(int index);
    void renderLater(int index);
    void renderDue();
    void render(int index);
    void fill(QTextCursor &cursor, const TranscriptEntry &entry, int index);
    void fillAnswer(QTextCursor &cursor, const TranscriptEntry &entry, int index);
    void fillPerson(QTextCursor &cursor, const TranscriptEntry &entry, int index);
    void fillFolded(QTextCursor &cursor, const TranscriptEntry &entry, int index);
    void insertCode(QTextCursor &cursor, const QString &caption, const QString &text, const QString &language = {});
    void flattenAround(QTextFrame *frame);
    void showEarlier();
    void insertAction(QTextCursor &cursor, const QString &words, const QString &address, const QString &tip);
    void copyEntry(int index);
    void onAnchor(const QUrl &url);
    void keepAtEnd(const std::function<void()> &change);
    [[nodiscard]] QTextFrameFormat frameFormat(TranscriptEntry::Kind kind) const;
    [[nodiscard]] QTextCharFormat quiet(double scale = 0.92) const;

    QPointer<Transcript> m_transcript;
    std::vector<QPointer<QTextFrame>> m_frames; // of entries from m_first on
    int m_first = 0;
    struct Settled { // the part of a growing answer that is not laid out again
        int index = -1;
        QString text;
        QTextCursor end;
    };
    Settled m_settled;
    QSet<int> m_due;
    QTimer m_render; // a stream changes its answer faster than it can be laid out
    bool m_building = false;
};

} // namespace countersign
