// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/context_gauge.h"

#include "core/tools/toolbox.h"
#include "ui/main/run_setup.h"
#include "ui/widgets/entity_style.h"

#include <QtCore/QEvent>
#include <QtCore/QLocale>
#include <QtGui/QPainter>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QWhatsThis>

using namespace Qt::StringLiterals;

namespace countersign {

/// The shares side by side; what is free is the ground.
class ContextGauge::Bar final : public QWidget {
public:
    explicit Bar(const std::optional<ContextPlan> &plan) : m_plan(plan)
    {
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        setAttribute(Qt::WA_TransparentForMouseEvents);
    }
    [[nodiscard]] QSize sizeHint() const override { return {120, std::max(4, fontMetrics().height() / 3)}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), blended(palette().color(QPalette::Base), palette().color(QPalette::Text), 0.12));
        if (!m_plan)
            return;
        const double all = double(std::max({m_plan->window.value_or(0), m_plan->total(), qint64(1)}));
        double from = 0;
        for (size_t kind = 0; kind < ContextKinds; ++kind) {
            const double share = double(m_plan->tokens[kind]) / all * width();
            QRectF piece(from, 0, share, height());
            from += share;
            if (isRightToLeft())
                piece.moveRight(width() - piece.left());
            painter.fillRect(piece, chartColor(int(kind), palette()));
        }
    }

private:
    const std::optional<ContextPlan> &m_plan;
};

ContextGauge::ContextGauge(Services &services, const RunSetup &setup, QWidget *parent)
    : QWidget(parent), m_services(services), m_setup(setup), m_bar(new Bar(m_plan)), m_label(new QToolButton)
{
    m_label->setAutoRaise(true);
    m_label->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_label->setObjectName(u"contextGauge"_s);
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.9);
    m_label->setFont(small);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_bar, 1);
    row->addWidget(m_label);
    m_soon.setSingleShot(true);
    m_soon.setInterval(250);
    connect(&m_soon, &QTimer::timeout, this, &ContextGauge::compute);
    connect(&setup, &RunSetup::changed, &m_soon, qOverload<>(&QTimer::start));
    connect(m_label, &QToolButton::clicked, this,
            [this] { QWhatsThis::showText(m_label->mapToGlobal(QPoint(0, 0)), details().toHtmlEscaped().replace(u'\n', "<br>"_L1), m_label); });
    show({});
    m_soon.start();
}

void ContextGauge::setConversation(const ConversationId &id)
{
    if (id == m_conversation)
        return;
    m_conversation = id;
    reread();
}

void ContextGauge::reread()
{
    m_work.drop(); // what it reads is out of date
    m_history.reset();
    m_soon.start();
}

void ContextGauge::setMessage(const QString &text, std::vector<RunOrder::Attachment> attachments)
{
    m_message = text;
    m_attachments = std::move(attachments);
    m_soon.start();
}

void ContextGauge::compute()
{
    const Result<Agent> agent = m_setup.agent();
    if (!agent) {
        show({});
        return;
    }
    m_work.ask(
        [plan = m_setup.plan(), conversation = m_conversation, tools = m_services.toolbox.select(agent->tools), message = m_message.trimmed(),
         attachments = m_attachments, history = m_history, &conversations = m_services.conversations, &memories = m_services.memories,
         &catalogue = m_services.catalogue](const BackgroundWork::Ticket &ticket) mutable -> Outcome {
            if (!history) {
                history = std::make_shared<std::vector<StoredMessage>>(
                    conversation.isNull() ? std::vector<StoredMessage>()
                                          : conversations.messages(conversation).value_or(std::vector<StoredMessage>()));
            }
            Result<RunOrder> order = plan.order(conversation);
            if (!order || ticket.isStale())
                return {history, std::nullopt};
            order->message = message;
            order->attachments = std::move(attachments);
            order->memory = memories.notes({plan.workspace.folder(), order->agent.stem}).value_or(std::vector<MemoryNote>());
            std::vector<StoredMessage> all = *history;
            all.push_back(messageOf(*order));
            return {history, planContext(*order, all, tools, contextWindow(catalogue, order->provider, order->model))};
        },
        [this](Outcome outcome) { show(std::move(outcome)); });
}

void ContextGauge::show(Outcome outcome)
{
    m_history = std::move(outcome.history);
    m_plan = std::move(outcome.plan);
    m_label->setText(words());
    m_label->setToolTip(details());
    m_label->setAccessibleName(words());
    m_label->setAccessibleDescription(details());
    m_bar->setVisible(m_plan.has_value());
    m_label->setVisible(m_plan.has_value());
    tint();
    m_bar->update();
    Q_EMIT shown();
}

QString ContextGauge::words() const
{
    if (!m_plan)
        return {};
    const QLocale locale;
    const QString total = locale.toString(m_plan->total());
    if (!m_plan->window)
        return tr("about %1 tokens").arg(total);
    const QString window = locale.toString(*m_plan->window);
    if (!m_plan->fits())
        return tr("about %1 tokens: more than the %2 that fit").arg(total, window);
    if (!m_plan->dropped.empty())
        return tr("about %1 of %2 tokens, %n thing(s) left out", nullptr, int(m_plan->dropped.size())).arg(total, window);
    return tr("about %1 of %2 tokens").arg(total, window);
}

QString ContextGauge::details() const
{
    if (!m_plan)
        return {};
    const QLocale locale;
    const std::array<QString, ContextKinds> names{tr("Instructions"), tr("Tools"), tr("Memory"), tr("Documents"), tr("History"), tr("Your message")};
    QStringList lines{tr("What the next request holds, in estimated tokens:")};
    for (size_t kind = 0; kind < ContextKinds; ++kind)
        lines.append(tr("%1: %2").arg(names[kind], locale.toString(m_plan->tokens[kind])));
    if (m_plan->window)
        lines.append(tr("Kept free for the answer: %1").arg(locale.toString(m_plan->reply)));
    else
        lines.append(tr("How much this model reads at once is not known, so nothing is left out. It can be set for the provider (context_tokens)."));
    const auto list = [&](const std::vector<ContextDrop> &drops) {
        QStringList words;
        for (const ContextDrop &drop : drops)
            words.append(dropInWords(drop));
        words.removeDuplicates();
        return locale.createSeparatedList(words);
    };
    if (!m_plan->dropped.empty())
        lines.append(tr("Left out, because it does not fit: %1").arg(list(m_plan->dropped)));
    if (m_plan->window && !m_plan->next.empty())
        lines.append(tr("What would be left out next: %1").arg(list(m_plan->next)));
    if (!m_plan->fits())
        lines.append(tr("Nothing more may be left out. Shorten the message, or attach less."));
    return lines.join(u'\n');
}

void ContextGauge::tint()
{
    const bool attention = m_plan && (!m_plan->dropped.empty() || !m_plan->fits());
    QPalette colors = m_label->palette();
    for (const auto role : {QPalette::ButtonText, QPalette::WindowText, QPalette::Text})
        colors.setColor(role, attention ? attentionColor(palette()) : mutedText(palette()));
    m_label->setPalette(colors);
}

void ContextGauge::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        tint();
}

} // namespace countersign
