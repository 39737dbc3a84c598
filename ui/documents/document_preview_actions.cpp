// SPDX-License-Identifier: GPL-3.0-or-later
// What a person can do with the document that is shown: see its page, have scans read, write rules for columns, save a redacted copy.
#include "ui/documents/columns_dialog.h"
#include "ui/documents/copy_dialog.h"
#include "ui/documents/document_preview.h"
#include "ui/documents/page_picture_view.h"
#include "ui/documents/sheet_view.h"

#include "core/documents/library.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QToolButton>

using namespace Qt::StringLiterals;

namespace countersign {

QString DocumentPreview::problemWords() const { return m_problem->isHidden() ? QString() : m_problem->text(); }

bool DocumentPreview::canRecognise() const
{
    if (!m_loaded)
        return false;
    const DocumentInfo &info = m_loaded->info;
    static const QStringList pictures{u"png"_s, u"jpg"_s, u"jpeg"_s, u"tif"_s, u"tiff"_s};
    return info.kind == "pdf"_L1 ? info.pagesRead < info.pages : info.kind.isEmpty() && pictures.contains(QFileInfo(info.path).suffix().toLower());
}

void DocumentPreview::showActions()
{
    const bool pdf = m_loaded && m_loaded->info.kind == "pdf"_L1;
    m_asPage->setVisible(pdf);
    m_columns->setVisible(m_loaded && m_hasColumns);
    m_copy->setVisible(m_loaded && !copyFormats(m_loaded->info.kind, m_loaded->info.path).empty());
    m_recognise->setVisible(canRecognise());
    m_recognise->setText(isRecognising() ? tr("Stop") : tr("Recognise &text"));
}

void DocumentPreview::showPage()
{
    constexpr double DotsPerInch = 144;
    const int page = m_loaded->sheets[size_t(m_sheet)].page;
    const QString path = QDir(m_services.library.workspace()).absoluteFilePath(m_loaded->info.path);
    if (!m_picture->hasPage())
        m_picture->showWords(tr("Drawing the page …"));
    struct Drawn {
        Result<QImage> image;
        std::vector<QRectF> marks;
    };
    QStringList hits;
    for (const Range &hit : m_hits[size_t(m_sheet)])
        hits.append(m_loaded->sheets[size_t(m_sheet)].text.sliced(hit.begin, hit.length()));
    const bool cited = m_spot.page == page && !m_spot.passage.isEmpty();
    m_drawing.ask(
        [path, page, hits, passage = cited ? m_spot.passage : QString()](const BackgroundWork::Ticket &ticket) -> Drawn {
            const auto picture = drawPage(path, page, DotsPerInch, {}, {}, [&ticket] { return !ticket.isStale(); });
            if (!picture)
                return {std::unexpected(picture.error()), {}};
            const QImage shared(reinterpret_cast<const uchar *>(picture->rgb.constData()), picture->width, picture->height,
                                qsizetype(picture->width) * 3, QImage::Format_RGB888);
            Drawn drawn{shared.copy(), boxesOf(passage, picture->words)};
            if (drawn.marks.empty()) { // a page that was opened without a passage shows the words that were searched for
                for (const PageWord &word : picture->words) {
                    if (std::ranges::any_of(hits, [&](const QString &hit) { return word.text.contains(hit, Qt::CaseInsensitive); }))
                        drawn.marks.push_back(word.box);
                }
            }
            return drawn;
        },
        [this, page](Drawn drawn) {
            if (drawn.image) {
                const int marks = int(drawn.marks.size());
                m_picture->showPage(*drawn.image, std::move(drawn.marks),
                                    marks > 0 ? tr("Page %1, with the passage marked").arg(QLocale().toString(page))
                                              : tr("Page %1").arg(QLocale().toString(page)));
            } else {
                m_picture->showWords(drawn.image.error().message);
            }
            Q_EMIT pageShown();
        });
}

void DocumentPreview::recognise()
{
    if (isRecognising()) {
        m_recognising.drop();
        m_problem->setText(tr("Stopped. The pages that were recognised are in the library."));
        showActions();
        Q_EMIT documentChanged();
        return;
    }
    if (!canRecognise())
        return;
    m_recognising.ask(
        [this, &library = m_services.library, path = m_loaded->info.path](const BackgroundWork::Ticket &ticket) {
            int told = -1;
            return library.recognise(path, [&](int done, int all) {
                if (std::exchange(told, done) != done)
                    m_recognising.tell(ticket, [this, done, all] {
                        m_problem->setText(tr("Recognising text: page %1 of %2 …").arg(QLocale().toString(done + 1), QLocale().toString(all)));
                    });
                return !ticket.isStale();
            });
        },
        [this](const Result<DocumentInfo> &read) {
            showActions();
            if (!read) {
                m_problem->setText(read.error().message);
                m_problem->show();
                return;
            }
            if (m_loaded && *read == m_loaded->info)
                m_problem->setText(tr("No text was recognised on these pages."));
            else
                refresh();
            Q_EMIT documentChanged();
        });
    m_problem->setText(tr("Recognising text …"));
    m_problem->show();
    showActions();
}

CopyDialog *DocumentPreview::saveCopy()
{
    if (!m_loaded || copyFormats(m_loaded->info.kind, m_loaded->info.path).empty())
        return nullptr;
    auto *dialog = new CopyDialog(m_services, m_loaded->info, leavingOrder(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
    return dialog;
}

ColumnsDialog *DocumentPreview::editColumns()
{
    if (!m_loaded)
        return nullptr;
    auto *dialog = new ColumnsDialog(m_services, m_loaded->info.path, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ColumnsDialog::saved, this, &DocumentPreview::showLoaded);
    dialog->open();
    return dialog;
}

} // namespace countersign
