// SPDX-License-Identifier: GPL-3.0-or-later
// The nationality, religion or descent of somebody.
#include "core/redaction/scan_context.h"

#include <array>

namespace countersign {
using namespace Qt::StringLiterals;

namespace {

class Nationalities {
public:
    Nationalities(ScanContext &context, bool aboutSomebody) : c(context), w(context.words), m_aboutSomebody(aboutSomebody) { }

    void run()
    {
        for (size_t i = 0; i < w.size(); ++i) {
            if (w[i].is(word::Demonym))
                demonym(i);
        }
    }

private:
    ScanContext &c;
    const std::vector<Word> &w;
    bool m_aboutSomebody;
    mutable int m_names = -1; // surely found persons

    [[nodiscard]] bool isOneOf(size_t i, std::string_view list) const
    {
        const std::string folded = foldWord(c.text.substr(w[i].begin, std::min<size_t>(w[i].end - w[i].begin, 30)));
        const size_t at = list.find(' ' + folded + ' ');
        return at != list.npos;
    }

    [[nodiscard]] bool isNamed() const
    {
        if (m_names < 0)
            m_names = int(std::ranges::count_if(c.found, [](const Candidate &f) { return f.type == "PERSON"_L1 && f.score >= 0.7; }));
        return m_names > 0;
    }

    void demonym(size_t i)
    {
        static constexpr std::string_view citizens = " national nationals citizen citizens nationality origin descent subject ";
        // What stands before an adjective of nationality in languages that write it small, and behind a colon or "is" in all.
        static constexpr std::string_view before = " nationality nationalite nacionalidad nazionalita nacionalidade staatsangehorigkeit nationaliteit "
                                                   "obywatelstwo origine origen procedencia ciudadano ciudadana ciudadanos ciudadanas nacional "
                                                   "nacionales ressortissant ressortissante ressortissants citoyen citoyenne citoyens cittadino "
                                                   "cittadina cidadao cidada ethnicity citizenship religion ";
        static constexpr std::string_view people = " mujer varon hombre paciente gobierno gouvernement pasaporte passeport nino nina "
                                                   "femme homme patient patiente raza gobiernos joven ";
        static constexpr std::string_view being = " is am are was were m 's he's she's i'm ";
        const bool capital = w[i].capital();
        const bool led = i > 0 && (w[i].gap == Word::Gap::Space || c.text.substr(w[i - 1].end, w[i].begin - w[i - 1].end) == ": ");
        size_t last = i;
        if (capital && i + 1 < w.size() && w[i + 1].gap == Word::Gap::Space && isOneOf(i + 1, citizens))
            last = i + 1;
        double score = 0;
        if (led && isOneOf(i - 1, before))
            score = 0.75;
        else if (capital && m_aboutSomebody)
            score = last > i ? 0.75 : 0.5;
        else if (!capital && m_aboutSomebody && led && isOneOf(i - 1, people))
            score = 0.6;
        else if (capital && led && isNamed() && (isOneOf(i - 1, being) || w[i - 1].is(word::Stop)))
            score = 0.5;
        if (score > 0)
            c.add(w[i].begin, w[last].end, u"NATIONALITY"_s, score, u"nationality"_s, u"a nationality in a text about somebody"_s);
    }
};

} // namespace

void findNationalities(ScanContext &context, bool aboutSomebody) { Nationalities(context, aboutSomebody).run(); }

} // namespace countersign
