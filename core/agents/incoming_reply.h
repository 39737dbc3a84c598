// SPDX-License-Identifier: GPL-3.0-or-later
// One reply on its way in: decode → restore → assemble. Belongs to one send; used on the thread of the loop.
#pragma once
#include "core/agents/reply_assembler.h"
#include "core/providers/codec.h"
#include "core/redaction/restorer.h"

#include <functional>

namespace countersign {

/// `show` is told every restored piece; after an error of the restorer nothing more is taken.
class IncomingReply {
public:
    IncomingReply(const Codec &codec, Vault &vault, const ConversationId &conversation, const QString &from)
        : m_codec(codec), m_restorer(vault, conversation), m_answer(from)
    {
    }

    std::function<void(const RestoredReply &)> show;

    bool counting = false; // the answer is a count of tokens

    void start(int httpStatus) { m_decoder = counting ? Codec::countDecoder(httpStatus) : m_codec.decoder(httpStatus); }
    void bytes(QByteArrayView bytes)
    {
        if (m_decoder && !m_error)
            take(m_decoder->feed(bytes));
    }
    void end()
    {
        if (m_decoder && !m_error)
            take(m_decoder->finish());
        if (auto rest = m_restorer.finish())
            give(*rest);
        else if (!m_error)
            m_error = rest.error();
    }
    [[nodiscard]] const ReplyAssembler &answer() const { return m_answer; }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    [[nodiscard]] const QStringList &unknownPlaceholders() const { return m_restorer.unknownPlaceholders(); }

private:
    void take(const std::vector<ReplyEvent> &events)
    {
        for (const ReplyEvent &event : events) {
            auto pieces = m_restorer.feed(event);
            if (!pieces) {
                m_error = pieces.error();
                return;
            }
            give(*pieces);
        }
    }
    void give(const std::vector<RestoredReply> &pieces)
    {
        for (const RestoredReply &piece : pieces) {
            m_answer.take(piece);
            show(piece);
        }
    }

    const Codec &m_codec;
    ReplyRestorer m_restorer;
    ReplyAssembler m_answer;
    std::unique_ptr<ReplyDecoder> m_decoder;
    std::optional<Error> m_error;
};

} // namespace countersign
