// SPDX-License-Identifier: GPL-3.0-or-later
// The answers of a comparison in columns: the words as they come in, the figures under them row by row, what each provider saw, and what the person
// thinks of it.
#pragma once
#include "ui/compare/kept_comparison.h"

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

class QButtonGroup;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QScrollArea;
class QTextBrowser;

namespace countersign {

class AnswersView final : public QWidget {
    Q_OBJECT
public:
    explicit AnswersView(QWidget *parent = nullptr);

    /// Shows these from now on; `kept` must outlive it or be replaced.
    void setComparison(const KeptComparison *kept);
    /// An answer has changed; it is laid out in a moment.
    void renew(size_t column);
    /// All at once: a name was hidden or revealed.
    void renewAll();
    void setScrollTogether(bool together) { m_together = together; }

    // For tests and for what reads the page aloud.
    [[nodiscard]] int columnCount() const { return int(m_columns.size()); }
    [[nodiscard]] QString titleOf(size_t column) const;
    [[nodiscard]] QString factsOf(size_t column) const;
    [[nodiscard]] QTextBrowser *textOf(size_t column) const { return m_columns[column].text; }

Q_SIGNALS:
    void rated(size_t column, int rating);
    void noted(size_t column, const QString &note);
    void goOnRequested(size_t column);
    void whatLeftRequested(size_t column);
    void linkOpened(const QUrl &url);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Column {
        QLabel *title = nullptr;
        QLabel *state = nullptr;
        QTextBrowser *text = nullptr;
        std::vector<QLabel *> figures;
        QLabel *saw = nullptr;
        QLabel *notes = nullptr;
        QButtonGroup *rating = nullptr;
        QLineEdit *note = nullptr;
        QPushButton *goOn = nullptr;
        QPushButton *left = nullptr;
        QString settled; // the part of the text that is laid out for good
        int settledEnd = 0; // where it ends in the document
        QString shown; // the whole text
    };
    void build();
    void addColumn(QGridLayout *grid, size_t index);
    [[nodiscard]] QWidget *figuresOf(Column &column) const;
    [[nodiscard]] QWidget *opinionOf(Column &column, size_t index);
    void renewDue();
    void fill(size_t index);
    void writeText(Column &column, const QString &text);
    void scrollOthers(size_t from, int value);

    const KeptComparison *m_kept = nullptr;
    std::vector<Column> m_columns;
    QScrollArea *m_area;
    QSet<size_t> m_due;
    QTimer m_later; // a stream changes its answer faster than it can be laid out
    bool m_together = false;
    bool m_scrolling = false;
};

} // namespace countersign
