#include "quote/language.h"

namespace newsprint {

const Language kGerman = {
    .name = "German",
    .frequent = "der die das und ist von mit den dem ein eine nicht auf sich auch für im des zu wird sei",
    .say =
        "sagte sagt sagten erklärte erklärt erklärten betonte betont schrieb schreibt meinte meint teilte fügte "
        "ergänzte warnte warnt kündigte forderte fordert fragte antwortete erzählte berichtete berichtet behauptete "
        "versicherte bestätigte kommentierte bemerkte räumte gab unterstrich unterstreicht verkündete äusserte hiess "
        "heisst twitterte resümierte beteuerte mahnte mahnt bekräftigte argumentierte ließ rief gesagt",
    .judge =
        "nannte nennt bezeichnete bezeichnet sprach spricht lobte kritisierte kritisiert verurteilte begrüsste "
        "beschrieb wies warf verspottete würdigte",
    .saying = "",
    .be = "wurde wurden wird werden worden",
    .auxiliary = "hat hatte haben hatten habe würde",
    .adverb = "auch später dann weiter zudem ausserdem jedoch aber noch erneut bereits dazu am wörtlich zuvor sich",
    .he = "er",
    .she = "sie",
    .it = "es",
    .they = "wir",
    .who = "der die welcher welche",
    .title =
        "herr frau dr prof professor doktor präsident präsidentin bundespräsident bundeskanzler bundeskanzlerin "
        "kanzler kanzlerin minister ministerin ministerpräsident ministerpräsidentin aussenminister aussenministerin "
        "innenminister innenministerin finanzminister finanzministerin wirtschaftsminister verteidigungsminister "
        "gesundheitsminister justizminister bundesinnenministerin bundesfinanzminister premierminister "
        "premierministerin regierungschef regierungschefin staatschef parteichef parteichefin bürgermeister "
        "bürgermeisterin oberbürgermeister sprecher sprecherin regierungssprecher polizeisprecher chef chefin trainer "
        "richter richterin direktor direktorin geschäftsführer generalsekretär staatssekretär papst kardinal bischof "
        "könig königin prinz general us vorstandschef fraktionschef",
    .role =
        "sprecher sprecherin regierungssprecher polizeisprecher polizeisprecherin experte experten expertin anwalt "
        "anwältin anwälte zeuge zeugin minister ministerin präsident präsidentin kanzler kanzlerin politiker "
        "politikerin trainer chef chefin mann frau vater mutter bürgermeister forscher forscherin mitarbeiter",
    .again = "sprecher sprecherin",
    .for_role = "der des von für vom",
    .document = "erklärung mitteilung bericht brief schreiben studie dokument papier antrag urteil beitrag",
    .body = "unternehmen firma konzern gruppe organisation verein verband stiftung hersteller betreiber",
    .office = "ministerium behörde regierung gericht partei bank universität polizei gewerkschaft amt",
    .org_head =
        "ministerium amt bundesamt bank universität verband partei gewerkschaft stiftung bund gmbh ag polizei gericht "
        "bundesregierung bundestag spd cdu csu fdp afd dpa afp reuters zeitung spiegel",
    .thing = "gesetz strasse platz krieg see insel stadion pokal meisterschaft land kreis",
    .date =
        "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar februar märz april mai juni "
        "juli august september oktober november dezember uhr",
    .determiner = "der die das den dem des ein eine einer eines einem einen sein seine ihr ihre dieser diese dieses",
    .indefinite = "ein eine einer eines einem einen kein keine",
    .preposition =
        "in im an am auf aus bei beim bis durch für gegen hinter mit nach neben ohne seit über um unter von vom vor "
        "während wegen zu zum zur zwischen",
    .conjunction = "und oder aber denn weil dass wenn als ob obwohl während damit wie wo was doch sondern",
    .ordinary =
        "er sie es wir ich man hier dort jetzt heute gestern morgen mehr lesen foto bild video anzeige kommentare "
        "auch nach bei mit ja nein danke bitte dies das dann so zudem dabei dazu laut seit trotz viele alle einige "
        "anfang ende mitte menschen jahr jahre prozent euro",
    .people = "deutsche deutschen deutscher us amerikanische russische französische",
    .particle = "von van der den de zu",
    .man = "olaf friedrich christian robert markus karl hans peter thomas michael wolfgang jens frank lars armin heiko",
    .woman = "angela annalena nancy ursula christine sahra franziska saskia katrin petra sabine julia",
    .according_to = "laut|zufolge|nach angaben von|nach worten von|so",
    .drops_pronouns = false,
};

}  // namespace newsprint
