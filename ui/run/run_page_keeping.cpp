// SPDX-License-Identifier: GPL-3.0-or-later
// What the page keeps of what is typed, and how earlier messages are changed: everything here goes through m_disk, in order.
#include "core/agents/branches.h"
#include "core/settings/settings.h"
#include "ui/main/run_setup.h"
#include "ui/run/composer_box.h"
#include "ui/run/conversation_panel.h"
#include "ui/run/conversations_model.h"
#include "ui/run/run_page.h"
#include "ui/run/run_session.h"
#include "ui/widgets/serial_work.h"

using namespace Qt::StringLiterals;

namespace countersign {

void RunPage::makeConversation()
{
    if (m_session || m_making)
        return;
    m_making = std::make_shared<ConversationId>();
    m_disk->ask(
        this,
        [&conversations = m_services.conversations, workspace = m_services.workspace.folder(), agent = m_setup.agentStem(), made = m_making] {
            Result<ConversationInfo> created = conversations.create(workspace, agent);
            if (created)
                *made = created->id;
            return created;
        },
        [this, made = m_making](const Result<ConversationInfo> &created) {
            const bool wanted = made == m_making;
            if (wanted)
                m_making.reset();
            if (!created) {
                m_sendWhenMade = m_sendWhenMade && !wanted;
                Q_EMIT notice(created.error().message);
                return;
            }
            m_panel->reload();
            if (!wanted)
                return;
            setSession(sessionFor(created->id));
            m_services.settings.setValue(Settings::Key::LastConversation, created->id.text());
            m_panel->setCurrent(created->id);
            if (std::exchange(m_sendWhenMade, false))
                send();
        });
}

void RunPage::readUnsent()
{
    m_unsentComing = true;
    m_disk->ask(
        this,
        [&conversations = m_services.conversations, drafts = m_services.drafts, id = m_session->conversation()] {
            return readMessage(conversations, drafts, id);
        },
        [this, visit = m_visit](const Result<KeptMessage> &kept) {
            if (visit != m_visit)
                return;
            m_unsentComing = false;
            if (!kept)
                Q_EMIT notice(kept.error().message);
            else if (!kept->isEmpty())
                putBack(*kept);
        });
}

void RunPage::putBack(const KeptMessage &kept)
{
    const QString meanwhile = m_composer->text();
    const bool both = !meanwhile.isEmpty() && !kept.unsent.text.isEmpty();
    m_composer->setText(kept.unsent.text + (both ? u"\n"_s : QString()) + meanwhile);
    m_composer->attach(kept.unsent.files, kept.asTheyAre);
    m_keptPasted = kept.pasted;
    m_keptAsTheyAre = kept.asTheyAre;
    m_keptReplaces = kept.replaces;
    if (kept.replaces != 0 && m_edited == 0)
        beginEdit(kept.replaces);
    for (const KeptMessage::Pasted &one : kept.pasted)
        m_composer->attachRead({{}, one.label, one.text, {}, one.data, one.mediaType});
}

KeptMessage RunPage::typed() const
{
    KeptMessage message{{m_composer->text(), {}}, {}, {}};
    for (const RunOrder::Attachment &attachment : m_composer->attachments()) {
        if (attachment.path.isEmpty()) {
            message.pasted.push_back({attachment.label, attachment.text, attachment.data, attachment.mediaType});
            continue;
        }
        message.unsent.files << attachment.path;
        if (!attachment.data.isEmpty())
            message.asTheyAre << attachment.path;
    }
    message.replaces = message.isEmpty() ? 0 : m_edited;
    return message;
}

void RunPage::saveSoon()
{
    if (!m_unsentTimer.isActive()) // somebody who types without a pause is not to wait for one
        m_unsentTimer.start();
}

void RunPage::saveUnsent()
{
    const KeptMessage message = typed();
    if (!m_session && !m_making && message.isEmpty())
        return;
    if (m_preparing || (m_session && m_session->isRunning() && !m_session->isMessageStored())) {
        // What was typed stays on the disk as unsent until the loop has written it as a message.
        saveSoon();
        return;
    }
    if (m_unsentComing && message.isEmpty())
        return; // nobody has emptied what is not there yet
    makeConversation();
    const bool beside =
        message.pasted != m_keptPasted || message.asTheyAre != m_keptAsTheyAre || message.replaces != m_keptReplaces || m_unsentComing;
    m_keptPasted = message.pasted;
    m_keptAsTheyAre = message.asTheyAre;
    m_keptReplaces = message.replaces;
    m_disk->ask(
        this,
        [&conversations = m_services.conversations, drafts = m_services.drafts, id = m_session ? m_session->conversation() : ConversationId(),
         made = m_making, behind = m_unsentComing, beside, message = KeptMessage(message)]() mutable -> Result<void> {
            const ConversationId to = made ? *made : id;
            if (to.isNull())
                return {}; // that it could not be made was said
            if (behind) { // typed before it was shown what is there: behind it
                if (const Result<KeptMessage> before = readMessage(conversations, drafts, to); before && !before->isEmpty()) {
                    message.unsent.text.prepend(before->unsent.text + u'\n');
                    message.unsent.files = before->unsent.files + message.unsent.files;
                    message.asTheyAre = before->asTheyAre + message.asTheyAre;
                    message.pasted.insert(message.pasted.begin(), before->pasted.begin(), before->pasted.end());
                    message.replaces = message.replaces != 0 ? message.replaces : before->replaces;
                }
            }
            return keepMessage(conversations, drafts, to, message, beside);
        },
        [this](const Result<void> &kept) {
            if (!kept && kept.error().code != ErrorCode::NotFound) // deleted meanwhile: nothing to keep it with
                Q_EMIT notice(kept.error().message);
        });
}

// ---- editing and branching ------------------------------------------------------------------------------------------------------

QString RunPage::title() const
{
    const ConversationInfo *info = m_panel->model()->info(m_panel->model()->indexOf(m_session->conversation()));
    return info && !info->title.isEmpty() ? info->title : tr("Conversation");
}

void RunPage::compose(const StoredMessage &message)
{
    m_composer->clear();
    QStringList words;
    for (const StoredPart &part : message.parts) {
        if (part.kind == Part::Kind::File)
            m_composer->attachRead({{}, part.text, {}, {}, part.data, part.mediaType});
        else if (part.source.kind == Source::Kind::Attachment)
            m_composer->attachRead({{}, part.source.label, part.text.section(u"\n\n"_s, 1), {}});
        else
            words << part.text;
    }
    m_composer->setText(words.join(u"\n\n"_s));
    saveSoon();
    m_composer->focusText();
}

void RunPage::editMessage(qint64 message)
{
    if (!m_session || m_session->isRunning()) {
        Q_EMIT notice(tr("Stop the run first; then the message can be changed."));
        return;
    }
    m_disk->ask(
        this, [&conversations = m_services.conversations, id = m_session->conversation(), message] { return ownMessage(conversations, id, message); },
        [this, message, visit = m_visit](const Result<StoredMessage> &stored) {
            if (visit != m_visit || !m_session || m_session->isRunning())
                return;
            if (!stored) {
                Q_EMIT notice(stored.error().message);
                return;
            }
            compose(*stored);
            beginEdit(message);
        });
}

void RunPage::beginEdit(qint64 message)
{
    m_edited = message;
    m_composer->setPurpose(tr("Changing an earlier message. What came after it is kept as a conversation of its own."));
}

void RunPage::endEdit()
{
    m_edited = 0;
    m_composer->setPurpose({});
}

void RunPage::branchAt(qint64 message)
{
    if (!m_session)
        return;
    using Branch = std::pair<StoredMessage, ConversationInfo>;
    m_disk->ask(
        this,
        [&conversations = m_services.conversations, &vault = m_services.vault, id = m_session->conversation(), message,
         name = tr("%1 (branch)").arg(title())]() -> Result<Branch> {
            Result<StoredMessage> stored = ownMessage(conversations, id, message);
            if (!stored)
                return std::unexpected(stored.error());
            Result<ConversationInfo> branch = branchConversation(conversations, vault, id, message, name);
            if (!branch)
                return std::unexpected(branch.error());
            return Branch(std::move(*stored), std::move(*branch));
        },
        [this, visit = m_visit](const Result<Branch> &made) {
            m_panel->reload();
            if (!made)
                Q_EMIT notice(made.error().message);
            if (!made || visit != m_visit)
                return;
            openConversation(made->second.id, made->second.agent);
            compose(made->first);
        });
}

} // namespace countersign
