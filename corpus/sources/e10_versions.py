"""Labels of e10_versions.txt."""

from kinds import chrome, none_of, site

F = "marigold-ferry/"
V = "infirmary-verdict/"
R = "roundups/"

CASES = {
    "lessing-water": ("quote", "Hugh Lessing", "must", "two agencies transcribe it: 'We've' for 'We have', a comma"),
    "moll-bench": (
        "quote",
        "Edda Moll",
        "must",
        "cut by half from one lead to the next",
        {"incluster": True, "only": {F + "kaldor-2", F + "kaldor-3"}},
    ),
    "moll-water": (
        "quote",
        "Edda Moll",
        "must",
        "from one version to the next, elsewhere in it",
        {"incluster": True, "only": {F + "kaldor-3", F + "kaldor-4"}},
    ),
    "ferry-1953": ("prose", None, "must", "the agency's background paragraph in a broadcaster's own report"),
    "minister-hulls": (
        "quote",
        "Corin Vale",
        "must",
        "a long statement in two independent stories",
    ),
    "hulls-last": (
        "quote",
        "Corin Vale",
        "must",
        "its last sentence alone, in a report of the next year and in a blog (there its speaker is not named)",
        {"under": "minister-hulls"},
    ),
    "packet-statement": ("quote", "Harrow Steam Packet Company", "must", "a company speaks in a statement"),
    "teale-count": (
        "quote",
        "Magnus Teale",
        "must",
        "another transcription: 'you'd never' for 'you never'",
    ),
    "hospital-statement": (
        "quote",
        "Wexholm Royal Infirmary",
        "must",
        "a long statement: quoted in two independent stories, set as text without marks in a paper and on a live page",
        {
            "speakers": {V + "westrand-1": "the hospital"},
            "should_between": {V + "marrick-examiner-1", R + "herald-live"},
        },
    ),
    "statement-fragment": (
        "quote",
        "Wexholm Royal Infirmary",
        "must",
        "fifteen words of it, in a column",
        {"under": "hospital-statement", "speakers": {V + "westrand-1": "the hospital"}},
    ),
    "lowell-clerk": (
        "quote",
        "Peter Lowell",
        "must",
        "'They've' for 'They have', two sentences joined; in a newsletter its speaker is not named",
    ),
    "blog-lead": ("prose", None, "must", "the opening of an agency story, lifted by a blog and by an aggregator's teaser"),
    "blog-christening": ("prose", None, "must", "a paragraph lifted by a blog, set off and not in marks"),
    "teaser-barrow": ("prose", None, "must", "an aggregator's teaser, cut in mid-sentence"),
    "live-verdict": ("prose", None, "must", "the opening of an agency story on a live page"),
    "live-cable": ("prose", None, "must", "one story of five on a live page, and in a newsletter, cut"),
    "cable-rest": ("prose", None, "must", "the two sentences after it, not in the newsletter"),
    "live-tram": ("prose", None, "must", "another"),
    "live-file": ("prose", None, "must", "its last sentence alone, in a newsletter", {"under": "live-tram"}),
    "live-beetle": (
        "prose",
        None,
        "must",
        "the first sentence of a story that thirteen outlets carry, on a live page",
        {"only": {R + "herald-live", "lantern-beetle/lumen-1", "lantern-beetle/herald-1"}},
    ),
    "recap-marigold": ("prose", None, "must", "a review of the year reprints one paragraph"),
    "chrome-skimline": site("an aggregator's pitch"),
    "chrome-frost-note": chrome("author note"),
}

CLUSTERS = {
    "marigold": [F + x for x in "kaldor-1 kaldor-2 kaldor-3 kaldor-4 herald-1 argus-1".split()],
    "clerk-guilty": [V + x for x in "kaldor-1 kaldor-2 kaldor-3".split()],
}

OVER = {
    (F + "kaldor-1", F + "kaldor-2"): ("copy", 1, "first flash and the lead that followed, reworded, toll updated"),
    (F + "kaldor-1", F + "kaldor-3"): ("copy", 0, "flash and third version: the same desk and event, few words left"),
    (F + "kaldor-1", F + "kaldor-4"): ("copy", 0, "flash and last version: the same desk and event, few words left"),
    (F + "herald-1", F + "kaldor-1"): ("copy", 0, "flash and a paper's cut of the third version"),
    (F + "argus-1", F + "kaldor-1"): ("copy", 0, "flash and a paper's cut of the last version"),
    (F + "kaldor-2", F + "kaldor-3"): ("copy", 1, "leads three hours apart: reworded, reordered, toll updated"),
    (F + "kaldor-2", F + "kaldor-4"): ("copy", 0, "lead and last version: a third of the words in common"),
    (F + "herald-1", F + "kaldor-2"): ("copy", 1, "a paper's cut of the next version"),
    (F + "argus-1", F + "kaldor-2"): ("copy", 0, "a paper's cut of the last version against the first lead"),
    (F + "kaldor-3", F + "kaldor-4"): ("copy", 1, "second lead and writethrough: reworded, reordered, toll updated"),
    (F + "herald-1", F + "kaldor-4"): ("copy", 0, "a paper's cut of the version before"),
    (F + "argus-1", F + "kaldor-3"): ("copy", 0, "a paper's cut of the next version"),
    (F + "argus-1", F + "herald-1"): ("copy", 0, "two papers' cuts of two versions, each with a paragraph of its own"),
    (F + "herald-1", F + "kaldor-3"): ("copy", 1, "cut, one paragraph of its own"),
    (F + "argus-1", F + "kaldor-4"): ("copy", 1, "cut, one paragraph of its own"),
    (V + "kaldor-1", V + "kaldor-2"): ("copy", 1, "flash and the story forty minutes later"),
    (V + "kaldor-1", V + "kaldor-3"): ("copy", 0, "flash of one sentence and the last version"),
    (V + "kaldor-2", V + "kaldor-3"): ("copy", 1, "story and writethrough: new lead, half of it reworded"),
    (F + "corridor-notes", F + "westrand-2"): ("excerpt", 1, "a blog lifts three paragraphs and comments"),
    (F + "skimline-1", F + "westrand-2"): ("excerpt", 1, "teaser of a hundred words, wholly from the other"),
    (F + "corridor-notes", F + "skimline-1"): ("excerpt", 0, "both carry the opening of a third"),
    (R + "skimline-2", V + "westrand-1"): ("excerpt", 0, "teaser: wholly the opening of the other"),
    (R + "herald-live", V + "kaldor-3"): ("excerpt", 1, "a live page carries two paragraphs of it and the statement"),
    (R + "herald-live", R + "radio-cable"): ("excerpt", 1, "a live page carries its first paragraph"),
    (R + "herald-at-seven", R + "radio-cable"): ("background", 1, "two sentences of it in a newsletter"),
    (R + "herald-at-seven", R + "herald-live"): ("excerpt", 0, "a newsletter and a live page with the same sentences"),
    (R + "argus-year", F + "kaldor-2"): ("background", 0, "two clauses of the other version"),
    (R + "argus-year", F + "kaldor-3"): ("background", 0, "one paragraph of the other version, reworded"),
    (R + "argus-year", F + "argus-1"): ("background", 0, "one paragraph of 55 words reprinted"),
    (R + "argus-year", F + "kaldor-4"): ("background", 0, "one paragraph reprinted, by way of a paper"),
    (R + "argus-year", F + "herald-1"): ("background", 0, "one sentence of it, reworded"),
    (R + "herald-live", R + "marrick-examiner-tram"): ("background", 0, "its first paragraph, 45 words"),
    (R + "herald-live", V + "marrick-examiner-1"): ("quote", 0, "in marks in neither; two other reports quote it"),
    (F + "westrand-1", F + "westrand-2"): ("none", 0, "one agency six hours apart, written anew throughout"),
    (V + "herald-column", V + "kaldor-3"): ("quote", 1, "the widower's words, and a fragment of the statement"),
}

NONE = none_of(
    F,
    "westrand-1 kaldor-2",
    "westrand-1 kaldor-3",
    "westrand-2 kaldor-3",
    "westrand-2 herald-1",
    "westrand-year kaldor-3",
    "radio-calvany-1 herald-1",
) + none_of(V, "kaldor-2 westrand-1", "kaldor-2 marrick-examiner-1", "kaldor-1 westrand-1")
