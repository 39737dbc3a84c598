// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/about_section.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;

namespace countersign {

AboutSection::AboutSection(QWidget *parent) : SettingsSection(parent)
{
    auto *name = groupTitle(tr("Countersign %1").arg(QStringLiteral(COUNTERSIGN_VERSION)));
    QFont large = name->font();
    large.setPointSizeF(large.pointSizeF() * 1.35);
    name->setFont(large);
    auto *libraries = explanation(tr("Qt %1, KSyntaxHighlighting, QCoro, QtKeychain, libsodium, Vectorscan, libphonenumber, SQLite, Poppler, GMime, "
                                     "Gumbo, libarchive, uchardet, "
                                     "yaml-cpp, libseccomp and bubblewrap.")
                                      .arg(QString::fromLatin1(qVersion())));
    libraries->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_firstStart = new QPushButton(tr("Open the first-start page"));
    m_firstStart->setObjectName(u"firstStartAgain"_s);
    m_firstStart->setAccessibleDescription(tr("The three ways to begin; nothing is lost"));
    auto *qt = new QPushButton(tr("About Qt"));
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_firstStart);
    row->addWidget(qt);
    row->addStretch(1);
    auto *words = new QWidget;
    words->setMaximumWidth(WidestForm);
    auto *inner = new QVBoxLayout(words);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(12);
    inner->addWidget(name);
    inner->addWidget(explanation(tr("Shows every request before it leaves this machine, with what was masked in it, and sends it only when it is "
                                    "signed. There is no account and no "
                                    "telemetry, and the program never looks for updates by itself.")));
    inner->addSpacing(4);
    inner->addWidget(groupTitle(tr("Licence")));
    inner->addWidget(explanation(
        tr("Free software under the GNU General Public License, version 3 or later. The text is in the file LICENSE that comes with it.")));
    inner->addSpacing(4);
    inner->addWidget(groupTitle(tr("Manual")));
    inner->addWidget(explanation(tr("The file README.md that comes with the program has a tour, and docs/ has more. F1 shows all keys.")));
    inner->addSpacing(4);
    inner->addWidget(groupTitle(tr("Built with")));
    inner->addWidget(libraries);
    inner->addSpacing(8);
    inner->addLayout(row);
    inner->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->addWidget(words);
    connect(m_firstStart, &QPushButton::clicked, this, &AboutSection::firstStartRequested);
    connect(qt, &QPushButton::clicked, this, [this] { QMessageBox::aboutQt(window()); });
}

QWidget *AboutSection::firstField() { return m_firstStart; }

} // namespace countersign
