"""Labels of e14_more_versions.txt."""

from kinds import none_of

S = "strand-resigns/"
P = "pilots-strike/"

CASES = {
    "strand-four": ("quote", "Johanna Strand", "must", "two agencies transcribe it: 'gave' for 'has given', a comma"),
    "notes-yard": ("prose", None, "must", "three sentences lifted by a blog, set off and not in marks"),
    "notes-names": ("prose", None, "must", "a second passage lifted by the same blog"),
    "notes-lead": ("prose", None, "must", "one of six teasers on an aggregator's page, cut in mid-sentence"),
    "skim-hewish": ("prose", None, "should", "another"),
    "skim-kaldor": ("prose", None, "should", "another"),
    "roke-title": ("title", None, "low", "a long name and office; the two reports share nothing else"),
    "tarn-bridge": (
        "quote",
        "Solveig Tarn",
        "must",
        "two agencies transcribe it: 'we've', 'money's'; cut to its first sentence in a newsletter",
    ),
    "tarn-money": ("quote", "Solveig Tarn", "should", "its last seven words alone", {"under": "tarn-bridge"}),
    "tarn-eyes": ("quote", "Solveig Tarn", "should", "part of it, two words left out", {"under": "tarn-bridge"}),
    "lenz-deal": ("title", None, "low", "a name and what is known of him, nine words"),
    "stake-phrase": ("title", None, "low", "ten words that name the matter"),
}

CLUSTERS = {
    "strand-quits": [S + x for x in "westrand-1 westrand-2 westrand-3 herald-1".split()],
    "pilots-settle": [P + x for x in "kaldor-1 kaldor-2 kaldor-3 halden-gazette-1".split()],
}

OVER = {
    (S + "westrand-1", S + "westrand-2"): ("copy", 1, "first flash and the lead that followed, reworded"),
    (S + "westrand-1", S + "westrand-3"): ("copy", 0, "flash and wrap nine hours apart"),
    (S + "herald-1", S + "westrand-1"): ("copy", 1, "flash and a paper's cut of the lead"),
    (S + "westrand-2", S + "westrand-3"): ("copy", 1, "lead and wrap: reworded, reordered"),
    (S + "herald-1", S + "westrand-2"): ("copy", 1, "end cut, one paragraph of its own"),
    (S + "herald-1", S + "westrand-3"): ("copy", 0, "a paper's cut of the lead against the wrap"),
    (P + "kaldor-1", P + "kaldor-2"): ("copy", 1, "first version and update, reworded"),
    (P + "kaldor-1", P + "kaldor-3"): ("copy", 1, "first version and writethrough ten hours later"),
    (P + "halden-gazette-1", P + "kaldor-1"): ("copy", 1, "first version and a paper's cut of the next"),
    (P + "kaldor-2", P + "kaldor-3"): ("copy", 1, "update and writethrough: new lead, reworded"),
    (P + "halden-gazette-1", P + "kaldor-2"): ("copy", 1, "cut, one sentence of its own, chrome around it"),
    (P + "halden-gazette-1", P + "kaldor-3"): ("copy", 0, "a paper's cut of the version before"),
    (S + "corridor-notes", S + "westrand-3"): ("excerpt", 1, "a blog lifts two passages and comments"),
    (S + "skimline-1", S + "westrand-3"): ("background", 0, "one of six teasers"),
    (S + "skimline-1", S + "westrand-1"): ("phrase", 0, "a clause of the other version"),
    (S + "skimline-1", S + "westrand-2"): ("phrase", 0, "a clause of the other version"),
    (S + "herald-1", S + "skimline-1"): ("phrase", 0, "a clause of the other version"),
    (S + "skimline-1", "cable-sale/touchline-retires"): ("background", 0, "a teaser of sixteen words"),
    (S + "kaldor-1", S + "skimline-1"): ("background", 0, "a teaser of seventeen words"),
}

NONE = none_of(S, "kaldor-1 westrand-1") + none_of(
    P,
    "kaldor-1 westrand-1",
    "tideline-1 westrand-1",
    "harrow-letter-1 tideline-1",
)
