// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/shortcuts.h"

#include "core/settings/settings.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtWidgets/QWidget>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

std::vector<Shortcuts::Item> windowKeys()
{
    const QString everywhere = Shortcuts::tr("Everywhere");
    const QString message = Shortcuts::tr("Message");
    const QString review = Shortcuts::tr("Review");
    const QString lists = Shortcuts::tr("Conversations");
    const auto key = [](auto keys) { return QList<QKeySequence>{QKeySequence(keys)}; };
    return {
        {u"conversation.new"_s, everywhere, Shortcuts::tr("New conversation"), key(Qt::CTRL | Qt::Key_N)},
        {u"find"_s, everywhere, Shortcuts::tr("Find on this page"), key(QKeySequence::Find)},
        {u"palette"_s, everywhere, Shortcuts::tr("All commands"), key(Qt::CTRL | Qt::Key_K)},
        {u"message.focus"_s, everywhere, Shortcuts::tr("To the message box"), key(Qt::CTRL | Qt::Key_L)},
        {u"review.focus"_s, everywhere, Shortcuts::tr("To the review"), key(Qt::CTRL | Qt::Key_R)},
        {u"area.next"_s, everywhere, Shortcuts::tr("From one area to the next"), key(Qt::Key_F6)},
        {u"area.previous"_s, everywhere, Shortcuts::tr("To the area before"), key(Qt::SHIFT | Qt::Key_F6)},
        {u"help"_s, everywhere, Shortcuts::tr("All keys on one sheet"), key(Qt::Key_F1)},
        {u"quit"_s, everywhere, Shortcuts::tr("Quit"), key(QKeySequence::Quit)},
        {u"message.send"_s, message, Shortcuts::tr("Send to the review; nothing leaves yet"), key(Qt::CTRL | Qt::Key_Return), true},
        {u"message.attach"_s, message, Shortcuts::tr("Attach files"), key(Qt::CTRL | Qt::Key_O), true},
        {u"message.stop"_s, message, Shortcuts::tr("Stop the run"), key(Qt::Key_Escape), true},
        {u"review.findings"_s, review, Shortcuts::tr("Next and previous finding"), {QKeySequence(Qt::Key_J), QKeySequence(Qt::Key_K)}, true},
        {u"review.toggle"_s, review, Shortcuts::tr("Keep the finding here, or let it leave"), key(Qt::Key_Space), true},
        {u"review.mask"_s, review, Shortcuts::tr("Mask the selected words in this conversation"), key(Qt::Key_M), true},
        {u"review.maskAlways"_s, review, Shortcuts::tr("Mask the selected words always"), key(Qt::SHIFT | Qt::Key_M), true},
        {u"review.type"_s, review, Shortcuts::tr("Keep all values of this type here, or let them leave"), key(Qt::Key_T), true},
        {u"review.never"_s,
         review,
         Shortcuts::tr("Never mask this value: in this conversation, or always"),
         {QKeySequence(Qt::Key_N), QKeySequence(Qt::SHIFT | Qt::Key_N)},
         true},
        {u"review.why"_s, review, Shortcuts::tr("Why this was found"), key(Qt::Key_W), true},
        {u"review.undo"_s, review, Shortcuts::tr("Take the last change of the review back"), key(QKeySequence::Undo), true},
        {u"review.originals"_s, review, Shortcuts::tr("Show the originals, or what leaves"), key(Qt::Key_O), true},
        {u"review.edit"_s, review, Shortcuts::tr("Edit the text of the part"), key(Qt::Key_E), true},
        {u"review.sign"_s, review, Shortcuts::tr("Sign and send exactly these bytes; in an edit, apply it"), key(Qt::CTRL | Qt::Key_Return), true},
        {u"review.rest"_s, review, Shortcuts::tr("Sign this and the rest of the run, while nothing new is found"),
         key(Qt::CTRL | Qt::SHIFT | Qt::Key_Return), true},
        {u"review.refuse"_s, review, Shortcuts::tr("Refuse; in an edit, leave it"), key(Qt::Key_Escape), true},
        {u"tool.once"_s, Shortcuts::tr("Tool call"), Shortcuts::tr("Allow this one call"), key(Qt::CTRL | Qt::Key_Return), true},
        {u"design.samples"_s, Shortcuts::tr("Design"), Shortcuts::tr("Run on all samples"), key(Qt::Key_F9), true},
        {u"list.change"_s, lists, Shortcuts::tr("Rename, delete (with a way back)"), {QKeySequence(Qt::Key_F2), QKeySequence(Qt::Key_Delete)}, true},
    };
}

} // namespace

Shortcuts::Shortcuts(Settings &settings, QObject *parent) : QObject(parent), m_settings(settings), m_items(windowKeys())
{
    const QJsonObject kept = QJsonDocument::fromJson(settings.value(Settings::Key::Shortcuts).toByteArray()).object();
    for (auto it = kept.begin(); it != kept.end(); ++it) {
        if (it.value().isString())
            m_changed.insert(it.key(), QKeySequence(it.value().toString(), QKeySequence::PortableText));
    }
}

void Shortcuts::add(const QString &id, const QString &title, const QKeySequence &standard)
{
    const auto behind = std::ranges::find(m_items, true, &Item::fixed);
    m_items.insert(behind, {id, tr("Everywhere"), title, {standard}});
}

const Shortcuts::Item *Shortcuts::find(const QString &id) const
{
    const auto found = std::ranges::find(m_items, id, &Item::id);
    return found == m_items.end() ? nullptr : &*found;
}

QKeySequence Shortcuts::keys(const QString &id) const
{
    const Item *item = find(id);
    if (!item)
        return {};
    const auto changed = m_changed.constFind(id);
    return changed == m_changed.constEnd() || item->fixed ? item->standard.value(0) : *changed;
}

QKeySequence Shortcuts::inForce(const QKeySequence &standard) const
{
    const auto found = std::ranges::find_if(m_items, [&](const Item &item) { return !item.fixed && item.standard.value(0) == standard; });
    return found == m_items.end() || standard.isEmpty() ? standard : keys(found->id);
}

QString Shortcuts::words(const Item &item) const
{
    if (!item.fixed)
        return keys(item.id).toString(QKeySequence::NativeText);
    QStringList all;
    for (const QKeySequence &sequence : item.standard)
        all << sequence.toString(QKeySequence::NativeText);
    return all.join("  "_L1);
}

bool Shortcuts::isChanged(const QString &id) const { return m_changed.contains(id); }

QStringList Shortcuts::conflicts(const QString &id, const QKeySequence &wanted) const
{
    QStringList titles;
    if (wanted.isEmpty())
        return titles;
    for (const Item &item : m_items) {
        if (item.id == id)
            continue;
        const QList<QKeySequence> taken = item.fixed ? item.standard : QList<QKeySequence>{keys(item.id)};
        const auto meets = [&](const QKeySequence &other) {
            return !other.isEmpty() && (wanted.matches(other) != QKeySequence::NoMatch || other.matches(wanted) != QKeySequence::NoMatch);
        };
        if (std::ranges::any_of(taken, meets))
            titles << item.title;
    }
    return titles;
}

void Shortcuts::setKeys(const QString &id, const QKeySequence &wanted)
{
    const Item *item = find(id);
    if (!item || item->fixed || wanted == keys(id))
        return;
    if (wanted == item->standard.value(0))
        m_changed.remove(id);
    else
        m_changed.insert(id, wanted);
    keep();
}

void Shortcuts::reset(const QString &id)
{
    if (m_changed.remove(id))
        keep();
}

void Shortcuts::resetAll()
{
    if (m_changed.isEmpty())
        return;
    m_changed.clear();
    keep();
}

void Shortcuts::keep()
{
    QJsonObject object;
    for (const auto &[id, sequence] : m_changed.asKeyValueRange())
        object.insert(id, sequence.toString(QKeySequence::PortableText));
    m_settings.setValue(Settings::Key::Shortcuts, object.isEmpty() ? QByteArray() : QJsonDocument(object).toJson(QJsonDocument::Compact));
    Q_EMIT changed();
}

void tellKeys(const Shortcuts &keys, const QString &id, QWidget *control, const QString &words)
{
    const auto tell = [&keys, id, control, words] {
        const QString now = keys.keys(id).toString(QKeySequence::NativeText);
        //: A tooltip and the keys that do the same: "Attach files (Ctrl+O)"
        control->setToolTip(now.isEmpty() ? words : Shortcuts::tr("%1 (%2)").arg(words, now));
        control->setAccessibleDescription(control->toolTip());
    };
    tell();
    QObject::connect(&keys, &Shortcuts::changed, control, tell);
}

} // namespace countersign
