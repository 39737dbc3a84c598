// SPDX-License-Identifier: GPL-3.0-or-later
// One order to the confined reader, and all that it answers.
#pragma once
#include "core/documents/extraction.h"

#include <QtCore/QByteArray>
#include <QtCore/QJsonObject>

namespace countersign {

/// Bytes that a process can have as its standard input, without a file on the disk.
class MemoryInput {
public:
    explicit MemoryInput(const std::vector<QByteArray> &pieces);
    ~MemoryInput();
    Q_DISABLE_COPY_MOVE(MemoryInput)
    /// Below 0 when the system refused.
    [[nodiscard]] int descriptor() const { return m_descriptor; }

private:
    int m_descriptor;
};

/// The program that reads documents: `worker`, or countersign-extract beside the program that runs, or that program itself.
[[nodiscard]] QString readerProgram(const QString &worker);

/// Starts the reader with an order (see reader.h) on `input` and gives what it wrote behind the line that says how it is confined; blocks. At most
/// `mostBytes`. Cancelled when `keepGoing` says no.
[[nodiscard]] Result<QByteArray> runReader(const QString &order, int input, const ExtractionLimits &limits, const QString &worker, qint64 mostBytes,
                                           const std::function<bool()> &keepGoing = {});

/// The first line of what the reader wrote, which is taken off.
[[nodiscard]] QJsonObject takeLine(QByteArray &output);

/// Why a file cannot be copied or drawn, by the reader's word for it.
[[nodiscard]] QString whyReaderEnded(const QString &end);

} // namespace countersign
