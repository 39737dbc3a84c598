// SPDX-License-Identifier: GPL-3.0-or-later
// A real workbench in a folder of its own: everything but a person and a network.
#pragma once
#include "app/workbench/workbench.h"
#include "ui/services.h"

#include <QtCore/QTemporaryDir>

namespace countersign {

class Bench {
public:
    enum class FirstStart { Done, Open };
    /// With the sample workspace, in a fresh folder. Done: the window begins with its pages, as on any later day.
    /// `paceMs` is between two pieces of the practice provider's answers.
    explicit Bench(FirstStart firstStart = FirstStart::Done, int paceMs = 0);
    ~Bench();

    /// The error's message when it could not be opened.
    [[nodiscard]] const QString &problem() const { return m_problem; }
    [[nodiscard]] Services services();
    [[nodiscard]] Workbench &operator*() const { return *m_bench; }
    [[nodiscard]] Workbench *operator->() const { return m_bench.get(); }
    /// Ends the program as a kill would for what is on the disk, and starts it again.
    /// `between` runs while nothing is open.
    void restart(const std::function<void()> &between = {});

private:
    void open();
    QTemporaryDir m_folder;
    int m_paceMs;
    std::unique_ptr<Workbench> m_bench;
    QString m_problem;
};

} // namespace countersign
