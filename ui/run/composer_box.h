// SPDX-License-Identifier: GPL-3.0-or-later
// Where a message is written: several lines, files by button, drop or paste, Ctrl+Return sends. Files are read in the background, and how
// much of each was read stands on it.
#pragma once
#include "ui/services.h"

#include <QtWidgets/QFrame>

class QLabel;
class QMimeData;
class QPlainTextEdit;
class QPushButton;
class QToolButton;

namespace countersign {

class FlowRow;
class LiveFindings;
class ServerMaterialDialog;

class ComposerBox final : public QFrame {
    Q_OBJECT
public:
    explicit ComposerBox(Services &services, QWidget *parent = nullptr);

    [[nodiscard]] QString text() const;
    void setText(const QString &text);
    /// All attached files are read.
    [[nodiscard]] bool isReady() const;
    [[nodiscard]] std::vector<RunOrder::Attachment> attachments() const;
    /// `asTheyAre`: those of them whose bytes go, and not their text.
    void attach(const QStringList &paths, const QStringList &asTheyAre = {});
    /// Attaches text that was read before.
    void attachRead(RunOrder::Attachment attachment);
    /// A line above the text that says what the message will do; empty: none. Its button emits purposeCancelled().
    void setPurpose(const QString &words);
    /// What its button says and does, where it is not a message of a run.
    void setSendWords(const QString &words, const QString &tip);
    /// What would be found in the text is marked by these rules while it is written.
    void setRules(std::optional<Policy> policy, RedactionTarget target);
    [[nodiscard]] LiveFindings *findings() const { return m_findings; }
    void clear();
    /// A run goes on: the button stops it.
    void setRunning(bool running);
    void focusText();
    /// Asks for files to attach.
    void chooseFiles();
    /// Shows what allowed tool servers have for a message.
    ServerMaterialDialog *chooseFromServer();
    [[nodiscard]] bool hasTextFocus() const;
    /// A pasted text this long (in characters) becomes a file of the message instead of filling the box.
    static constexpr qsizetype LongPaste = 100'000;

Q_SIGNALS:
    void sendRequested();
    void stopRequested();
    /// The text or what is attached changed by the person.
    void textEdited();
    /// The text or what is attached is another, whoever changed it.
    void contentChanged();
    void purposeCancelled();
    /// Esc or Ctrl+Return with nothing to send.
    void leaveRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    struct Item {
        int id = 0;
        RunOrder::Attachment attachment;
        QString summary; // how much was read
        bool reading = false;
        [[nodiscard]] bool isAsItIs() const { return !attachment.data.isEmpty(); }
    };
    bool takePaste(const QMimeData *pasted);
    void addItem(Item item);
    /// Reads the file anew: its text, or itself.
    void sendAsItIs(int id, bool asItIs);
    void read(int id, std::function<Result<AttachmentRead>()> how);
    [[nodiscard]] std::function<Result<AttachmentRead>()> reader(const QString &path, bool asItIs) const;
    [[nodiscard]] QToolButton *chipFor(const Item &item);
    void refresh();
    void refreshButtons();
    void fitHeight();
    void send();

    Services &m_services;
    QPlainTextEdit *m_text;
    LiveFindings *m_findings;
    QToolButton *m_attach;
    QPushButton *m_send;
    QLabel *m_hint;
    FlowRow *m_chips;
    QWidget *m_purpose = nullptr;
    QLabel *m_purposeWords = nullptr;
    std::vector<Item> m_items;
    int m_lastId = 0;
    bool m_running = false;
    QString m_sendWords, m_sendTip; // instead of the usual ones; may be empty
};

} // namespace countersign
