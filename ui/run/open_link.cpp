// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/open_link.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QClipboard>
#include <QtGui/QDesktopServices>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {
struct OpenLink {
    Q_DECLARE_TR_FUNCTIONS(OpenLink)
};
} // namespace

Result<void> askToOpen(const QUrl &url, QWidget *parent)
{
    if (url.scheme() != "http"_L1 && url.scheme() != "https"_L1 && url.scheme() != "mailto"_L1)
        return failure(ErrorCode::Unsupported, OpenLink::tr("Links of the kind “%1” are not opened.").arg(url.scheme()));
    QMessageBox box(
        QMessageBox::Question, OpenLink::tr("Open a link?"),
        OpenLink::tr("The answer links to this address. Opening it tells that server the whole address, which a model can have put anything into."),
        QMessageBox::Cancel, parent);
    box.setInformativeText(url.toString());
    QPushButton *openIt = box.addButton(OpenLink::tr("Open in the browser"), QMessageBox::AcceptRole);
    QPushButton *copy = box.addButton(OpenLink::tr("Copy the address"), QMessageBox::ActionRole);
    box.setDefaultButton(QMessageBox::Cancel);
    box.exec();
    if (box.clickedButton() == openIt)
        QDesktopServices::openUrl(url);
    else if (box.clickedButton() == copy)
        QGuiApplication::clipboard()->setText(url.toString());
    return {};
}

} // namespace countersign
