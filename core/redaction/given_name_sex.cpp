// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/redaction/given_name_sex.h"

#include <QtCore/QHash>
#include <QtCore/QStringView>

namespace countersign {

namespace {

// Names that are common where the eight languages are spoken, case-folded. Written for this program; what both sexes bear in one of the languages is
// left out.
constexpr QStringView FemaleNames =
    u"aafke abigail adaeze adriana agnes agnieszka aicha aisha akiko alejandra aleksandra alessia alexandra alice alicia "
    u"alicja aline amalia amanda amara amber amelia amina aminata amparito amparo amy ana ananya anastasia aneta angela "
    u"angharad anita anjali anke ann anna anneke annelies anneliese annemarie annemiek annette anouk antje antonella "
    u"antonia aoife astrid asuncion asunción aurelia aurora ava ayse ayumi ayşe barbara barbel beata beate beatrice "
    u"beatrijs beatriz bep bettina betty beverly bianca birgit birgitta birte bogumiła bozena bożena bridget brigitte "
    u"britta brittany bronwen brunhilde bärbel caitlin camila camilla carina carmen carol carola carolien carolina carolyn "
    u"carys catarina caterina catherine cato catriona cecile celina celine cerys chantal charlotte cheryl chiamaka chiara "
    u"chidinma chioma christa christel christiane christina christine claire claudia clemence clémence colette conceicao "
    u"conceição concepcion concepción concetta cordula corinne cornelia cristina cynthia cécile céline dagmar dagmara "
    u"daniela danielle danique danuta deborah deepa delphine denise diana diane dieuwke divya dolores dominika donatella "
    u"donna doreen doris dorota dorothy dörte edeltraud edite edith edna eduarda edyta eefje eilidh ekaterina eleanor elena "
    u"elfriede elif elisa elisabeth elise elizabeth elke ellen elodie eloise elsa else elsje elzbieta elżbieta emanuela "
    u"emilia emilie emily emine emma encarnacion encarnación enrica erika erna esmée esperanza estefania estefanía estelle "
    u"esther ethel eugenia eugénie eva evelyn evi ewa ewelina fabienne fabiola fanny fatima fatma fatoumata federica femke "
    u"fenna fernanda ffion filipa filomena fiona fiorella flavia fleur floor florence florentine folake francesca francisca "
    u"franciszka francoise franziska françoise frauke freja freya frieda friederike funmilayo fátima gabi gabriela gaia "
    u"galina geertje geertruida geeta gema gemma genevieve geneviève genowefa georgina gerda gerlinde gertrude gesa "
    u"ghislaine gillian ginevra giorgia giovanna gisela giulia giuliana giuseppina gloria glória grace graciela grazia "
    u"graziella grazyna graça grażyna griet grietje gudrun gunilla gwen halina hanna hannah hanneke hannelore harriet "
    u"haruka hatice hawa hazel heather hedwig hege heidi heike heleen helen helena helene helga hendrika henriette hermine "
    u"herminia hilda hilde hildegard holly honorata hortense huguette hélene hélène ida ifeoma ilaria ilona ilse immacolata "
    u"imogen ineke ines inesita ingeborg ingrid inmaculada inès inés inês irena irene irina irma irmgard isabel isabella "
    u"isabelle isaura isla isolde iwona izabela jacinthe jacoba jacomijn jacqueline jadwiga jana jane janet janice janina "
    u"janneke jantje jeanne jeannine jemima jennifer jessica jill jimena joana joanna joanne jocelina johanna jolanda "
    u"jolanta jolijn josefa josefina josephine josien joséphine joy joyce juana judith judy julia juliana julie juliette "
    u"justine justyna jutta józefa júlia kamila karen karin karla karolina karoline katarzyna kate katharina katherine "
    u"kathleen kathrin kathryn katie katinka katja katrien katrin kavita kayla keiko kelly-ann kerstin khadija kimberly "
    u"kinga kirsten kirsty klaudia kristin kristina krystyna käthe laetitia laia lakshmi lara larisa larissa laura laure "
    u"lauren lavinia layla leah leen leila lena leokadia leonor leticia letizia letícia leyla lidia lieke lien liesbeth "
    u"liesel lieselotte liesje lieve liliane lily linda linnea lisa loes lola loredana lorena lorenza lori lorraine lotte "
    u"louisa louise lourdes luana lucia luciana lucie lucille lucrezia lucy lucyna lucía ludmila ludwika luigia luisa luiza "
    u"luz luísa lydia lyudmila léa léonie lígia lúcia maaike maartje mabel macarena machteld madalena maddalena madeleine "
    u"maeve mafalda magda magdalena maisie maite maja malgorzata manon manuela mara marcella margaret margarida margarita "
    u"margaux margot margriet marguerite maria mariagrazia mariam mariana mariangela marianna marianne marie marieke "
    u"mariette marijke marilyn marina marine marisa marisol marjolein marjorie marlene marlies marloes marta martha martina "
    u"martine martyna mary maryam maryse marzena maría mathilda mathilde matilda matilde maureen mavis małgorzata mechthild "
    u"meera megan mei-ling melanie melissa mercedes meryem mia micaela michelle michiko mieke milagros mildred milena "
    u"millicent minnie mireille mirella miriam mirjam mirosława mirta molly monica monika monique montserrat morag muriel "
    u"myrtle márcia mònica mónica nadezhda nadia nadine nancy naoko naomi natalia natalie natalya natasha nathalie natália "
    u"neeltje nell ngozi niamh nicoletta nienke nieves nina nkechi noelia noemi noemie norma noémia noémie nuria núria "
    u"océane odete odette odile oksana olga olivia oliwia olufunke ophélie ornella ottavia paloma pamela paola pascaline "
    u"patricia patrycja patrícia paula paulette paulina pauline pearl peggy penelope pepa petra petronella philippa phoebe "
    u"phyllis pia piera pierrette pilar pina pippa polly pooja poppy priscilla priya purificación rachael rachel radha "
    u"raffaella ragnhild ramona randi raquel raymonde rebeca rebecca regina remedios renata renate renée rhiannon rhoda "
    u"rianne ricarda rita roberta rocio rocío roos rosa rosalie rosalind rosalía rosanna rosaria rose rosella rosemary "
    u"rosie rossana rosângela roxanne ruby ruth róża sabine sabrina saga sakura sally salma samantha samira sandra sandrine "
    u"saoirse sara sarah saskia selina serena serenella severine sharon sheila shirley shreya sian sieglinde sietske sigrid "
    u"silke silvia simona sinead siobhan siri sjoukje sofia sofie sofía solange soledad soline solveig sonia sonja sophia "
    u"sophie stanisława stefania stefanie steffi stella stephanie sunita susan susana susanna susannah susanne suzanne "
    u"svenja svetlana sylvia sylvie sylwia séverine sílvia sónia sônia tabitha tamara tanja tanya tara tatiana tatjana "
    u"telma teresa thelma theresa therese thérèse tiffany tina tineke titilayo tiziana tjitske trijn trijntje trude truus "
    u"turid tuva tânia ulla ulrika ulrike ursula urszula uta ute valentina valerie valérie vanda vanessa veerle vera verena "
    u"veronica veronique verónica victoria viola virginia virginie vittoria viviana viviane vivienne vânia véronique "
    u"waltraud wanda wendela wendy weronika wiebke wies wiesława wiktoria wilhelmina wilhelmine willemijn wilma winifred "
    u"wioletta ximena xiomara yasmin yasmina yekaterina yetunde yoko yolanda yulia yuliya yvette yvonne zahra zainab zara "
    u"zeynep zoe zofia zoraida zoë zuzanna zélie ángela édith élise élodie éloïse émilie łucja żaneta";
constexpr QStringView MaleNames =
    u"aaron aart abdul abdullah abel abílio achim adam adelino adewale adolf adolfo adriaan adrian adriano adrien adrián "
    u"afonso agostino agustin agustín ahmad ahmed aitor alain alan albano albert alberto albertus albrecht alcides aldo "
    u"aled alejandro aleksander aleksei alessandro alessio alexander alexandre alexei alfie alfio alfons alfonso alfred "
    u"alfredo alois alphonse alun alvaro amadeo amaury ambroise amedeo amit américo anatole anatoly anders andre andreas "
    u"andrei andrew andrzej andré andrés angelo angus anil anselmo anthony antoine anton antoni antonin antonio antonius "
    u"aníbal archie arend arie arjen arjun arkadiusz armand armando armin armindo arnaldo arnau arnaud arnd arndt arno "
    u"arnold arnout arsène arthur artur arturo attilio aubin augustin augusto aurelien aurelio aurélien austin axel "
    u"babatunde baldomero baptiste barnaby barry bart barthélemy bartolomé bartosz bartłomiej basil bastiaan bastian "
    u"bastien bauke bautista belmiro ben benedetto benigno benito benjamin benoit benoît berend bernard bernardino bernardo "
    u"bernd bernhard bert bertram bertrand bertus biagio bilal billy bjarne bjorn björn blas bob bobby bodo bogdan bogusław "
    u"bohdan bolesław boris borys boudewijn bradley bram brandon brendan brian brice bronisław bruce bruno bryn burak "
    u"burkhard błażej caetano callum calogero camilo carl carlo carlos carmelo carmine carsten casper cayetano cecil cedric "
    u"cees celestino celso cesar cesare cezary charles charles-henri chidi chinedu christiaan christian christoph "
    u"christophe christopher chukwuemeka cillian ciriaco ciro clarence claudio claus clemens clement clifford clive cláudio "
    u"clément coen colin colm connor conor cor cormac cornelis corrado cosimo costantino crispin cristiano cristóbal "
    u"custódio cuthbert cyprien cyril cyrille czesław cássio cândido césar daan dafydd daisuke damian damiano damien damián "
    u"daniel danilo dario dariusz darren david davide dawid declan denis dennis deolindo derek derk desidério desmond "
    u"detlef detlev diarmuid didier diederik diego dieter dietmar dietrich dino diogo dionisio dirk dmitri dmitry dolf "
    u"domenico domingo domingos dominic dominik donal donald donato douglas douwe duarte duncan dámaso eberhard eckhard "
    u"edgar edmund edoardo edouard edson eduardo edward edwin eelco eelke egbert egidio egon ekkehard eleuterio eli elijah "
    u"elio elliot eloy elísio emanuel emeka emil emiliano emilio emre emrys enea ennio enrico enrique enzo eoin ercole eric "
    u"erich erik ermanno ernest ernesto ernst erwin eryk estanislao esteban estêvão ethan etienne ettore euan eugen eugene "
    u"eugenio eugeniusz eugène eurico eusebio evandro evaristo evert everton ewald ewan ewout ezio fabian fabien fabio "
    u"fabián fabrice fabrizio faustino fausto federico felice feliks felipe felix ferdinand ferdinando fergal fergus fermín "
    u"fernand fernando fernão ferran ferruccio filiberto filip filipe filippo finlay flavio florencio florent florian "
    u"florindo fokke fortunato francesco francisco franciszek franck franco frank frans franz françois freddie freddy "
    u"frederic frederick freek friedhelm friedrich fritz frédéric fulvio fábio félix gaetano gareth gary gaspar gaspard "
    u"gaspare gaston gauthier gavin gaël gennaro geoff geoffrey geoffroy georg george georges geraint gerald geraldo gerard "
    u"gerardo gerben gerd gerhard germain germano germán gernot gero gert gethin giacomo giampiero gianfranco gianluca "
    u"gianluigi gianni gianpaolo gijs gijsbert gil gilbert gilberto giles gilles gino gioacchino giorgio giovanni giuliano "
    u"giulio giuseppe glenn goncalo gontran gonzalo gonçalo gordon gorka gottfried graham gregoire gregor gregorio gregory "
    u"grigori grzegorz grégoire grégory guglielmo guido guilherme guillaume guillermo gunnar gunter gunther gustaf gustav "
    u"gustave gustavo guus gérald gérard günter günther hakan hamish hamza hannes hans hans-peter hansjörg harald harm "
    u"harmen harold harry hartmut hartwig haruto harvey hasan hassan hector heiko hein heiner heinrich heinz heitor helder "
    u"helmut helmuth hendrik hendrikus henk henning henri henrik henrique henry henryk herbert heribert heriberto herman "
    u"hermann hernán herve hervé hidde hilario hippolyte hiroshi holger honoré horace horacio horst horácio howard hubert "
    u"hubertus hugh hugo humberto humphrey husain huseyin hussein huub huw hywel håkan hélder hüseyin iain ian ibrahim "
    u"ibrahima ichiro idris ieuan ifor ignacio ignacy ignazio igor ijsbrand ikenna ingo inigo inácio ireneusz isaac isidoro "
    u"isidro ismael italo ivan ivano ivor iván iwan iñaki iñigo jaap jacek jacinto jack jacob jacobo jacobus jacopo jacques "
    u"jakob jakub james jan-erik janusz jared jarno jarosław jason jasper javier jean-claude jean-luc jean-marc jean-michel "
    u"jean-paul jean-pierre jeffrey jelle jens jeremie jeremy jeroen jerome jerry jerzy jerónimo jesper jesus jesús "
    u"jian-guo joachim joao joaquim joaquin joaquín jochem jochen joe joep johan johann johannes john johnny jonas jonathan "
    u"joost jordi jorg jorge jorgen joris jos jose josef josep joseph joshua jost josué josé joão joël juan julian julien "
    u"julio juliusz julián jurgen jurriaan justin juvenal jérémy jérôme józef jörg jörn jørgen júlio jürgen kacper kamil "
    u"karim kaspar kazimierz kazuki kees keith kemal kenji kenneth kenny kevin khalid kieran klaas klaus knud knut koen "
    u"koenraad kofi konrad konstantin korbinian krishnan kristoffer krystian krzysztof kurt kwaku kwame kyle lambert "
    u"lamberto lance larry lars laurens laurent laurindo lawrence leandro leendert leif leo leon leonard leonardo leonce "
    u"leonel leonhard leopoldo leszek lewis lieven lilian lino lionel livio lluís lodewijk loic lorenz lorenzo lothar louis "
    u"lourenço loïc luc lucas luciano lucien lucjan ludger ludovic ludovico ludwig ludwik luigi luis lukas lukasz luke lutz "
    u"luuk luís léo léon maarten maciej mads magnus malcolm mamadou manfred manlio manoel manuel manuele marc marcel "
    u"marcelino marcello marcelo marcin marco marcos marcus marek mariano marinus mario marius mariusz mark markus marnix "
    u"martijn martim martin massimiliano massimo mateo mateus mateusz matheus mathias mathieu mathis matteo matthew "
    u"matthias matthieu matthijs matías maurice mauricio maurizio mauro maurício max maxence maxim maximilian maximin "
    u"maximino mehmet meindert meinhard melchor melvin menno michael michal michał michel michiel mickaël mieczysław miguel "
    u"mikael mikel mikhail mikkel mikołaj miles mirko mirosław mitchell modesto mohamed mohammad mohammed montgomery moritz "
    u"morten moussa muhammad murat murdo murilo mustafa mykola márcio médard nathan nathaniel nazario neil nello nelson "
    u"neville niall nicanor nicholas nico nicolas nicolás nicolò niek niels nigel nikolai nikolaus nino noah norbert "
    u"norberto norman noël nuno nunzio obinna octave octavio octávio olaf olav olavo ole oleg oleksandr olgierd oliver "
    u"olivier olumide oluwaseun omar oreste oriol orlando oronzo oscar oskar osman osvaldo oswald ottavio otto ottokar "
    u"otávio ousmane owain pablo padraig palle paolo pascual pasquale patrice patricio patrick patrik patrizio patryk "
    u"patrício paul paul-henri paulo pavel pawel paweł pedro percival percy peter philip philipp philippe phillip "
    u"piergiorgio pierluigi piero pierre piet pieter pietro pim pino piotr porfirio primitivo primo przemysław quentin quim "
    u"quintín quirino radosław rafael rafal rafał raffaele rahul raimondo raimundo rainer rajesh ralf ralph ramesh ramon "
    u"ramón randall raoul raphaël rasmus raul raymond raúl reginald reinaldo reinder reiner reinhard reinhardt reinhold "
    u"reinier remco remo remy renato renzo rené reuben rex rhys ricardo riccardo richard rik rinaldo rinus rob robert "
    u"roberto rocco roderick rodney rodolfo rodolphe rodrigo roel roelof rogelio roger rogier rogério rohan roland rolf "
    u"romain roman romano romolo román ronald ronaldo rosendo ross roy ruairi ruben rubén rudiger rudolf rufus ruggero rui "
    u"rune rupert ruprecht russell ruud ryan ryszard régis rémi rémy rúben rüdiger salvador salvatore samuel sander sandro "
    u"sanjay santiago santo satoshi saturnino saverio scott seamus sean sebastian sebastiano sebastien sebastián segundo "
    u"serge sergei sergey sergi sergio seth settimio severino shaun siebe sief siegfried siegmund sigmund sigurd silvano "
    u"silvestre silvio silvério simeone simon simão sirio sjaak sjoerd spencer stanislas stanislav stanisław stanley stef "
    u"stefan stefano steffen stelvio stephane stephen steven stig stijn stuart sunil suresh sven sverre sybren sylvain "
    u"szymon sébastien sérgio sönke sören søren sławomir taco tadeusz takashi takeshi tancredi tanguy taras tarik telmo "
    u"teodoro terence teun teófilo theo theodore theodorus theun thiago thibault thibaut thierry thijs thilo thomas thor "
    u"thorsten théo théodore tiago tiburcio tijmen till tilo tim timo timoteo timothy tino tiziano tjeerd tobias toby "
    u"tobías tom tomas tomasz tommaso tomás tomé ton toon torben torsten trevor tristan troels tullio tunde twan ubaldo udo "
    u"ugo ulf ulisses ulrich ulrik ulysse umberto unai urbain urbano uwe valdemar valentin valentín valeriano valerio "
    u"valter vasco vasily venâncio vernon vicente victor vijay vikram viktor vincent vincentius vincenzo vinícius vito "
    u"vitor vittorio vladimir volker volkmar volodymyr víctor vítor wacław wagner waldemar wallace walter walther warren "
    u"wayne wellington wenceslao werner wesley wessel wiebe wiesław wijnand wiktor wilfred wilfried wilhelm willem willi "
    u"william willibald wim winfried winston witold wojciech wolf wolfgang wolfram wouter władysław włodzimierz xabier "
    u"xavier xico yann yousef youssef yuri yusuf yuto yves yvon zacarías zachary zbigniew zdzisław zeferino zenon zygmunt "
    u"àlex álvaro édouard éric étienne íñigo óscar łukasz";

QHash<QString, TitleSex> namesOf()
{
    QHash<QString, TitleSex> names;
    for (const auto &[list, sex] : {std::pair(FemaleNames, TitleSex::Female), std::pair(MaleNames, TitleSex::Male)}) {
        for (const QStringView name : list.tokenize(u' ', Qt::SkipEmptyParts))
            names.insert(name.toString(), sex);
    }
    return names;
}

} // namespace

TitleSex givenNameSex(const QString &name)
{
    static const QHash<QString, TitleSex> names = namesOf();
    return names.value(name, TitleSex::None);
}

} // namespace countersign
