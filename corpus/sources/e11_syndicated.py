"""Labels of e11_syndicated.txt."""

from kinds import none_of, site

B = "lantern-beetle/"
CARRIERS = (
    "lumen-1 herald-1 argus-1 lomond-mercury-1 wexholm-standard-1 halden-gazette-1 dunmarrow-bell-1 inland-sun-1 "
    "kessary-times-1 fennel-journal-1 harrow-letter-1 radio-calvany-1 marrick-examiner-1"
).split()

CASES = {
    "beetle-body": ("prose", None, "must", "a story that thirteen outlets carry is no boilerplate", {"chain": True}),
    "beetle-bark": ("prose", None, "must", "another paragraph of it", {"chain": True}),
    "yarrow-shout": ("quote", "Nonie Yarrow", "must", "the quotation in it", {"chain": True}),
    "chrome-lumen": site("a syndicator's note under unrelated stories of many outlets"),
    "chrome-crp-consent": site("a newspaper group's consent text, on the pages of four papers"),
    "chrome-crp-foot": site("a newspaper group's imprint"),
    "chrome-crp-letter": site("a newspaper group's newsletter form"),
    "chrome-readmore-lomond": site("a read-more line in the middle of a story"),
    "chrome-readmore-halden": site("a read-more line in the middle of a story"),
    "penhallow-bishop": ("quote", "Isla Penhallow", "must", "nested marks, 'he's' for 'he has'"),
    "caption-sign": ("prose", None, "should", "a caption whose wording stands in the running text of another report"),
    "haddow-hum": ("quote", "Ludo Haddow", "must", "eight words, all that two reports share"),
}

CLUSTERS = {"lantern-beetle": [B + x for x in CARRIERS]}

OVER = {
    (B + "lomond-mercury-2", B + "wexholm-standard-2"): (
        "background",
        0,
        "a caption of the one stands in a sentence of the other; else a quotation and a group's chrome",
    ),
}

NONE = none_of(B, "lumen-1 lomond-mercury-2", "lumen-1 wexholm-standard-2")
