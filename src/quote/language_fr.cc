#include "quote/language.h"

namespace newsprint {

const Language kFrench = {
    .name = "French",
    .frequent = "le la les des et est une du dans pour que qui sur pas au par avec ce sont aux",
    .say =
        "dit déclare déclaré affirme affirmé ajoute ajouté explique expliqué souligne souligné estime estimé assure "
        "assuré indique indiqué précise précisé annonce annoncé écrit répond répondu raconte raconté confie confié "
        "lance lancé insiste insisté rappelle rappelé regrette regretté prévient prévenu demande demandé conclut "
        "conclu note noté juge jugé dénonce dénoncé martèle martelé poursuit poursuivi réagit réagi commente commenté "
        "reconnaît reconnu soutient soutenu promet promis martela déclara affirma ajouta disait disent confirme "
        "confirmé",
    .judge =
        "qualifié qualifie appelé appelle parlé parle évoqué évoque salué salue critiqué critique condamné condamne "
        "décrit accusé accuse traité traite dénoncé dénonce jugé remercié",
    .saying =
        "disant ajoutant affirmant expliquant soulignant estimant assurant précisant qualifiant dénonçant évoquant "
        "appelant indiquant déclarant",
    .be = "été est était sera étaient",
    .auxiliary = "a ont avait avaient aurait t s",
    .adverb = "également aussi ensuite encore notamment lundi mardi mercredi jeudi vendredi samedi dimanche",
    .he = "il",
    .she = "elle",
    .it = "",
    .they = "ils elles on nous",
    .who = "qui",
    .title =
        "m mme mlle monsieur madame dr docteur pr professeur président présidente ministre premier première "
        "secrétaire général générale maire député députée sénateur sénatrice chancelier chancelière procureur "
        "procureure directeur directrice pape cardinal évêque roi reine prince princesse porte parole avocat avocate "
        "chef cheffe patron entraîneur capitaine juge me commissaire ancien vice",
    .role =
        "parole porte ministre président présidente maire député procureur avocat avocate avocats expert experts "
        "témoin témoins responsable responsables source sources père mère directeur directrice syndicaliste homme "
        "femme chercheur chercheuse policier élu patron entraîneur",
    .again = "",
    .for_role = "de du des pour",
    .document = "communiqué lettre rapport message texte document déclaration étude tribune tweet",
    .body = "entreprise société groupe organisation association club",
    .office = "ministère gouvernement parti tribunal police mairie syndicat banque université préfecture",
    .org_head =
        "ministère parti banque université commission conseil assemblée sénat syndicat fédération association police "
        "élysée matignon gouvernement comité agence société afp monde figaro libération union",
    .thing = "loi rue avenue place guerre coupe jeux accord traité pont gare stade île ville",
    .date =
        "lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août "
        "septembre octobre novembre décembre",
    .determiner = "le la les un une des ce cette ces son sa ses leur leurs mon ma mes notre nos votre vos",
    .indefinite = "un une plusieurs",
    .preposition =
        "de du des à au aux en dans sur sous par pour avec sans chez vers entre contre depuis pendant après avant "
        "lors",
    .conjunction = "et ou mais donc or ni car que quand si comme lorsque puisque dont où alors",
    .ordinary =
        "il elle ils elles on nous vous je ce cela ça lire aussi photo vidéo publicité commentaires oui non merci "
        "voir plus selon après avant dans pour mais et si alors depuis lors un une le la les des en au aux sur par",
    .people = "",
    .particle = "de du des la le van el al ben",
    .man = "emmanuel jean pierre michel nicolas françois philippe bruno gérald olivier édouard gabriel éric laurent",
    .woman = "marine anne élisabeth ségolène valérie rachida christine marie isabelle nathalie sophie aurore",
    .according_to = "selon|daprès|dapres|pour",
    .drops_pronouns = false,
};

}  // namespace newsprint
