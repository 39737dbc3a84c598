// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/announce.h"

#include <QtGui/QAccessible>
#include <QtGui/QAccessibleAnnouncementEvent>
#include <QtWidgets/QWidget>

namespace countersign {

void announce(QWidget *from, const QString &words, bool urgent)
{
    if (!QAccessible::isActive() || words.isEmpty())
        return;
    QAccessibleAnnouncementEvent event(from, words);
    event.setPoliteness(urgent ? QAccessible::AnnouncementPoliteness::Assertive : QAccessible::AnnouncementPoliteness::Polite);
    QAccessible::updateAccessibility(&event);
}

} // namespace countersign
