// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/progress_row.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {
constexpr int LookMs = 100;
}

ProgressRow::ProgressRow(const QString &name, QWidget *parent) : QWidget(parent)
{
    m_bar = new QProgressBar;
    m_bar->setRange(0, 1000);
    m_bar->setAccessibleName(name);
    m_stop = new QPushButton(tr("Cancel"));
    m_stop->setObjectName(u"cancelWork"_s);
    m_stop->setAccessibleDescription(tr("Stops it; nothing half done is left"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_bar, 1);
    row->addWidget(m_stop);
    m_look.setInterval(LookMs);
    connect(&m_look, &QTimer::timeout, this, [this] { m_bar->setValue(int(m_work->share * 1000)); });
    connect(m_stop, &QPushButton::clicked, this, &ProgressRow::stop);
    hide();
}

ProgressRow::~ProgressRow() { stop(); }

std::function<bool(double)> ProgressRow::begin()
{
    m_work = std::make_shared<Work>();
    m_bar->setValue(0);
    m_stop->setEnabled(true);
    m_look.start();
    show();
    return [work = m_work](double share) {
        work->share = share;
        return !work->stopped;
    };
}

void ProgressRow::end()
{
    m_look.stop();
    hide();
}

void ProgressRow::stop()
{
    if (m_work)
        m_work->stopped = true;
    m_stop->setEnabled(false);
}

} // namespace countersign
