// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/data_section.h"

#include "core/secrets/key_store.h"
#include "ui/settings/progress_row.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/choose_file.h"
#include "ui/widgets/entity_style.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/wording.h"

#include <QtConcurrent/QtConcurrentRun>
#include <QtCore/QDirIterator>
#include <QtCore/QFutureWatcher>
#include <QtGui/QDesktopServices>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

struct Sizes {
    qint64 all = 0, database = 0, vault = 0;
};

Sizes sizesOf(const Paths &paths)
{
    Sizes sizes;
    QDirIterator files(paths.data, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QFileInfo file = files.nextFileInfo();
        sizes.all += file.size();
        if (file.filePath().startsWith(paths.database()))
            sizes.database += file.size();
        else if (file.filePath().startsWith(paths.vault()))
            sizes.vault += file.size();
    }
    return sizes;
}

QWidget *group(const QString &title, const QString &words, QLayout *content)
{
    auto *widget = new QWidget;
    auto *column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(groupTitle(title));
    if (!words.isEmpty())
        column->addWidget(explanation(words));
    column->addLayout(content);
    return widget;
}

QLineEdit *secretField(const QString &name)
{
    auto *field = new QLineEdit;
    field->setEchoMode(QLineEdit::Password);
    field->setPlaceholderText(name);
    field->setAccessibleName(name);
    return field;
}

} // namespace

DataSection::DataSection(Services &services, QWidget *parent) : SettingsSection(parent), m_services(services)
{
    auto *inner = new QWidget;
    inner->setMaximumWidth(WidestForm);
    auto *column = new QVBoxLayout(inner);
    column->setContentsMargins(0, 20, 12, 20);
    column->setSpacing(24);
    for (QWidget *part : {buildPlaces(), buildBackup(), buildRestore(), buildErase()})
        column->addWidget(part);
    column->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(inner);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(24, 0, 0, 0);
    whole->addWidget(scroll);
    checkPassphrase();
    say(m_restoreWords, {});
    say(m_eraseWords, {});
}

QWidget *DataSection::buildPlaces()
{
    const auto place = [this](const QString &path, const QString &name) {
        auto *words = explanation(path);
        words->setTextInteractionFlags(Qt::TextSelectableByMouse);
        words->setAccessibleName(name);
        auto *open = new QPushButton(tr("Open the folder"));
        open->setAccessibleName(tr("Open the folder: %1").arg(name));
        connect(open, &QPushButton::clicked, this, [path] { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); });
        auto *row = new QHBoxLayout;
        row->setSpacing(12);
        row->addWidget(words, 1);
        row->addWidget(open, 0, Qt::AlignTop);
        if (!m_openData)
            m_openData = open;
        return row;
    };
    m_openData = nullptr;
    m_size = explanation(tr("Counting …"));
    m_size->setObjectName(u"dataSize"_s);
    m_size->setAccessibleName(tr("Size"));
    auto *key = explanation(m_services.keys.vaultKeyIsInFile()
                                ? tr("In the file vault.key in the data folder, readable by you alone, because there is no keychain.")
                                : tr("In the keychain of this system."));
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(8);
    form->addRow(tr("Data"), place(m_services.paths.data, tr("Data")));
    form->addRow(tr("Workspace"), place(m_services.workspace.folder(), tr("Workspace")));
    form->addRow(tr("Size"), m_size);
    form->addRow(tr("Vault key"), key);
    return group(
        tr("Where everything is"),
        tr("Conversations and the originals behind placeholders are encrypted. The ledger holds requests as they left, with placeholders; the "
           "document index is plain text, like your documents."),
        form);
}

QWidget *DataSection::buildBackup()
{
    m_protect = new QCheckBox(tr("With a passphrase, so that it opens on another machine too"));
    m_protect->setObjectName(u"protectBackup"_s);
    m_passphrase = secretField(tr("Passphrase"));
    m_passphrase->setObjectName(u"backupPassphrase"_s);
    m_again = secretField(tr("The same passphrase again"));
    m_again->setObjectName(u"backupPassphraseAgain"_s);
    m_backUp = new QPushButton(icon(u"export"_s), tr("Back up everything …"));
    m_backUp->setObjectName(u"backUp"_s);
    m_backupWords = explanation({});
    m_backupWords->setObjectName(u"backupWords"_s);
    m_backupWords->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_passphrase);
    row->addWidget(m_again);
    auto *column = new QVBoxLayout;
    column->setSpacing(8);
    column->addWidget(m_protect);
    column->addLayout(row);
    column->addWidget(m_backUp, 0, Qt::AlignLeft);
    m_backupProgress = new ProgressRow(tr("Progress of the backup"));
    column->addWidget(m_backupProgress);
    column->addWidget(m_backupWords);
    connect(m_protect, &QCheckBox::toggled, this, &DataSection::checkPassphrase);
    for (QLineEdit *field : {m_passphrase, m_again})
        connect(field, &QLineEdit::textChanged, this, &DataSection::checkPassphrase);
    connect(m_backUp, &QPushButton::clicked, this, [this] {
        chooseFolder(this, {tr("Where should the backup lie?"), {}, QDir::homePath(), {}}, [this](const QString &folder) { backUpInto(folder); });
    });
    return group(tr("Backup"),
                 tr("Conversations, ledger, document index, vault and settings, in a new folder of files. API keys and the workspace are not in it."),
                 column);
}

QWidget *DataSection::buildRestore()
{
    m_choose = new QPushButton(tr("Choose a backup …"));
    m_choose->setObjectName(u"chooseBackup"_s);
    m_restoreWords = explanation({});
    m_restoreWords->setObjectName(u"restoreWords"_s);
    m_restorePassphrase = secretField(tr("Passphrase of the backup"));
    m_restorePassphrase->setObjectName(u"restorePassphrase"_s);
    m_restore = new QPushButton(tr("Restore this backup"));
    m_restore->setObjectName(u"restoreBackup"_s);
    m_restart = new QPushButton(tr("Start Countersign again now"));
    m_restart->setObjectName(u"restartNow"_s);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_choose);
    row->addWidget(m_restore);
    row->addWidget(m_restart);
    row->addStretch(1);
    auto *column = new QVBoxLayout;
    column->setSpacing(8);
    column->addLayout(row);
    column->addWidget(m_restorePassphrase);
    m_restoreProgress = new ProgressRow(tr("Progress of the restore"));
    column->addWidget(m_restoreProgress);
    column->addWidget(m_restoreWords);
    for (QWidget *later : {static_cast<QWidget *>(m_restorePassphrase), static_cast<QWidget *>(m_restore), static_cast<QWidget *>(m_restart)})
        later->hide();
    connect(m_choose, &QPushButton::clicked, this,
            [this] { chooseFolder(this, {tr("Which backup?"), {}, QDir::homePath(), {}}, [this](const QString &folder) { look(folder); }); });
    connect(m_restore, &QPushButton::clicked, this, &DataSection::restore);
    connect(m_restart, &QPushButton::clicked, this, [this] { m_services.leave(true); });
    return group(tr("Restore"), tr("What is here now is put aside in a folder of its own, not overwritten."), column);
}

QWidget *DataSection::buildErase()
{
    const QString word = tr("DELETE");
    m_eraseWord = new QLineEdit;
    m_eraseWord->setObjectName(u"eraseWord"_s);
    m_eraseWord->setPlaceholderText(tr("Type %1").arg(word));
    m_eraseWord->setMinimumWidth(m_eraseWord->fontMetrics().horizontalAdvance(m_eraseWord->placeholderText()) + 28);
    m_eraseWord->setAccessibleName(tr("Type %1 to delete everything").arg(word));
    m_erase = new QPushButton(icon(u"delete"_s, u"edit-delete"_s), tr("Delete everything and quit"));
    m_erase->setObjectName(u"eraseEverything"_s);
    m_erase->setEnabled(false);
    m_eraseWords = explanation({});
    m_eraseWords->setObjectName(u"eraseWords"_s);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_eraseWord);
    row->addWidget(m_erase);
    row->addStretch(1);
    auto *column = new QVBoxLayout;
    column->setSpacing(8);
    column->addLayout(row);
    column->addWidget(m_eraseWords);
    connect(m_eraseWord, &QLineEdit::textChanged, this, [this, word](const QString &text) { m_erase->setEnabled(text == word && !m_busy); });
    connect(m_erase, &QPushButton::clicked, this, &DataSection::erase);
    return group(
        tr("Delete everything"),
        tr("Deletes all conversations, the ledger, the document index, the vault with its key, the settings, and the API keys in the keychain. There "
           "is no way back but a backup with a passphrase. The workspace with your documents, agents and policies stays, and so do backups."),
        column);
}

void DataSection::arrive() { measure(); }

QWidget *DataSection::firstField() { return m_openData; }

void DataSection::say(QLabel *label, const QString &words, bool problem)
{
    const bool news = label->text() != words; // not at each key in a field that it is about
    label->setText(words);
    label->setVisible(!words.isEmpty());
    QPalette colors = palette();
    if (problem)
        colors.setColor(QPalette::WindowText, alarmColor(palette()));
    label->setPalette(colors);
    if (news)
        announce(label, words, problem);
}

void DataSection::measure()
{
    auto *watcher = new QFutureWatcher<Sizes>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        watcher->deleteLater();
        const Sizes sizes = watcher->result();
        m_size->setText(tr("%1 in all: %2 conversations, ledger and documents, %3 vault")
                            .arg(wording::bytes(sizes.all), wording::bytes(sizes.database), wording::bytes(sizes.vault)));
    });
    watcher->setFuture(QtConcurrent::run(sizesOf, m_services.paths));
}

void DataSection::checkPassphrase()
{
    const bool protect = m_protect->isChecked();
    m_passphrase->setVisible(protect);
    m_again->setVisible(protect);
    const bool good = !protect || (!m_passphrase->text().isEmpty() && m_passphrase->text() == m_again->text());
    m_backUp->setEnabled(good && !m_busy);
    if (!protect)
        say(m_backupWords, tr("Without a passphrase it opens only where the vault key is: on this machine, for you."));
    else if (!good && !m_again->text().isEmpty())
        say(m_backupWords, tr("The two passphrases differ."), true);
    else
        say(m_backupWords, tr("Nobody can open it without the passphrase, and nobody can find the passphrase again. Keep it well."));
}

void DataSection::backUpInto(const QString &folder)
{
    if (std::exchange(m_busy, true))
        return;
    const QString passphrase = m_protect->isChecked() ? m_passphrase->text() : QString();
    m_backUp->setEnabled(false);
    say(m_backupWords, tr("Backing up … you can go on working."));
    QCoro::connect(m_services.backUp(folder, passphrase, m_backupProgress->begin()), this, [this](const Result<QString> &made) {
        m_busy = false;
        m_backupProgress->end();
        m_passphrase->clear();
        m_again->clear();
        checkPassphrase();
        say(m_backupWords, made ? tr("Backed up into %1.").arg(*made) : made.error().message, !made && made.error().code != ErrorCode::Cancelled);
        measure();
    });
}

void DataSection::look(const QString &backupFolder)
{
    say(m_restoreWords, tr("Checking the backup …"));
    m_restore->hide();
    m_restorePassphrase->hide();
    m_choose->setEnabled(false);
    auto *watcher = new QFutureWatcher<Result<BackupInfo>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        watcher->deleteLater();
        m_restoreProgress->end();
        m_choose->setEnabled(true);
        showBackup(watcher->result());
    });
    watcher->setFuture(QtConcurrent::run(checkBackup, backupFolder, m_restoreProgress->begin()));
}

void DataSection::showBackup(const Result<BackupInfo> &backup)
{
    m_found = backup ? std::optional(*backup) : std::nullopt;
    m_restore->setVisible(m_found.has_value());
    m_restorePassphrase->setVisible(m_found && m_found->withPassphrase);
    if (!m_found) {
        say(m_restoreWords, backup.error().message, backup.error().code != ErrorCode::Cancelled);
        return;
    }
    const QString made = QLocale().toString(m_found->made.toLocalTime(), QLocale::ShortFormat);
    const QString size = wording::bytes(m_found->bytes);
    say(m_restoreWords,
        m_found->withPassphrase
            ? tr("Made on %1, %2, whole and unchanged. On this machine the passphrase may be left empty if the backup was made here.").arg(made, size)
            : tr("Made on %1, %2, whole and unchanged. It opens only on the machine that made it.").arg(made, size));
    m_restore->setFocus();
}

void DataSection::restore()
{
    if (!m_found || std::exchange(m_busy, true))
        return;
    m_restore->setEnabled(false);
    m_choose->setEnabled(false);
    say(m_restoreWords, tr("Preparing …"));
    QCoro::connect(m_services.prepareRestore(*m_found, m_restorePassphrase->text(), m_restoreProgress->begin()), this,
                   [this](const Result<void> &done) {
                       m_busy = false;
                       m_restoreProgress->end();
                       m_choose->setEnabled(true);
                       m_restore->setEnabled(true);
                       m_restorePassphrase->clear();
                       if (!done) {
                           say(m_restoreWords, done.error().message, done.error().code != ErrorCode::Cancelled);
                           return;
                       }
                       m_restore->hide();
                       m_restorePassphrase->hide();
                       m_restart->show();
                       m_restart->setFocus();
                       say(m_restoreWords,
                           tr("The backup takes its place when Countersign is started again. What happens until then goes to what is put aside."));
                   });
}

void DataSection::erase()
{
    if (std::exchange(m_busy, true))
        return;
    m_erase->setEnabled(false);
    say(m_eraseWords, tr("Taking the keys away; the program closes by itself …"));
    QCoro::connect(m_services.eraseEverything(), this, [this](const Result<void> &done) {
        m_busy = false;
        if (done) {
            m_services.leave(false);
            return;
        }
        m_eraseWord->clear();
        say(m_eraseWords, tr("%1 The data is deleted when the program ends.").arg(done.error().message), true);
    });
}

} // namespace countersign
