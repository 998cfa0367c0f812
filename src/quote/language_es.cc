#include "quote/language.h"

namespace newsprint {

const Language kSpanish = {
    .name = "Spanish",
    .frequent = "el la los las de que y en un una por con para del se su al es más pero",
    .say =
        "dijo dice dijeron afirmó afirma aseguró asegura señaló señala explicó explica añadió añade agregó agrega "
        "indicó indica declaró declara manifestó manifiesta sostuvo sostiene apuntó apunta subrayó subraya destacó "
        "destaca escribió escribe advirtió advierte comentó comenta insistió insiste anunció anuncia respondió "
        "responde preguntó contó cuenta recordó recuerda reconoció reconoce expresó expresa reiteró reitera concluyó "
        "concluye precisó precisa confirmó confirma pidió lamentó lamenta denunció denuncia aclaró dicho afirmado "
        "asegurado explicado señalado declarado",
    .judge =
        "calificó califica llamó llama describió describe tachó tildó criticó critica elogió condenó condena acusó "
        "acusa denominó celebró rechazó habló",
    .saying = "diciendo añadiendo afirmando asegurando señalando calificando explicando agregando indicando",
    .be = "fue fueron es son sido era",
    .auxiliary = "ha han había habían se le les lo",
    .adverb = "también además luego después ayer hoy asimismo igualmente no",
    .he = "él",
    .she = "ella",
    .it = "",
    .they = "ellos ellas nosotros",
    .who = "quien que",
    .title =
        "sr sra señor señora don doña dr dra doctor doctora profesor profesora presidente presidenta ministro "
        "ministra primer primera vicepresidente vicepresidenta secretario secretaria general alcalde alcaldesa "
        "diputado diputada senador senadora gobernador gobernadora canciller juez jueza fiscal papa cardenal obispo "
        "rey reina príncipe princesa director directora portavoz vocero vocera líder entrenador capitán comisario "
        "abogado abogada expresidente exministro",
    .role =
        "portavoz vocero vocera ministro ministra presidente presidenta alcalde fiscal juez abogado abogada abogados "
        "experto expertos testigo testigos funcionario funcionarios fuente fuentes padre madre director directora "
        "técnico entrenador hombre mujer líder",
    .again = "portavoz vocero vocera",
    .for_role = "de del para",
    .document = "comunicado carta informe mensaje texto documento declaración estudio nota tuit",
    .body = "empresa compañía grupo organización asociación club",
    .office = "ministerio gobierno partido tribunal policía banco universidad ayuntamiento",
    .org_head =
        "ministerio partido banco universidad comisión consejo asamblea senado sindicato federación asociación "
        "policía gobierno congreso comité agencia tribunal efe moncloa psoe pp vox unión",
    .thing = "ley calle avenida plaza guerra copa juegos acuerdo tratado puente estadio isla ciudad",
    .date =
        "lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio agosto "
        "septiembre octubre noviembre diciembre",
    .determiner = "el la los las un una unos unas este esta estos estas su sus mi mis nuestro nuestra lo",
    .indefinite = "un una unos unas",
    .preposition = "de del a al en con por para sin sobre entre hacia hasta desde durante contra según tras ante bajo",
    .conjunction = "y e o u pero que cuando si como porque aunque donde sino mientras ni",
    .ordinary =
        "él ella ellos yo nosotros esto eso leer más foto vídeo video publicidad comentarios sí no gracias ver "
        "también según después antes en por pero y si entonces desde un una el la los las al con para",
    .people = "",
    .particle = "de del la las los y van al",
    .man = "pedro pablo josé juan carlos luis andrés manuel javier miguel antonio francisco alberto gustavo nicolás",
    .woman = "maría cristina yolanda isabel carmen dolores claudia irene ana laura margarita teresa",
    .according_to = "según|de acuerdo con|en palabras de",
    .drops_pronouns = true,
};

}  // namespace newsprint
