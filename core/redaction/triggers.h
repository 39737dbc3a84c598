// SPDX-License-Identifier: GPL-3.0-or-later
// One pass over the text for all literals at once (Vectorscan, block mode): cue words, the beginnings of secrets, a few marks. The
// automaton gives end offsets only; what stands around them is read by the code that knows the kind.
#pragma once
#include "core/base/error.h"
#include "core/redaction/rules.h"

#include <QtCore/QByteArray>
#include <memory>
#include <string_view>
#include <vector>

namespace countersign {

struct CueHit {
    quint32 begin = 0;
    quint32 end = 0;
    quint16 cue = 0; // index in Rules::cues
};

struct SecretHit {
    quint32 begin = 0;
    quint16 rule = 0; // index in Rules::secrets
};

struct MarkHit {
    enum class Kind { At, PemBegin, Jwt, UrlAt };
    quint32 begin = 0;
    quint32 end = 0;
    Kind kind = Kind::At;
};

struct Hits {
    std::vector<CueHit> cues; // by end; whole words only
    std::vector<SecretHit> secrets; // by end
    std::vector<MarkHit> marks; // by end
};

class Triggers {
public:
    /// Takes the database that the build made from the same rules, or compiles it (about a second) where that one is for another
    /// version of the library.
    [[nodiscard]] static Result<Triggers> load(const Rules &rules);
    [[nodiscard]] static Result<Triggers> compile(const Rules &rules);
    /// What load() takes; made by the build for any processor of this architecture.
    [[nodiscard]] Result<QByteArray> serialised() const;
    Triggers(Triggers &&) noexcept;
    Triggers &operator=(Triggers &&) noexcept;
    ~Triggers();

    /// May be called from any thread; each thread keeps a scratch of its own.
    [[nodiscard]] Result<void> find(std::string_view text, const Rules &rules, Hits &hits) const;

private:
    Triggers();
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace countersign
