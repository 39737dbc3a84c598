// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/routes_section.h"

#include "core/agents/text_merge.h"
#include "ui/settings/route_overview.h"
#include "ui/settings/route_trial_panel.h"
#include "ui/widgets/entity_style.h"
#include "ui/widgets/layout_memory.h"
#include "ui/widgets/undo_bar.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QRegularExpression>
#include <QtGui/QFontDatabase>
#include <QtGui/QTextBlock>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSplitter>

using namespace Qt::StringLiterals;

namespace countersign {

RoutesSection::RoutesSection(Services &services, QWidget *parent)
    : SettingsSection(parent), m_services(services), m_draft(services.drafts, u"routes/"_s + services.workspace.folder(), [this] {
          if (!isDirty())
              return QByteArray();
          const QJsonObject kept{{u"base"_s, QString::fromUtf8(m_saved)}, {u"text"_s, QString::fromUtf8(text())}};
          return QJsonDocument(kept).toJson(QJsonDocument::Compact);
      })
{
    m_undo = new UndoBar;
    m_what = explanation(tr("A route is a list of rules that says which provider and model a request goes to: by its length, the agent, the kind of "
                            "task, what was found in it, its documents, the time or the budget. The first rule that holds is taken; when a provider "
                            "does not answer, the next one of the rule is asked, with a request of its own that you review. An agent follows a route "
                            "when its model is “route:” and the route's name; the header can choose one too."));
    m_problem = explanation({});
    m_problem->setObjectName(u"routesProblem"_s);
    m_problem->setAccessibleName(tr("Problem with the routes"));
    m_splitter = new QSplitter(Qt::Horizontal);
    m_splitter->addWidget(buildSource());
    m_splitter->addWidget(buildRules());
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(16);
    m_splitter->setSizes({500, 540});
    rememberLayout(services.settings, u"settings-routes"_s, m_splitter);
    m_example = new QPushButton(tr("Add an example"));
    m_example->setObjectName(u"addRoute"_s);
    m_example->setToolTip(tr("Adds a route of this workspace's models to the text, to be changed"));
    m_keep = new QPushButton(tr("Save"));
    m_keep->setObjectName(u"saveRoutes"_s);
    m_discard = new QPushButton(tr("Discard changes"));
    m_discard->setObjectName(u"discardRoutes"_s);
    auto *below = new QHBoxLayout;
    below->setSpacing(8);
    below->addWidget(m_keep);
    below->addWidget(m_discard);
    below->addStretch(1);
    below->addWidget(m_example);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 16);
    column->setSpacing(10);
    column->addWidget(m_what);
    column->addWidget(m_undo);
    column->addWidget(m_problem);
    column->addWidget(m_splitter, 1);
    column->addLayout(below);
    connect(m_example, &QPushButton::clicked, this, &RoutesSection::addExample);
    connect(m_keep, &QPushButton::clicked, this, &RoutesSection::keep);
    connect(m_discard, &QPushButton::clicked, this, &RoutesSection::discard);
    connect(&m_draft, &DraftKeeper::failed, this, &SettingsSection::notice);
    arrive();
    m_draft.read([this](const QByteArray &draft) { takeDraft(draft); });
}

QWidget *RoutesSection::buildSource()
{
    m_text = new QPlainTextEdit;
    m_text->setObjectName(u"routesSource"_s);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setTabChangesFocus(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setAccessibleName(tr("Source of the routes"));
    m_text->setAccessibleDescription(tr("The text of routes.yaml"));
    m_text->setPlaceholderText(tr("There are no routes yet. “Add an example” writes one to begin with."));
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_filling)
            refresh();
    });
    return m_text;
}

QWidget *RoutesSection::buildRules()
{
    m_overview = new RouteOverview;
    m_trial = new RouteTrialPanel(m_services);
    auto *rules = new QWidget;
    auto *column = new QVBoxLayout(rules);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_overview, 1);
    column->addWidget(m_trial, 1);
    connect(m_overview, &RouteOverview::chosen, this, [this](const QString &route, const QString &rule) {
        m_trial->choose(route);
        find(route, rule);
    });
    return rules;
}

QByteArray RoutesSection::text() const { return m_text->toPlainText().toUtf8(); }
bool RoutesSection::isDirty() const { return text() != m_saved; }
QString RoutesSection::problem() const { return m_problem->text(); }
QWidget *RoutesSection::firstField() { return m_text; }

void RoutesSection::arrive()
{
    auto file = m_services.workspace.routesFile();
    if (!file) {
        Q_EMIT notice(file.error().message);
        return;
    }
    file->replace("\r\n", "\n"); // as the text has it
    const bool untouched = !isDirty();
    if (*file != m_saved && !untouched) { // changed by another program meanwhile: both changes, where they are in different lines
        const auto merged = mergeTexts(QString::fromUtf8(m_saved), m_text->toPlainText(), QString::fromUtf8(*file));
        m_saved = *file;
        if (merged)
            showText(merged->toUtf8());
    } else {
        m_saved = *file;
        if (untouched)
            showText(m_saved);
    }
    refresh();
}

void RoutesSection::takeDraft(const QByteArray &draft)
{
    const QJsonObject kept = QJsonDocument::fromJson(draft).object();
    const QString base = kept[u"base"_s].toString(), typed = kept[u"text"_s].toString();
    if (isDirty() || typed.isEmpty())
        return;
    const auto merged = mergeTexts(base, typed, QString::fromUtf8(m_saved));
    showText(merged ? merged->toUtf8() : typed.toUtf8());
    refresh();
    if (isDirty())
        Q_EMIT notice(tr("Changes to the routes that were not saved are here again."));
}

void RoutesSection::save()
{
    m_undo->forget();
    m_draft.keepNow();
    keepLayouts(this);
}

void RoutesSection::showText(const QByteArray &yaml)
{
    if (text() == yaml)
        return;
    m_filling = true;
    m_text->setPlainText(QString::fromUtf8(yaml));
    m_filling = false;
}

void RoutesSection::refresh()
{
    m_draft.keepSoon();
    const QByteArray yaml = text();
    auto routes = Routes::parse(yaml);
    m_problem->setText(routes ? QString() : routes.error().message);
    m_problem->setVisible(!routes);
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, alarmColor(palette()));
    m_problem->setPalette(colors);
    markLine(Routes::problemLine(yaml));
    if (routes) {
        m_routes = routes->all();
        m_overview->setRoutes(m_routes, m_services.providers);
        m_trial->setRoutes(m_routes);
    }
    m_overview->setEnabled(bool(routes));
    m_example->setEnabled(bool(routes));
    m_keep->setEnabled(isDirty() && routes);
    m_discard->setEnabled(isDirty());
}

void RoutesSection::markLine(int line)
{
    QList<QTextEdit::ExtraSelection> marks;
    if (const QTextBlock block = m_text->document()->findBlockByNumber(line - 1); line > 0 && block.isValid()) {
        QTextEdit::ExtraSelection mark;
        mark.cursor = QTextCursor(block);
        mark.cursor.select(QTextCursor::LineUnderCursor);
        mark.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        mark.format.setUnderlineColor(alarmColor(palette()));
        mark.format.setProperty(QTextFormat::FullWidthSelection, true);
        QColor ground = alarmColor(palette());
        ground.setAlphaF(0.12F);
        mark.format.setBackground(ground);
        marks << mark;
    }
    m_text->setExtraSelections(marks);
}

void RoutesSection::find(const QString &route, const QString &rule)
{
    const auto lineWith = [this](const QRegularExpression &words, int from) {
        for (QTextBlock block = m_text->document()->findBlockByNumber(from); block.isValid(); block = block.next()) {
            if (words.match(block.text()).hasMatch())
                return block.blockNumber();
        }
        return -1;
    };
    const int top = lineWith(QRegularExpression(uR"(^\s+["']?%1["']?\s*:)"_s.arg(QRegularExpression::escape(route))), 0);
    const int inner = rule.isEmpty() || top < 0 ? -1 : lineWith(QRegularExpression(QRegularExpression::escape(rule)), top + 1);
    const int line = inner >= 0 ? inner : top;
    if (line < 0)
        return;
    m_text->setTextCursor(QTextCursor(m_text->document()->findBlockByNumber(line)));
    m_text->centerCursor();
}

void RoutesSection::showName(const QString &name)
{
    m_trial->choose(name);
    find(name, {});
}

void RoutesSection::addExample()
{
    // The practice provider stands in where there is nothing else, so that what is written can be tried at once.
    QStringList targets;
    for (const bool practice : {false, true}) {
        for (const Provider &provider : m_services.providers) {
            for (const QString &model : provider.models) {
                if (isPractice(provider.name) == practice && targets.size() < 2)
                    targets << provider.name + u'/' + model;
            }
        }
    }
    if (targets.isEmpty())
        return;
    QStringList taken;
    for (const Route &route : m_routes)
        taken << route.name;
    QString name = u"short-first"_s;
    for (int number = 2; taken.contains(name); ++number)
        name = u"short-first-%1"_s.arg(number);
    const QString example = u"  %1:\n"
                            "    description: %2\n"
                            "    rules:\n"
                            "      - name: %3\n"
                            "        when: {tokens: {below: 2000}}\n"
                            "        use: %4\n"
                            "        fallback: [%5]\n"
                            "    otherwise: %5\n"_s.arg(name, tr("short requests to the first model, all others to the second"), tr("short requests"),
                                                        targets.front(), targets.back());
    QString now = m_text->toPlainText();
    if (m_routes.empty())
        now = now.trimmed().isEmpty() || now.trimmed() == "routes:"_L1 ? u"routes:\n"_s : now.trimmed() + u"\nroutes:\n"_s;
    else if (!now.endsWith(u'\n'))
        now += u'\n';
    showText((now + example).toUtf8());
    refresh();
    find(name, {});
    m_text->setFocus();
}

QStringList RoutesSection::usersOf(const std::vector<Route> &gone) const
{
    QStringList names;
    for (const AgentFile &file : m_services.workspace.agents()) {
        const auto named = routeNamed(file.agent().model);
        if (named && std::ranges::contains(gone, *named, &Route::name))
            names << file.agent().name;
    }
    return names;
}

void RoutesSection::keep()
{
    if (!isDirty() || !problem().isEmpty())
        return;
    const QByteArray before = m_saved, now = text();
    std::vector<Route> gone;
    if (const auto old = Routes::parse(before)) {
        for (const Route &route : old->all()) {
            if (!std::ranges::contains(m_routes, route.name, &Route::name))
                gone.push_back(route);
        }
    }
    if (const auto saved = m_services.workspace.saveRoutes(now); !saved) {
        Q_EMIT notice(saved.error().message);
        return;
    }
    m_saved = now;
    refresh();
    m_draft.keepNow();
    Q_EMIT workspaceChanged();
    const QStringList users = usersOf(gone);
    m_undo->offer(users.isEmpty()
                      ? tr("The routes were saved.")
                      : tr("The routes were saved. These agents name a route that is gone, and cannot run without it: %1.").arg(users.join(u", "_s)),
                  [this, before] {
                      if (const auto saved = m_services.workspace.saveRoutes(before); !saved)
                          Q_EMIT notice(saved.error().message);
                      arrive();
                      Q_EMIT workspaceChanged();
                  });
}

void RoutesSection::discard()
{
    showText(m_saved);
    refresh();
}

} // namespace countersign
