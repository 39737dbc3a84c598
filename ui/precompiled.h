// SPDX-License-Identifier: GPL-3.0-or-later
// What nearly every file of ui uses; precompiled once.
#pragma once
#include "core/base/stages.h"

#include <QtCore/QtCore>
#include <QtGui/QtGui>
#include <QtWidgets/QtWidgets>
#include <algorithm>
#include <functional>
#include <memory>
#include <optional>
#include <utility>
#include <vector>
