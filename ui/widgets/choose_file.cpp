// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/choose_file.h"

#include <QtCore/QFileInfo>
#include <QtWidgets/QFileDialog>

namespace countersign {

namespace {

QFileDialog *dialogFor(QWidget *parent, const FileWish &wish, QFileDialog::FileMode mode)
{
    auto *dialog = new QFileDialog(parent, wish.title, wish.folder, wish.filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(mode);
    return dialog;
}

} // namespace

void chooseFile(QWidget *parent, const FileWish &wish, std::function<void(const QString &)> chosen)
{
    QFileDialog *dialog = dialogFor(parent, wish, QFileDialog::ExistingFile);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, std::move(chosen));
    dialog->open();
}

void chooseFiles(QWidget *parent, const FileWish &wish, std::function<void(const QStringList &)> chosen)
{
    QFileDialog *dialog = dialogFor(parent, wish, QFileDialog::ExistingFiles);
    QObject::connect(dialog, &QFileDialog::filesSelected, parent, std::move(chosen));
    dialog->open();
}

void chooseFolder(QWidget *parent, const FileWish &wish, std::function<void(const QString &)> chosen)
{
    QFileDialog *dialog = dialogFor(parent, wish, QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, std::move(chosen));
    dialog->open();
}

void chooseNewFile(QWidget *parent, const FileWish &wish, std::function<void(const QString &)> chosen)
{
    QFileDialog *dialog = dialogFor(parent, wish, QFileDialog::AnyFile);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QFileInfo(wish.name).suffix());
    dialog->selectFile(wish.name);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, std::move(chosen));
    dialog->open();
}

} // namespace countersign
