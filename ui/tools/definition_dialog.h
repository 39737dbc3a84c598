// SPDX-License-Identifier: GPL-3.0-or-later
// The whole definition of a tool as its server gives it, with every character to be seen; where it is set apart, what changed in it since it was approved.
#pragma once
#include "core/tools/mcp/tool_pins.h"

#include <QtWidgets/QDialog>

namespace countersign {

class DefinitionDialog final : public QDialog {
    Q_OBJECT
public:
    DefinitionDialog(const QString &listed, const mcp::PinnedTool &tool, QWidget *parent = nullptr);

Q_SIGNALS:
    /// `shownHash` is definitionHash() of what was shown.
    void approved(const QByteArray &shownHash);

private:
    QWidget *buildView(const mcp::PinnedTool &tool);
};

} // namespace countersign
