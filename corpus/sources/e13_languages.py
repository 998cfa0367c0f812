"""Labels of e13_languages.txt."""

from kinds import chrome, none_of

D = "stadtbad-aldersee/"
F = "pont-montclairval/"
E = "sequia-valmora/"
R = "biblioteka-kessar/"
I = "mercusuar-lembayan/"

CASES = {
    "de-dach": ("quote", "Hedda Rohloff", "must", "German; low-high marks against inward-pointing ones, split"),
    "fr-pile": (
        "quote",
        "Solène Arquin",
        "must",
        "French; split by its attribution inside the marks, the tense changed at its end",
    ),
    "es-grifo": ("quote", "Remedios Ancira", "must", "Spanish; 'el que' for 'quien', 'de modo' for 'así'"),
    "ru-knigi": ("quote", "Вера Стоянская", "must", "Russian; split by its attribution, one word left out"),
    "id-lampu": ("quote", "Ratna Widuri", "must", "Indonesian; split, 'ketimbang' for 'daripada'"),
    "de-cookie": chrome("German; consent text"),
    "de-letter": chrome("German; newsletter pitch"),
    "de-foot": chrome("German; imprint"),
    "de-auch": chrome("German; a read-more line in the middle of a story"),
    "fr-consent": chrome("French; consent text"),
    "fr-abo": chrome("French; paywall"),
    "fr-lire": chrome("French; a read-more line in the middle of a story"),
    "es-foot": chrome("Spanish; imprint"),
    "es-boletin": chrome("Spanish; newsletter form"),
    "es-relacionada": chrome("Spanish; a read-more line in the middle of a story"),
    "ru-podpis": chrome("Russian; a plea to subscribe"),
    "ru-prava": chrome("Russian; copyright line"),
    "ru-chitaite": chrome("Russian; a read-more line in the middle of a story"),
    "es-menu": chrome("Spanish; site menu"),
    "ru-menu": chrome("Russian; site menu"),
    "id-menu": chrome("Indonesian; site menu"),
    "id-bawah": chrome("Indonesian; a plea to follow, and copyright"),
    "id-baca": chrome("Indonesian; a read-more line in the middle of a story"),
}

CLUSTERS = {
    "aldersee-bad": [D + "nordkontor-1", D + "anzeiger-1"],
    "montclairval-pont": [F + "meridienne-1", F + "gazette-1"],
    "valmora-agua": [E + "agencia-brenna-1", E + "correo-1"],
    "kessar-knigi": [R + "berund-press-1", R + "vedomosti-1"],
    "lembayan-mercusuar": [I + "nusa-sari-1", I + "warta-1"],
}

OVER = {
    (D + "nordkontor-1", D + "anzeiger-1"): ("copy", 1, "German; end cut, chrome around it"),
    (F + "meridienne-1", F + "gazette-1"): ("copy", 1, "French; end cut, 'ce lundi' for 'lundi', chrome around it"),
    (E + "agencia-brenna-1", E + "correo-1"): ("copy", 1, "Spanish; last paragraph replaced"),
    (R + "berund-press-1", R + "vedomosti-1"): ("copy", 1, "Russian; end cut"),
    (I + "nusa-sari-1", I + "warta-1"): ("copy", 1, "Indonesian; end cut"),
}

NONE = none_of(
    "",
    D + "nordkontor-1 " + D + "anzeiger-2",
    I + "nusa-sari-1 " + I + "warta-2",
    R + "vecherny-1 " + R + "vedomosti-2",
)
