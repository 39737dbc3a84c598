// SPDX-License-Identifier: GPL-3.0-or-later
// The nationality, religion or descent of somebody.
#include "core/redaction/scan_context.h"

#include <bitset>

namespace countersign {
using namespace Qt::StringLiterals;

namespace {

class Nationalities {
public:
    Nationalities(ScanContext &context, bool aboutSomebody) : c(context), w(context.words), m_aboutSomebody(aboutSomebody) { }

    void run()
    {
        for (size_t i = 0; i < w.size(); ++i) {
            if (w[i].is(word::Demonym) || (i > 0 && w[i].letters == Word::Case::Lower && isAdjective(i)))
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

    /// Spanish, French, Italian and Portuguese write these small; read only behind a word for a person or a nationality.
    [[nodiscard]] bool isAdjective(size_t i) const
    {
        static constexpr std::string_view adjectives =
            " aleman alemana espanol espanola frances francesa italiano italiana ingles inglesa britanico britanica britanicos portugues portuguesa "
            "polaco polaca ruso rusa turco turca griego griega sueco sueca noruego noruega danes danesa finlandes finlandesa holandes holandesa "
            "belga "
            "suizo suiza austriaco austriaca rumano rumana bulgaro bulgara hungaro hungara checo checa croata serbio serbia ucraniano ucraniana "
            "chino "
            "china japones japonesa coreano coreana indio india pakistani marroqui argelino argelina tunecino egipcio egipcia nigeriano nigeriana "
            "senegales senegalesa somali americano americana estadounidense mexicano mexicana colombiano colombiana ecuatoriano ecuatoriana peruano "
            "peruana boliviano boliviana chileno chilena argentino argentina venezolano venezolana cubano cubana dominicano dominicana brasileno "
            "brasilena chipriota israeli palestino palestina sirio siria irani iraqui afgano afgana irlandes irlandesa escoces caucasico caucasica "
            "caucasiana subsahariano subsahariana gitano gitana negro negra blanco blanca musulman musulmana catolico catolica "
            "allemand allemande espagnol espagnole francais francaise italien italienne anglais anglaise britannique britanniques portugais "
            "portugaise "
            "polonais polonaise russe turc turque grec grecque suedois suedoise norvegien norvegienne danois danoise finlandais finlandaise "
            "neerlandais neerlandaise belge suisse autrichien autrichienne roumain roumaine bulgare hongrois hongroise tcheque croate serbe "
            "ukrainien "
            "ukrainienne chinois chinoise japonais japonaise coreen coreenne indien indienne marocain marocaine algerien algerienne tunisien "
            "tunisienne egyptien egyptienne nigerian nigeriane senegalais senegalaise malien malienne camerounais camerounaise congolais congolaise "
            "ivoirien ivoirienne americain americaine canadien canadienne mexicain mexicaine bresilien bresilienne argentin argentine israelien "
            "israelienne palestinien syrien syrienne iranien iranienne irakien irlandais irlandaise ecossais chypriote "
            "tedesco tedesca inglese francese spagnolo spagnola portoghese polacco polacca russo russa greca svizzero svizzera rumeno rumena "
            "albanese "
            "marocchino marocchina cinese giapponese brasiliano brasiliana americana alemao alema ingles frances espanhol espanhola brasileiro "
            "brasileira angolano angolana mocambicano cabo-verdiano ";
        static const std::bitset<1024> leads = [] {
            std::bitset<1024> bits;
            for (const std::string_view list : {before, people}) {
                for (size_t from = 1, to = 0; from < list.size(); from = to + 1) {
                    to = list.find(' ', from);
                    bits.set(bitOf(quint32(Lexicon::hash(list.substr(from, to - from)) >> 16) | 1));
                }
            }
            return bits;
        }();
        return leads.test(bitOf(w[i - 1].hash)) && (isOneOf(i - 1, before) || isOneOf(i - 1, people)) && isOneOf(i, adjectives);
    }
    [[nodiscard]] static size_t bitOf(quint32 hash) { return (hash >> 8) % 1024; }

    // What stands before an adjective of nationality in languages that write it small, and behind a colon or "is" in all.
    static constexpr std::string_view before = " nationality nationalite nacionalidad nazionalita nacionalidade staatsangehorigkeit nationaliteit "
                                               "obywatelstwo origine origen procedencia ciudadano ciudadana ciudadanos ciudadanas nacional "
                                               "nacionales ressortissant ressortissante ressortissants citoyen citoyenne citoyens cittadino "
                                               "cittadina cidadao cidada ethnicity citizenship religion ";
    static constexpr std::string_view people = " mujer varon hombre paciente gobierno gouvernement pasaporte passeport nino nina "
                                               "femme homme patient patiente raza gobiernos joven ";

    /// "Erik Lund (14), Egyptian, moved"
    [[nodiscard]] bool isApposition(size_t i) const
    {
        const char after = c.at(w[i].end);
        return i > 0 && w[i].gap != Word::Gap::Space && w[i].begin >= 2 && c.text.substr(w[i].begin - 2, 2) == ", " && (after == ',' || after == '.');
    }

    void demonym(size_t i)
    {
        static constexpr std::string_view persons =
            " woman women man men boy girl guy lady student nurse friend wife husband patient male female refugee "
            "immigrant colleague neighbour neighbor teacher engineer doctor couple family guest tourist ";
        static constexpr std::string_view citizens = " national nationals citizen citizens nationality origin descent subject ";
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
        else if (capital && ((led && isOneOf(i - 1, " old ")) || (i + 1 < w.size() && w[i + 1].gap == Word::Gap::Space && isOneOf(i + 1, persons))))
            score = 0.6;
        else if (capital && isNamed() && isApposition(i))
            score = 0.5;
        else if (capital && led && isNamed() && (isOneOf(i - 1, being) || w[i - 1].is(word::Stop)))
            score = 0.5;
        if (score > 0)
            c.add(w[i].begin, w[last].end, u"NATIONALITY"_s, score, u"nationality"_s, u"a nationality in a text about somebody"_s);
    }
};

} // namespace

void findNationalities(ScanContext &context, bool aboutSomebody) { Nationalities(context, aboutSomebody).run(); }

} // namespace countersign
