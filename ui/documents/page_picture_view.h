// SPDX-License-Identifier: GPL-3.0-or-later
// A page of a PDF as it looks, with the cited passage marked. Fits the page to its width; Ctrl+wheel, Ctrl++ and Ctrl+- change the size.
#pragma once
#include <QtGui/QImage>
#include <QtWidgets/QScrollArea>
#include <vector>

namespace countersign {

class PagePictureView final : public QScrollArea {
    Q_OBJECT
public:
    explicit PagePictureView(QWidget *parent = nullptr);

    /// `marks` in shares of the page; the view goes to the first.
    void showPage(const QImage &page, std::vector<QRectF> marks, const QString &description);
    /// Words of the window's own, instead of a page.
    void showWords(const QString &words);
    [[nodiscard]] const std::vector<QRectF> &marks() const { return m_marks; }
    [[nodiscard]] bool hasPage() const { return !m_page.isNull(); }

protected:
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void zoom(double factor);
    void fit();
    void paintPage();
    QWidget *m_paper;
    QImage m_page;
    std::vector<QRectF> m_marks;
    QString m_words;
    double m_zoom = 1; // of the width that fits
};

} // namespace countersign
