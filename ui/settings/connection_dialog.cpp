// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/connection_dialog.h"

#include "core/review/review_gate.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/entity_style.h"
#include "ui/widgets/labels.h"

#include <QtCore/QCryptographicHash>
#include <QtGui/QFontDatabase>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;

namespace countersign {

ConnectionDialog::ConnectionDialog(Services &services, const Provider &provider, const QString &model, QWidget *parent)
    : QDialog(parent), m_test(services, provider, model)
{
    setWindowTitle(tr("Test “%1”").arg(provider.name));
    m_announcement = wrappingLabel();
    m_announcement->setObjectName(u"announcement"_s);
    auto *where = wrappingLabel();
    where->setText(
        tr("It goes out only when you send it, and stands in the ledger like every other request. The key goes with it in a header of its own."));
    m_bytes = new QPlainTextEdit;
    m_bytes->setObjectName(u"testBytes"_s);
    m_bytes->setReadOnly(true);
    m_bytes->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_bytes->setTabChangesFocus(true);
    m_bytes->setAccessibleName(tr("Exactly these bytes would be sent"));
    m_state = wrappingLabel();
    m_state->setObjectName(u"testState"_s);
    m_state->setAccessibleName(tr("State of the test"));
    auto *buttons = new QDialogButtonBox;
    m_send = buttons->addButton(tr("Send exactly this"), QDialogButtonBox::AcceptRole);
    m_send->setObjectName(u"sendTest"_s);
    m_close = buttons->addButton(QDialogButtonBox::Cancel);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 20, 20, 16);
    column->setSpacing(12);
    column->addWidget(m_announcement);
    column->addWidget(m_bytes, 1);
    column->addWidget(where);
    column->addWidget(m_state);
    column->addWidget(buttons);
    resize(560, 340);
    connect(&m_test, &ConnectionTest::changed, this, &ConnectionDialog::refresh);
    connect(m_send, &QPushButton::clicked, this, [this] {
        // The hash of what stands in the view is what is signed.
        m_test.sign(QCryptographicHash::hash(m_bytes->toPlainText().toUtf8(), QCryptographicHash::Sha256).toHex());
    });
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(this, &QDialog::rejected, this, [this] { m_test.cancel(); });
    m_test.start();
    refresh();
}

ConnectionDialog::~ConnectionDialog() { m_test.disconnect(this); }

void ConnectionDialog::refresh()
{
    using Stage = ConnectionTest::Stage;
    if (const auto &held = m_test.held()) {
        m_announcement->setText(m_test.announcement());
        m_bytes->setPlainText(QString::fromUtf8(held->wire.body()));
        m_send->setFocus();
    }
    const Stage stage = m_test.stage();
    m_send->setEnabled(stage == Stage::Held);
    const bool over = stage == Stage::Answered || stage == Stage::Failed;
    m_send->setVisible(!over);
    m_close->setText(over ? tr("Close") : tr("Cancel"));
    m_state->setText(m_test.words());
    QPalette colors = palette();
    if (over)
        colors.setColor(QPalette::WindowText, stage == Stage::Answered ? safeColor(palette()) : alarmColor(palette()));
    m_state->setPalette(colors);
    if (over && !std::exchange(m_told, true)) {
        announce(this, m_test.words(), stage == Stage::Failed);
        m_close->setDefault(true);
        m_close->setFocus();
        Q_EMIT ended(stage == Stage::Answered, m_test.words());
    }
}

} // namespace countersign
