RW = "reworded: tense, order and synonyms changed, the same sentences in the same order"
for (
    x
) in "northline-1 northline-2 northline-3 anselm-courier-1 halvering-post-1 dolmark-today-1 quennelby-echo-1".split():
    OVER[(H + "lissow-ledger-1", H + x)] = (
        "copy",
        1 if x not in ("northline-1", "northline-3", "dolmark-today-1") else 0,
        RW,
    )
for x in "northline-1 northline-2 halvering-post-1".split():
    OVER[(Q + "evening-lantern-1", Q + x)] = (
        "copy",
        1 if x != "northline-2" else 0,
        RW + "; the governor's words only in reported speech",
        0,
    )
OVER[(H + "northline-1", H + "northline-2")] = ("copy", 1, "first version and update, new lead")
OVER[(H + "northline-2", H + "northline-3")] = (
    "copy",
    1,
    "update and correction, one figure changed, paragraphs dropped and added",
)
OVER[(H + "dolmark-today-1", H + "northline-2")] = ("copy", 1, "cut at the end")
OVER[(H + "northline-2", H + "quennelby-echo-1")] = ("copy", 1, "two pairs of paragraphs in the other order")
OVER[(Q + "northline-1", Q + "northline-2")] = ("copy", 1, "new lead, later version; all but the first lead kept")
OVER[(H + "dolmark-today-2", H + "northline-4")] = ("phrase", 1, "the withdrawal names the headline of the story")
OVER[(H + "anselm-courier-1", H + "anselm-courier-2")] = (
    "background",
    0,
    "a caption of the one stands in a sentence of the other; else site chrome",
)


def none(ev, *pairs):
    for p in pairs:
        a, b = p.split()
        NONE.append((ev + a, ev + b))


none(
    H,
    "northline-2 evening-lantern-1",
    "merrow-gazette-1 evening-lantern-1",
    "corvane-1 evening-lantern-1",
    "northline-3 radio-sarvonia-1",
    "northline-2 northline-4",
    "merrow-gazette-1 anselm-courier-2",
    "corvane-1 anselm-courier-2",
)
none(
    L,
    "brackwater-news-1 northline-1",
    "quennelby-echo-1 halvering-post-1",
    "lissow-ledger-1 brackwater-news-1",
    "tresk-observer-1 brackwater-news-1",
    "belltower-dispatch-1 quennelby-echo-1",
    "corvane-1 brackwater-news-1",
    "lissower-bote-1 northline-1",
)
none(
    Q,
    "quennelby-echo-1 evening-lantern-1",
    "marketlamp-1 evening-lantern-1",
    "belltower-dispatch-1 evening-lantern-1",
    "marketlamp-close-2 northline-2",
    "marketlamp-close-2 quennelby-echo-1",
    "belltower-dispatch-1 marketlamp-1",
)

D = "digests/"
F = "brack-flood/"
V = "dolmark-election/"
P = "psalter-theft/"
C = "lantern-cup/"
LIFT = "the digest carries several sentences of it"
for (
    x
) in "northline-1 northline-2 anselm-courier-1 halvering-post-1 dolmark-today-1 quennelby-echo-1 northline-3".split():
    OVER[(D + "dolmark-today-1", H + x)] = ("excerpt", 1, LIFT)
for x in "northline-1 northline-2 halvering-post-1".split():
    OVER[(D + "dolmark-today-1", Q + x)] = ("excerpt", 1, LIFT)
OVER[(D + "dolmark-today-1", L + "northline-1")] = ("excerpt", 1, LIFT)
OVER[(D + "dolmark-today-1", H + "lissow-ledger-1")] = (
    "background",
    0,
    "reworded, so less than a stretch of the same wording",
)
OVER[(D + "dolmark-today-1", Q + "evening-lantern-1")] = (
    "background",
    0,
    "reworded, so less than a stretch of the same wording",
)
OVER[(D + "dolmark-today-1", Q + "dolmark-today-1")] = (
    "background",
    1,
    "one sentence, the opening of the report on the bank",
)
OVER[(D + "halvering-post-1", L + "halvering-post-1")] = ("excerpt", 0, "teaser: wholly the opening of the other")
for x in "northline-1 northline-2 halvering-post-1".split():
    OVER[(Q + "dolmark-today-1", Q + x)] = (
        ("background", 1, "the lead and the governor's quotation in a page of questions and answers")
        if x != "northline-2"
        else ("quote", 0, "the quotation with its attribution")
    )

for (
    x
) in "northline-1 corvane-1 tresk-observer-1 radio-sarvonia-1 halvering-post-1 dolmark-today-1 belltower-dispatch-1".split():
    OVER[(L + "lissow-ledger-1", L + x)] = ("quote", 0, "five words of the minister's, in a ferryman's mouth")
OVER[(L + "lissow-ledger-1", D + "belltower-dispatch-1")] = (
    "quote",
    0,
    "five words of the minister's, in a ferryman's mouth",
)
for x in "northline-1 northline-2 halvering-post-1 dolmark-today-1 quennelby-echo-1".split():
    OVER[(Q + "belltower-dispatch-1", Q + x)] = ("quote", 0, "four words quoted")
LIVE = "the live page carries whole paragraphs of it"
for x in "corvane-1 tresk-observer-1 halvering-post-1 brackwater-news-1 marketlamp-1".split():
    OVER[(F + "tresk-observer-live", F + x)] = ("excerpt", 1, LIVE)
OVER[(F + "corvane-1", F + "tresk-observer-1")] = (
    "copy",
    1,
    "wrapped at 68 columns with straight marks; unwrapped with curly ones",
)
OVER[(F + "halvering-post-1", F + "tresk-observer-1")] = (
    "copy",
    1,
    "CRLF, stray spaces before 's, last paragraph cut",
)
OVER[(V + "northline-1", V + "northline-2")] = (
    "copy",
    1,
    "update with the result: new lead, half of the paragraphs kept",
)
OVER[(V + "northline-2", V + "quennelby-echo-1")] = ("copy", 0, "the paper carries the earlier version")
OVER[(P + "corvane-1", P + "halvering-post-1")] = (
    "copy",
    1,
    "soft hyphens, zero-width and no-break spaces in the copy",
)
OVER[(P + "tresk-observer-1", P + "tresk-observer-1-mobile")] = ("copy", 1, "equal texts under two ids")
for x in "corvane-1 halvering-post-1".split():
    OVER[(P + "merrow-gazette-1", P + x)] = ("background", 0, "one clause of reported speech, in another tense")
OVER[(P + "northline-1", P + "northline-2")] = ("none", 0, "a flash and the story that followed it, in other words")
OVER[(C + "evening-lantern-1", C + "radio-sarvonia-1")] = ("copy", 1, "equal texts of four words")
OVER[(C + "dolmark-today-1", C + "quennelby-echo-1")] = ("copy", 1, "one sentence, the end cut")
none(
    F,
    "brackwater-news-2 corvane-1",
    "brackwater-news-2 lissow-ledger-1",
    "evening-lantern-1 corvane-1",
    "lissow-ledger-1 corvane-1",
    "evening-lantern-1 brackwater-news-1",
    "marketlamp-1 northline-1",
    "lissow-ledger-1 northline-1",
    "vestnik-1 corvane-1",
)
none(
    V,
    "belltower-dispatch-1 northline-2",
    "merrow-gazette-1 northline-2",
    "evening-lantern-1 northline-2",
    "halvering-post-1 quennelby-echo-1",
    "merrow-gazette-1 quennelby-echo-1",
)
none(
    P,
    "belltower-dispatch-1 northline-1",
    "evening-lantern-1 tresk-observer-1",
    "northline-2 evening-lantern-1",
    "merrow-gazette-1 northline-1",
)
none(
    C,
    "dolmark-today-1 northline-1",
    "evening-lantern-2 northline-1",
    "anselm-courier-1 halvering-post-1",
    "radio-sarvonia-1 evening-lantern-2",
    "harian-merambai-1 northline-1",
)
OVER[(F + "brackwater-news-1", H + "anselm-courier-1")] = ("phrase", 0, "a title and name, and the same comment form")
OVER[(F + "brackwater-news-1", H + "northline-2")] = ("phrase", 1, "a title and name")
OVER[(L + "brackwater-news-1", L + "quennelby-echo-1")] = ("phrase", 1, "a title and name")
