// SPDX-License-Identifier: GPL-3.0-or-later
// What a given name says about somebody's sex: "Mr Oyelaran" is not Marguerite Oyelaran. Pure; any thread.
#pragma once
#include "core/redaction/person_name.h"

namespace countersign {

/// `name` as nameWords() gives it. None for names that both bear in one of the languages that are read (Andrea, Jean, Kim, Robin, Simone), and for
/// those that are not known: it then says nothing.
[[nodiscard]] TitleSex givenNameSex(const QString &name);

} // namespace countersign
