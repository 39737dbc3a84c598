// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/redaction/triggers.h"

#include "core/redaction/fold.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QCryptographicHash>
#include <QtCore/QFile>
#include <QtCore/QString>
#include <hs/hs.h>
#include <set>

namespace countersign {

namespace {

struct Pattern {
    enum class Kind : quint8 { Cue, Secret, Mark };
    Kind kind = Kind::Cue;
    quint16 index = 0;
    MarkHit::Kind mark = MarkHit::Kind::At;
    std::string literal; // lower case where caseless
};

Error detectorError(const char *step)
{
    return {ErrorCode::Detector,
            QCoreApplication::translate("Triggers", "The text scanner could not be started (%1). Nothing can be sent.").arg(QLatin1StringView(step))};
}

struct ScratchFree {
    void operator()(hs_scratch_t *scratch) const { hs_free_scratch(scratch); }
};

/// One per thread for all databases: hs_alloc_scratch only ever makes it larger.
hs_scratch_t *scratchFor(const hs_database_t *database)
{
    thread_local std::unique_ptr<hs_scratch_t, ScratchFree> scratch;
    thread_local const hs_database_t *known = nullptr;
    if (known != database) {
        hs_scratch_t *raw = scratch.release();
        const hs_error_t error = hs_alloc_scratch(database, &raw);
        scratch.reset(raw);
        if (error != HS_SUCCESS)
            return nullptr;
        known = database;
    }
    return scratch.get();
}

std::string expressionFor(std::string_view literal, bool flexible)
{
    std::string out;
    for (const char c : literal) {
        if (flexible && (c == ' ' || c == '-'))
            out += "[ _\\-\\n]?";
        else if (QByteArrayView("\\.[]()|?*+{}^$#/").contains(c))
            out += std::string("\\") + c;
        else
            out += c;
    }
    return out;
}

bool isWordByte(char c) { return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || uchar(c) >= 0x80; }

char lowered(char c) { return c >= 'A' && c <= 'Z' ? char(c | 0x20) : c; }

QByteArray stampOf(const std::vector<std::string> &expressions)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const std::string &e : expressions)
        hash.addData(QByteArrayView(e.c_str(), qsizetype(e.size()) + 1));
    return hash.result();
}

/// Where the literal that ends at `end` began.
size_t beginOf(std::string_view text, size_t end, std::string_view literal)
{
    size_t at = end;
    for (size_t i = literal.size(); i > 0; --i) {
        const char c = literal[i - 1];
        if (c == ' ' || c == '-') {
            if (at > 0 && (text[at - 1] == ' ' || text[at - 1] == '_' || text[at - 1] == '-' || text[at - 1] == '\n'))
                --at;
            continue;
        }
        if (at == 0 || lowered(text[at - 1]) != c)
            return std::string_view::npos;
        --at;
    }
    return at;
}

} // namespace

struct Triggers::Private {
    std::vector<Pattern> patterns;
    hs_database_t *database = nullptr;
    ~Private() { hs_free_database(database); }
};

Triggers::Triggers() : d(std::make_unique<Private>()) { }
Triggers::Triggers(Triggers &&) noexcept = default;
Triggers &Triggers::operator=(Triggers &&) noexcept = default;
Triggers::~Triggers() = default;

namespace {

/// The patterns for all rules, in an order that depends on the rules alone, and what the library is to look for.
void patternsFor(const Rules &rules, std::vector<Pattern> &patterns, std::vector<std::string> &expressions, std::vector<unsigned> &flags)
{
    const auto add = [&](Pattern pattern, bool caseless) {
        expressions.push_back(expressionFor(pattern.literal, pattern.kind == Pattern::Kind::Cue));
        flags.push_back(caseless ? HS_FLAG_CASELESS : 0U);
        patterns.push_back(std::move(pattern));
    };
    for (size_t i = 0; i < rules.cues.size(); ++i) {
        const std::string &text = rules.cues[i].text;
        // Caseless is for ASCII: words with accents are looked for in lower and upper case, and without accents.
        const QString unicode = QString::fromStdString(text);
        std::set<std::string> forms = {text, foldWord(text), unicode.toUpper().toStdString()};
        if (!unicode.isEmpty())
            forms.insert(QString(unicode.left(1).toUpper() + unicode.mid(1)).toStdString());
        std::set<std::string> written;
        for (const std::string &form : forms) {
            std::string lower;
            for (const char c : form)
                lower += lowered(c);
            if (written.insert(lower).second)
                add({Pattern::Kind::Cue, quint16(i), {}, lower}, true);
        }
    }
    for (size_t i = 0; i < rules.secrets.size(); ++i)
        add({Pattern::Kind::Secret, quint16(i), {}, rules.secrets[i].prefix}, false);
    for (const auto &[literal, kind] : {std::pair{"[at]", MarkHit::Kind::At},
                                        {"(at)", MarkHit::Kind::At},
                                        {"{at}", MarkHit::Kind::At},
                                        {"<at>", MarkHit::Kind::At},
                                        {" at ", MarkHit::Kind::At},
                                        {"%40", MarkHit::Kind::UrlAt},
                                        {"=40", MarkHit::Kind::UrlAt},
                                        {"-----begin", MarkHit::Kind::PemBegin}})
        add({Pattern::Kind::Mark, 0, kind, literal}, true);
    add({Pattern::Kind::Mark, 0, MarkHit::Kind::Jwt, "eyJ"}, false);
}

} // namespace

Result<Triggers> Triggers::compile(const Rules &rules)
{
    Triggers triggers;
    std::vector<std::string> expressions;
    std::vector<unsigned> flags;
    patternsFor(rules, triggers.d->patterns, expressions, flags);
    std::vector<const char *> texts;
    std::vector<unsigned> ids;
    for (const std::string &e : expressions) {
        ids.push_back(unsigned(ids.size()));
        texts.push_back(e.c_str());
    }
    const hs_platform_info_t anyProcessor = {};
    hs_compile_error_t *error = nullptr;
    if (hs_compile_multi(texts.data(), flags.data(), ids.data(), unsigned(texts.size()), HS_MODE_BLOCK, &anyProcessor, &triggers.d->database, &error)
        != HS_SUCCESS) {
        hs_free_compile_error(error);
        return std::unexpected(detectorError("compile"));
    }
    return triggers;
}

Result<Triggers> Triggers::load(const Rules &rules)
{
    QFile file(QStringLiteral(":/triggers/triggers.hsdb"));
    if (!file.open(QIODevice::ReadOnly))
        return compile(rules);
    const QByteArray bytes = file.readAll();
    Triggers triggers;
    std::vector<std::string> expressions;
    std::vector<unsigned> flags;
    patternsFor(rules, triggers.d->patterns, expressions, flags);
    // The first bytes say for which patterns it was made.
    const QByteArray stamp = stampOf(expressions);
    if (!bytes.startsWith(stamp)
        || hs_deserialize_database(bytes.constData() + stamp.size(), size_t(bytes.size() - stamp.size()), &triggers.d->database) != HS_SUCCESS)
        return compile(rules);
    return triggers;
}

Result<QByteArray> Triggers::serialised() const
{
    char *bytes = nullptr;
    size_t size = 0;
    if (hs_serialize_database(d->database, &bytes, &size) != HS_SUCCESS)
        return std::unexpected(detectorError("serialise"));
    std::vector<std::string> literals;
    for (const Pattern &p : d->patterns)
        literals.push_back(expressionFor(p.literal, p.kind == Pattern::Kind::Cue));
    const QByteArray all = stampOf(literals) + QByteArray(bytes, qsizetype(size));
    free(bytes);
    return all;
}

Result<void> Triggers::find(std::string_view text, const Rules &rules, Hits &hits) const
{
    hs_scratch_t *scratch = scratchFor(d->database);
    if (!scratch)
        return std::unexpected(detectorError("scratch"));
    struct Sink {
        const Private *d;
        const Rules *rules;
        std::string_view text;
        Hits *hits;
    } sink{d.get(), &rules, text, &hits};
    const auto onMatch = [](unsigned id, unsigned long long, unsigned long long to, unsigned, void *context) -> int {
        const Sink &s = *static_cast<Sink *>(context);
        const Pattern &p = s.d->patterns[id];
        const size_t end = size_t(to);
        if (p.kind == Pattern::Kind::Secret) {
            s.hits->secrets.push_back({quint32(end - p.literal.size()), p.index});
        } else if (p.kind == Pattern::Kind::Mark) {
            s.hits->marks.push_back({quint32(end - p.literal.size()), quint32(end), p.mark});
        } else {
            const size_t begin = beginOf(s.text, end, p.literal);
            const bool wordEnd = end >= s.text.size() || !isWordByte(s.text[end]) || !isWordByte(s.text[end - 1])
                || (s.text[end] >= '0' && s.text[end] <= '9')
                || (s.text[end - 1] >= 'a' && s.text[end - 1] <= 'z' && s.text[end] >= 'A' && s.text[end] <= 'Z');
            const bool wordBegin = begin == 0
                || (begin != std::string_view::npos
                    && (!isWordByte(s.text[begin - 1])
                        || (((s.text[begin - 1] >= 'a' && s.text[begin - 1] <= 'z') || (s.text[begin - 1] >= '0' && s.text[begin - 1] <= '9'))
                            && s.text[begin] >= 'A' && s.text[begin] <= 'Z')));
            if (wordBegin && wordEnd)
                s.hits->cues.push_back({quint32(begin), quint32(end), p.index});
        }
        return 0;
    };
    if (hs_scan(d->database, text.data(), unsigned(text.size()), 0, scratch, onMatch, &sink) != HS_SUCCESS)
        return std::unexpected(detectorError("scan"));
    return {};
}

} // namespace countersign
