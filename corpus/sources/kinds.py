"""Short names for what the label files say often."""


def chrome(note):
    return ("boilerplate", None, "boilerplate", note)


def site(note):
    """Chrome of a site that has many pages here: pairs that share nothing else are listed for neighbours alone."""
    return ("boilerplate", None, "boilerplate", note, {"neighbours": True})


def template(note):
    """The fixed wording of a report that returns with other names and figures; in copies of one report it is story."""
    return ("boilerplate", None, "boilerplate", "template: " + note, {"across_stories": True})


def none_of(event, *pairs):
    """Pairs of reports that share nothing worth a record, though they tell of the same thing or look alike."""
    return [tuple(event + name for name in pair.split()) for pair in pairs]
