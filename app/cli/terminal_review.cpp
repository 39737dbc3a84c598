// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/terminal_review.h"

#include "app/cli/command.h"

#include <QtCore/QTextStream>
#include <QtCore/QTimer>
#include <cstdio>
#include <iostream>
#include <string>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace countersign::cli {

namespace {

void tell(const QString &text)
{
    const QByteArray bytes = text.toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stderr);
}

/// What a terminal would act on (escape sequences in a hostile document) is shown, not done.
QString harmless(QString text)
{
    for (QChar &c : text) {
        if (c.unicode() < 0x20 && c != u'\n' && c != u'\t')
            c = QChar(char16_t(0x2400 + c.unicode()));
        else if (c.unicode() >= 0x7F && c.unicode() < 0xA0)
            c = QChar(0xFFFD);
    }
    return text;
}

void tellFindings(const HeldRequest &request)
{
    for (const Finding &finding : request.redacted.findings()) {
        const QString original = request.draft.texts()[size_t(finding.slot)].text.sliced(finding.original.begin, finding.original.length());
        const QString becomes = finding.action == Action::Allow ? u"leaves as it is"_s : u"→ "_s + finding.replacement;
        tell(u"  %1 %2  %3  (%4, %5)"_s.arg(finding.type, harmless(original).simplified().left(60), becomes, finding.rule)
                 .arg(finding.score, 0, 'f', 2));
    }
}

void tellTexts(const HeldRequest &request)
{
    for (size_t slot = 0; slot < request.redacted.texts().size(); ++slot) {
        const Source &source = request.draft.texts()[slot].source;
        tell(u"--- part %1 %2"_s.arg(slot).arg(harmless(source.label)));
        tell(harmless(request.redacted.texts()[slot]));
    }
}

} // namespace

Result<ReviewMode> reviewMode(const QString &word)
{
    if (word == "ask"_L1)
        return ReviewMode::Always;
    if (word == "clean"_L1)
        return ReviewMode::Findings;
    if (word == "all"_L1)
        return ReviewMode::Never;
    return failure(ErrorCode::BadUsage, u"--review must be ask, clean or all, not \"%1\"."_s.arg(word));
}

TerminalReview::TerminalReview(ReviewGate &gate, bool ask) : m_gate(gate), m_ask(ask)
{
    // From the event loop: the gate is still handing the request over when it says that it holds one.
    connect(&gate, &ReviewGate::held, this,
            [this](const std::shared_ptr<const HeldRequest> &request) { QTimer::singleShot(0, this, [this, request] { decide(*request); }); });
}

void TerminalReview::decide(const HeldRequest &request)
{
    if (!m_ask) {
        std::ignore = m_gate.refuse(
            request.id,
            u"Something in this request is left for a person to decide, and --review clean asks nobody. Use --review ask on a terminal."_s);
        return;
    }
    if (!isatty(STDIN_FILENO) || !isatty(STDERR_FILENO)) {
        std::ignore = m_gate.refuse(request.id, u"--review ask needs a terminal, and there is none. Use --review clean or --review all."_s);
        return;
    }
    askPerson(request);
}

void TerminalReview::askPerson(const HeldRequest &request)
{
    const Destination &to = request.wire.destination();
    tell(u"\nHELD FOR YOU · request %1 of this run · to %2 (%3)%4"_s.arg(request.number)
             .arg(to.url.host(), to.model, to.local ? u", on this machine"_s : QString()));
    if (!request.chosenBy.isEmpty())
        tell(harmless(request.chosenBy));
    if (!request.callers.isEmpty())
        tell(harmless(u"asked by the agent %1 for the agent %2"_s.arg(request.agent, request.callers.last())));
    tell(u"%1 bytes, about %2 tokens · SHA-256 %3"_s.arg(request.wire.body().size())
             .arg(request.estimatedTokens)
             .arg(QString::fromLatin1(request.wire.sha256())));
    tellFindings(request);
    if (!request.blockedBy.isEmpty())
        tell(request.blockedBy);
    while (true) {
        std::fputs(request.blockedBy.isEmpty() ? "[s]ign and send · [r]efuse · show [t]exts · show [b]ytes: "
                                               : "[r]efuse · show [t]exts · show [b]ytes: ",
                   stderr);
        std::string line;
        if (!std::getline(std::cin, line))
            line = "r";
        const char answer = line.empty() ? ' ' : char(std::tolower(static_cast<unsigned char>(line[0])));
        if (answer == 't') {
            tellTexts(request);
        } else if (answer == 'b') {
            tell(harmless(QString::fromUtf8(request.wire.body())));
        } else if (answer == 'r') {
            std::ignore = m_gate.refuse(request.id, u"Refused by you. Nothing was sent."_s);
            return;
        } else if (answer == 's') {
            const auto signedNow = m_gate.sign(request.id, request.wire.sha256());
            if (signedNow)
                return;
            tell(signedNow.error().message);
        }
    }
}

} // namespace countersign::cli
