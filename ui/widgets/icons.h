// SPDX-License-Identifier: GPL-3.0-or-later
// Icons: the theme's where it has one, else the drawings that ship (resources/icons), painted in the palette's text colour.
#pragma once
#include <QtGui/QIcon>

namespace countersign {

/// `name` is a file of resources/icons without its ending; `themeName` a freedesktop icon name, empty = always ours.
[[nodiscard]] QIcon icon(const QString &name, const QString &themeName = {});

} // namespace countersign
