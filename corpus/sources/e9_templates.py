"""Labels of e9_templates.txt."""

from kinds import chrome, none_of, site, template

M = "ostmere-markets/"
R = "quarterly-results/"
W = "argus-weather/"
D = "premier-division/"

CASES = {
    "tide-close-1": template("daily market close: index and breadth"),
    "tide-close-2": template("daily market close: turnover and foreign buying"),
    "tide-close-3": template("daily market close: currency and bond"),
    "chrome-tideline": site("disclaimer"),
    "kaldor-close-1": template("another desk's daily close: counters and volume"),
    "kaldor-close-2": template("another desk's daily close: since the start of the year"),
    "aubrecht-ladder": (
        "quote",
        "Lise Aubrecht",
        "must",
        "two agencies transcribe it: 'We've' for 'We have', 'around' for 'about'; one is carried by a paper",
    ),
    "chrome-herald-menu": site("site menu"),
    "chrome-herald-letter": site("newsletter form"),
    "chrome-herald-foot": site("imprint and complaints line"),
    "bill-auction-1": template("result of an auction of bills"),
    "bill-auction-2": template("result of an auction of bills: bids"),
    "bill-auction-3": template("result of an auction of bills: calendar"),
    "cpi-1": template("monthly data release"),
    "cpi-2": template("monthly data release: forecasts and core rate"),
    "cpi-method": template("monthly data release: note on method, the same each month"),
    "demm-short": ("quote", "Rupert Demm", "should", "six words quoted alone in a paper's cut of another agency"),
    "rating-1": template("rating action"),
    "rating-2": template("rating action: what could change it"),
    "rating-3": template("rating action: disclosure"),
    "earnings-1": template("quarterly results: net income"),
    "earnings-2": template("quarterly results: against forecasts"),
    "earnings-3": template("quarterly results: revenue"),
    "earnings-4": template("quarterly results: the shares"),
    "earnings-note": template("quarterly results: how it was made"),
    "tace-glass": ("quote", "Helena Tace", "must", "two own reports; the company's machine-made results carry no words"),
    "argus-wx-1": template("weather bulletin: today"),
    "argus-wx-2": template("weather bulletin: tonight"),
    "argus-wx-3": template("weather bulletin: outlook"),
    "argus-wx-4": template("weather bulletin: source, sponsor and warnings"),
    "chrome-argus-foot": site("imprint"),
    "results-1": template("table of results: heading"),
    "results-2": template("table of results: the standings"),
    "results-3": template("table of results: sent off, next round"),
    "hurrell-dog": ("quote", "Bev Hurrell", "must", "from a match report, in a page of quotations"),
}

CLUSTERS = {
    "tideline-close-0906": [M + "tideline-0906", M + "tideline-0906-corrected"],
    "kaldor-close-0906": [M + "kaldor-0906", M + "herald-0906"],
    "bills-april": [M + "kaldor-bills-3", M + "kaldor-bills-3-refiled"],
    "cpi-june": [M + "kaldor-cpi-june", M + "herald-cpi-june"],
    "lorne-q3": [R + "kaldor-lorne", R + "kaldor-lorne-corrected"],
    "pell-weather-0112": [W + "argus-0112", W + "argus-0112-update"],
}

OVER = {
    (M + "tideline-0906", M + "tideline-0906-corrected"): ("copy", 1, "one figure corrected an hour later"),
    (M + "kaldor-0906", M + "herald-0906"): ("copy", 1, "the paper carries the agency's close of that day, cut"),
    **{
        (M + "herald-0906", M + "kaldor-" + day): ("boilerplate", 0, "one templated sentence, no eight words in a row")
        for day in ("0904", "0905", "0907", "0908", "0911")
    },
    (M + "kaldor-bills-3", M + "kaldor-bills-3-refiled"): ("copy", 1, "one date corrected an hour later"),
    (M + "kaldor-cpi-june", M + "herald-cpi-june"): ("copy", 1, "'per cent' for 'percent', last paragraph replaced"),
    (R + "kaldor-lorne", R + "kaldor-lorne-corrected"): ("copy", 1, "one figure corrected an hour later"),
    (W + "argus-0112", W + "argus-0112-update"): ("copy", 1, "the same bulletin, renewed at midday"),
}

NONE = none_of(
    M,
    "tideline-0904 kaldor-0904",
    "tideline-0905 kaldor-0905",
    "tideline-0906 kaldor-0906",
    "tideline-0911 kaldor-0911",
    "tideline-0906 westrand-rates",
    "tideline-0911 herald-calvatel",
    "kaldor-0911 herald-calvatel",
    "westrand-cpi-june kaldor-cpi-june",
) + none_of(
    "",
    R + "kaldor-lorne " + R + "marrick-examiner-lorne",
    R + "kaldor-lorne " + R + "tideline-lorne",
    W + "argus-0112 " + "brack-flood/tresk-observer-1",
    D + "touchline-w7 " + D + "marrick-examiner-w7",
)
