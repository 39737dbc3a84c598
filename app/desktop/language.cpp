// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/language.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLibraryInfo>
#include <QtCore/QLocale>
#include <QtCore/QTranslator>

using namespace Qt::StringLiterals;

namespace countersign {

void applyLanguage(const QString &language)
{
    if (language != "system"_L1)
        QLocale::setDefault(QLocale(language));
    const QLocale locale;
    for (const auto &[name, folder] :
         {std::pair(u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)), std::pair(u"countersign"_s, u":/i18n"_s)}) {
        auto *words = new QTranslator(QCoreApplication::instance());
        if (!words->load(locale, name, u"_"_s, folder) || !QCoreApplication::installTranslator(words))
            delete words;
    }
}

} // namespace countersign
