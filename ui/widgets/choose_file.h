// SPDX-License-Identifier: GPL-3.0-or-later
// The system's own dialogs for files and folders, beside an event loop that goes on: the window works while one is open, and `chosen` is called
// only when something was chosen and `parent` still lives.
#pragma once
#include <QtCore/QStringList>
#include <functional>

class QWidget;

namespace countersign {

struct FileWish {
    QString title;
    QString filter; // as QFileDialog has it; empty: all files
    QString folder; // where it begins; empty: where the last one ended
    QString name; // that is suggested for a new file
};

void chooseFile(QWidget *parent, const FileWish &wish, std::function<void(const QString &path)> chosen);
void chooseFiles(QWidget *parent, const FileWish &wish, std::function<void(const QStringList &paths)> chosen);
void chooseFolder(QWidget *parent, const FileWish &wish, std::function<void(const QString &path)> chosen);
/// For writing; asks before an existing one is replaced. A name without an ending gets the suggested name's.
void chooseNewFile(QWidget *parent, const FileWish &wish, std::function<void(const QString &path)> chosen);

} // namespace countersign
