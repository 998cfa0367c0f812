"""Labels of e12_cable_sale.txt."""

from kinds import none_of

S = "cable-sale/"
LENZ = {S + "kessary-times-1": "Hugo Lenz"}  # there the words are given to another minister
OFFICE = {S + "marrick-examiner-1": "the prime minister"}  # not named there

CASES = {
    "strand-wires": (
        "quote",
        "Johanna Strand",
        "must",
        "in eight reports: transcribed otherwise, split, cut with an ellipsis, bracketed, set off without marks, "
        "spoken by 'she' alone, and given to another minister",
        {"speakers": LENZ, "should_between": {S + "harrow-letter-1", S + "corridor-notes"}},
    ),
    "strand-rents": (
        "quote",
        "Johanna Strand",
        "must",
        "nine words quoted, the rest of the sentence paraphrased outside the marks",
        {"under": "strand-wires", "speakers": OFFICE | LENZ},
    ),
    "strand-either": (
        "quote",
        "Johanna Strand",
        "should",
        "its last six words",
        {"under": "strand-wires", "speakers": OFFICE | LENZ},
    ),
    "strand-six": (
        "quote",
        "Johanna Strand",
        "should",
        "six words of it",
        {"under": "strand-rents", "speakers": OFFICE | LENZ},
    ),
    "hollis-sold": (
        "quote",
        "Piet Hollis",
        "must",
        "a post: embedded without marks in one report, quoted in the other",
    ),
    "dragan-knife": (
        "quote",
        "Matei Dragan",
        "must",
        "said in another language, translated by each report for itself",
        {"altered": True},
    ),
    "authority-ten": ("quote", "Telegraph Authority", "must", "an authority speaks in a statement"),
    "mayors-line": (
        "quote",
        "mayors",
        "must",
        "collective speakers in a letter; one of them says it by heart; two small words added in one report",
        {"speakers": {S + "harrow-letter-1": "the mayor"}},
    ),
    "father-ladder": (
        "quote",
        "Rosa Tench",
        "must",
        "a saying nested in one report's quotation, alone in another's",
    ),
    "orde-fools": ("quote", "Bette Orde", "must", "nine words, 'them's' for 'them is'"),
    "sleight-pull": (
        "quote",
        "Rhona Sleight",
        "must",
        "stands twice in one report: in the text and in capitals as a pull quote (should); by office in the other",
        {"speakers": {S + "radio-calvany-1": "the captain"}},
    ),
    "idiom-opportunity": ("common", None, "never", "a common phrase that opens two quotations"),
    "idiom-end": ("common", None, "never", "an idiom, the same words from two independent people"),
    "film-title": ("title", None, "never", "a title in quotation marks"),
}

CLUSTERS = {}

OVER = {
    (S + "argus-1", S + "marrick-examiner-1"): ("quote", 0, "six words quoted by both, none of them rare"),
    (S + "corridor-notes", S + "inland-sun-1"): ("quote", 0, "six words, quoted in one and set off in the other"),
    (S + "herald-film", S + "tideline-dairy"): ("none", 1, "a title of six words in quotation marks"),
}

NONE = none_of(
    S,
    "tideline-1 argus-postmistress",
    "herald-film radio-calvany-1",
    "herald-interview kaldor-1",
    "touchline-retires argus-postmistress",
    "radio-calvany-1 touchline-retires",
)
