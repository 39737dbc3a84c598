// SPDX-License-Identifier: GPL-3.0-or-later
// The body of a request, byte for byte: raw, or laid out for reading. Large bodies are laid out in the background.
#pragma once
#include "ui/review/review_case.h"
#include "ui/widgets/mapped_text.h"
#include "ui/widgets/marked_text_view.h"

namespace countersign {

class BytesView final : public MarkedTextView {
    Q_OBJECT
public:
    explicit BytesView(QWidget *parent = nullptr);

    void setCase(ReviewCasePtr reviewCase);
    void setRaw(bool raw);
    void setCurrentOccurrence(int occurrence);
    void setCurrentPart(int part);
    /// SHA-256 of the bytes that stand in the view, lower-case hexadecimal; empty while they do not stand there yet.
    [[nodiscard]] const QByteArray &shownSha256() const { return m_shownSha256; }

Q_SIGNALS:
    /// The bytes of the case stand in the view.
    void shown();
    void bytePicked(qsizetype byte);

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override; // Return picks the byte at the caret, as a click does
    void changeEvent(QEvent *event) override;

private:
    struct BodyContent : Content {
        PrettyJson json;
        QByteArray sha256;
    };
    /// Any thread.
    static std::shared_ptr<BodyContent> layOut(const ReviewCase &reviewCase, bool raw, const Look &look);
    [[nodiscard]] static std::vector<SpanHighlighter::Span> spansOf(const ReviewCase &reviewCase, const PrettyJson &json, const QPalette &palette);
    void rebuild();
    void mark(const std::vector<Range> &bytes, bool strong);

    ReviewCasePtr m_case;
    PrettyJson m_json;
    QByteArray m_shownSha256;
    bool m_raw = false;
    int m_occurrence = -1;
    int m_part = -1;
};

} // namespace countersign
