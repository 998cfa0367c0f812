"""Plants quotations into unrelated articles: which hosts, which quotations, the edits, and how reporters attribute them.

Used by planted.py. Everything is drawn from one seeded generator, so that a seed names one collection.
"""
import re

CLASSES = ((4, 5), (6, 9), (10, 14), (15, 24), (25, 45))
ALTERING = {"replaced", "dropped", "added", "tense", "30% edited"}
EDITS = ("verbatim", "replaced", "dropped", "added", "tense", "split", "ellipsis", "bracketed", "30% edited", "inside",
         "unmarked")

MEN = """James Robert Michael William David Richard Thomas Daniel Mark Steven Paul Andrew Peter Martin Ahmed Hassan
Carlos Luis Ivan Sergei Pierre Hans Kwame Rajesh Hiroshi Bjorn Declan Emeka Tariq""".split()
WOMEN = """Mary Patricia Linda Elizabeth Susan Sarah Karen Margaret Laura Helen Anna Julia Olga Fatima Claire Fiona Rosa
Priya Thandiwe Yuki Ingrid Siobhan Amina Leila Noor""".split()
SURNAMES = """Abbott Adeyemi Barlow Bergstrom Calloway Castellano Dempsey Dragomir Eastwood Esposito Fairbanks Fujimoto
Gallagher Grunwald Halvorsen Hathaway Ibarra Ishikawa Jankowski Jernigan Kowalczyk Kessler Lindqvist Lombardi Mahoney
Mbeki Nakamura Novak O'Rourke Okonkwo Pemberton Petrovic Quigley Quintero Rasmussen Rutherford Sandoval Szymanski
Thackeray Tremblay Underhill Vanterpool Villanueva Whitfield Winterbourne Yamamoto Youngblood Zamora Zielinski Bello
Cho Cruz Dunn Falk Greer Hahn Irwin Juarez Kaplan Lund McAllister McBride Nair Ortega Pratt Reyes Stroud Tanaka Vega
Wexler Bin-Saleh Haddad Okafor""".split()
ROLES = ("a spokesman for the company", "the group's finance director", "a senior economist at the bank",
         "the committee's chairman", "who runs the programme", "a lawyer for the families", "the mayor",
         "professor of history at the university", "an analyst", "head of the union", "48, a farmer", "a resident",
         "the agency's deputy director", "who was not involved in the study", "the minister of transport")
BEFORE_NAME = ("", "", "", "", "", "Finance Minister ", "Dr. ", "Senator ", "Mayor ", "analyst ", "company spokesman ",
               "Chief Executive ", "resident ", "Professor ", "Judge ", "union leader ")
SETTINGS = ("{f} spoke to reporters on Tuesday.", "{f} arrived in the capital on Monday.", "{f} was not convinced.",
            "{f} has led the project since May.", "{f} defended the decision.", "The plan came from {f}, {r}.",
            "{f}, {r}, said the talks had gone on for weeks.", "{f} said little had changed.")
AFTER = ("{o}{q},{c} {f} said.", "{o}{q},{c} said {f}.", "{o}{q},{c} {f} told reporters.", "{o}{q},{c} {f}, {r}, said.",
         "{o}{q},{c} said {f}, {r}.", "{o}{q},{c} {f} added.", "{o}{q},{c} {f} wrote in a letter to members.",
         "{o}{q},{c} {f} said in a statement on Friday.", "{o}{q},{c} {f} told a news conference in the city.",
         "{o}{q},{c} according to {f}.", "{o}{q},{c} {f} said in an interview.")
FIRST = ("{f} said: {o}{q}.{c}", "{f} said, {o}{q}.{c}", "{f} told reporters: {o}{q}.{c}", "{f}, {r}, said: {o}{q}.{c}",
         "In a statement, {f} said: {o}{q}.{c}", "{f} told parliament, {o}{q}.{c}", "{f} wrote: {o}{q}.{c}",
         "{f} told a conference on Monday that {o}{q}.{c}", "According to {f}, {o}{q}.{c}", "{f} added: {o}{q}.{c}")
LATER = ("{o}{q},{c} {l} said.", "{o}{q},{c} said {l}.", "{o}{q},{c} {l} added.", "{l} said: {o}{q}.{c}",
         "{o}{q},{c} {p} said.", "{o}{q},{c} {p} added.", "{o}{q},{c} {p} told reporters.", "{P} said: {o}{q}.{c}",
         "{P} added, {o}{q}.{c}", "{o}{q},{c} {p} wrote.")
MID = ("{o}{q},{c} {f} said, {o}{s}.{c}", "{o}{q},{c} said {f}, {o}{s}.{c}", "{o}{q},{c} {f} told reporters, {o}{s}.{c}",
       "{o}{q},{c} said {f}, {r}, {o}{s}.{c}", "{o}{q},{c} {f}, {r}, said, {o}{s}.{c}", "{o}{q},{c} {f} added, {o}{s}.{c}",
       "{o}{q},{c} {f} said on Monday, {o}{s}.{c}")
MID_LATER = ("{o}{q},{c} {l} said, {o}{s}.{c}", "{o}{q},{c} {p} said, {o}{s}.{c}", "{o}{q},{c} said {l}, {o}{s}.{c}",
             "{o}{q},{c} {p} told reporters, {o}{s}.{c}", "{o}{q},{c} {p} added, {o}{s}.{c}")
WITHIN = ("{f} called it {o}{q}{c}.", "{f} said it was {o}{q}.{c}", "{f} spoke of {o}{q}{c} in a speech on Monday.",
          "It is a matter of {o}{q},{c} {f} said.", "{f}, {r}, described the plan as {o}{q}.{c}",
          "{f} told reporters that {o}{q}{c} would be the result.", "{f} warned that {o}{q}{c} was not enough.")
NO_MARKS = ("{f} said that {q}.", "{f} wrote on Tuesday: {q}.", "The statement of {f} read: {q}.", "{q}, said {f}.")

TENSE = {"is": "was", "are": "were", "will": "would", "have": "had", "has": "had", "can": "could", "do": "did",
         "was": "is", "were": "are", "would": "will", "had": "has", "could": "can", "may": "might", "want": "wanted",
         "need": "needed", "think": "thought", "believe": "believed", "expect": "expected", "hope": "hoped",
         "see": "saw", "feel": "felt", "take": "took", "go": "went", "make": "made", "know": "knew", "work": "worked",
         "remain": "remained", "seems": "seemed", "looks": "looked", "says": "said", "i'm": "i was", "don't": "didn't",
         "it's": "it was", "we're": "we were", "doesn't": "didn't", "won't": "wouldn't", "can't": "couldn't"}
PRONOUNS = {"it", "he", "she", "they", "we", "this", "that", "these", "his", "their", "our", "its", "them", "us"}
NO_SURNAME = set("""The He She It They We I You This That There But And In On At For If When As A An One Some Many Both
Officials Analysts Sources Traders Dealers Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February
March April May June July August September October November December""".split())

MARKED = re.compile(r'"([^"“”]{10,600})"|“([^"“”]{10,600})”')
NAME = r"(?:[A-Z][a-z]+ )?(?:[A-Z]\. )?[A-Z][a-z]+(?:[A-Z][a-z]+)?"
SPOKEN_AFTER = re.compile(rf"\s*,?\s*(?:(?P<a>{NAME})\s+(?:said|told|added)\b|(?:said|added)\s+(?P<b>{NAME})\b)")
SPOKEN_FIRST = re.compile(rf"(?:^|\.\s+)(?P<a>{NAME})\s+(?:said|added|told\s+\w+)\s*[,:]\s*$")


def words_of(text):
    return re.findall(r"[^\W_]+(?:['’.,-][^\W_]+)*", text)


class Quotation:
    """A real one: its words, the article and span it stands in, and its speaker where the text says it plainly."""

    def __init__(self, text, article, begin, end, speaker):
        self.text, self.article, self.begin, self.end, self.speaker = text, article, begin, end, speaker
        self.words = len(words_of(text))


def full_name(name, text):
    """The fullest form of a name in the text as (full, sex), or None where none with a first name stands there."""
    parts = name.split()
    last = parts[-1]
    if last in NO_SURNAME or parts[0] in NO_SURNAME:
        return None
    for first in sorted(set(re.findall(rf"\b([A-Z][a-z]+) (?:[A-Z]\. )?{last}\b", text))):
        if first in MEN or first in WOMEN or first in {"John", "George", "Edward", "Frank", "Joseph", "Jack", "Tom",
                                                       "Alan", "Donald", "Charles", "Jim", "Bill", "Gerhard", "Nigel"}:
            return f"{first} {last}", "f" if first in WOMEN else "m"
    return None


def quotations_of(text, article):
    found = []
    for match in MARKED.finditer(text):
        group = 1 if match[1] is not None else 2
        inner = match[group]
        body = " ".join(inner.split()).rstrip(",.;: ")
        if not 4 <= len(words_of(body)) <= 60 or re.search(r"[\[\]<>]|\.\.|--|\n\s*\n|\n    ", inner):
            continue
        if sum(w[0].isupper() for w in words_of(body)) > len(words_of(body)) / 2:
            continue
        goes_on = inner.rstrip()[-1] in ",?!"
        after = SPOKEN_AFTER.match(text[match.end():match.end() + 80].replace("\n", " ")) if goes_on else None
        first = SPOKEN_FIRST.search(" ".join(text[max(0, match.start() - 90):match.start()].split()))
        name = (after and (after["a"] or after["b"])) or (first and first["a"])
        found.append(Quotation(body, article, match.start(group), match.end(group),
                               full_name(name, text) if name else None))
    return found


def cut_to(rng, text, low, high):
    """A stretch of low to high words from the beginning of the text, at a break in it if there is one."""
    ends = [m.end() for m in re.finditer(r"[^\s]+", text)]
    counts = [len(words_of(text[:e])) for e in ends]
    fitting = [e for e, n in zip(ends, counts) if low <= n <= high]
    if not fitting:
        return None
    breaks = [e for e in fitting if text[e - 1] in ",;.?!-"] or [
        e for e in fitting if re.match(r" (?:and|but|because|if|when|that|to|for|in|of|with|as)\b", text[e:])] or fitting
    return text[:rng.choice(breaks)].rstrip(",.;:- ")


class Editor:
    """Edits of a quotation. Each returns the pieces of the new wording (two where an attribution splits it), or None
    where the text does not allow the edit."""

    def __init__(self, rng, vocabulary):
        self.rng, self.vocabulary = rng, vocabulary

    def edit(self, kind, text):
        tokens = text.split()
        pieces = getattr(self, "_" + re.sub(r"\W", "", kind), self._verbatim)(tokens)
        if pieces is None or (kind in ALTERING and self._same(" ".join(pieces), text)):
            return None
        return pieces

    @staticmethod
    def _same(x, y):
        return [w.lower() for w in words_of(x)] == [w.lower() for w in words_of(y)]

    @staticmethod
    def _ending(token):
        return re.search(r"[,;:.?!]*$", token)[0]

    def _word(self):
        return self.rng.choice(self.vocabulary)

    def _verbatim(self, tokens):
        return [" ".join(tokens)]

    def _replaced(self, tokens):
        at = self.rng.randrange(len(tokens))
        return [" ".join(tokens[:at] + [self._word() + self._ending(tokens[at])] + tokens[at + 1:])]

    def _dropped(self, tokens):
        at = self.rng.randrange(1, len(tokens) - 1)
        return [" ".join(tokens[:at] + tokens[at + 1:])]

    def _added(self, tokens):
        at = self.rng.randrange(1, len(tokens))
        return [" ".join(tokens[:at] + [self._word()] + tokens[at:])]

    def _tense(self, tokens):
        places = [i for i, t in enumerate(tokens) if t.lower() in TENSE]
        if not places:
            return None
        at = self.rng.choice(places)
        return [" ".join(tokens[:at] + [TENSE[tokens[at].lower()]] + tokens[at + 1:])]

    def _split(self, tokens):
        places = [i for i in range(2, len(tokens) - 1) if tokens[i][0].islower() and tokens[i - 1][-1] not in ".?!:"]
        places = [i for i in places if tokens[i - 1][-1] in ",;"] or places
        if not places:
            return None
        at = self.rng.choice(places)
        return [" ".join(tokens[:at]).rstrip(",;"), " ".join(tokens[at:])]

    def _ellipsis(self, tokens):
        cut = self.rng.randint(1, max(1, len(tokens) // 4))
        if len(tokens) - cut < 4:
            return None
        at = self.rng.randrange(2, len(tokens) - cut - 1)
        dots = self.rng.choice((" ... ", "... ", " … ", " . . . "))
        return [" ".join(tokens[:at]) + dots + " ".join(tokens[at + cut:])]

    def _bracketed(self, tokens):
        places = [i for i, t in enumerate(tokens) if t.lower() in PRONOUNS] or list(range(1, len(tokens) - 1))
        at = self.rng.choice(places)
        insert = self.rng.choice(("[the company]", "[the government]", "[he]", "[they]", "[the plan]", "[it]"))
        if self.rng.random() < 0.25:
            return [" ".join(tokens[:at + 1] + [insert] + tokens[at + 1:])]
        return [" ".join(tokens[:at] + [insert + self._ending(tokens[at])] + tokens[at + 1:])]

    def _30edited(self, tokens):
        tokens = list(tokens)
        for at in sorted(self.rng.sample(range(len(tokens)), max(1, round(0.3 * len(tokens)))), reverse=True):
            kind = self.rng.random()
            if kind < 0.6 or not 0 < at < len(tokens) - 1:
                tokens[at] = self._word() + self._ending(tokens[at])
            elif kind < 0.8:
                del tokens[at]
            else:
                tokens.insert(at, self._word())
        return [" ".join(tokens)]


class Reporter:
    """Writes a paragraph around a quotation as reporters do: (text, begin, end), the span being that of the words."""

    def __init__(self, rng):
        self.rng = rng

    def invent(self):
        man = self.rng.random() < 0.6
        first = self.rng.choice(MEN if man else WOMEN)
        middle = self.rng.choice(("", "", "", "", "J. ", "A. "))
        return f"{first} {middle}{self.rng.choice(SURNAMES)}", "m" if man else "f"

    def write(self, pieces, speaker, edit, marks, paragraph_break):
        rng = self.rng
        name, sex = speaker
        opening, closing = marks
        first_form = rng.choice(BEFORE_NAME) + name
        setting = ""
        later = edit not in ("inside", "unmarked") and rng.random() < 0.35
        if later:
            setting = rng.choice(SETTINGS).format(f=first_form, r=rng.choice(ROLES)) + rng.choice((" ", " ", paragraph_break))
        if len(pieces) == 2:
            shape = rng.choice(MID_LATER if later else MID)
        elif edit == "unmarked":
            shape = rng.choice(NO_MARKS)
        elif edit == "inside":
            shape = rng.choice(WITHIN)
        else:
            shape = rng.choice(LATER if later else AFTER + FIRST)
        quoted = pieces[0][0].upper() + pieces[0][1:] if shape.startswith("{o}") else pieces[0]
        if quoted[-1] in "?!":
            shape = shape.replace("{q},", "{q}").replace("{q}.", "{q}")
        if pieces[-1][-1] in "?!":
            shape = shape.replace("{s}.", "{s}")
        fields = {"f": first_form, "l": name.split()[-1], "p": "she" if sex == "f" else "he", "r": rng.choice(ROLES),
                  "o": opening, "c": closing}
        fields["P"] = fields["p"].capitalize()
        text = shape.format(q="\x01" + quoted + "\x02", s=pieces[-1] + "\x02", **fields)
        text = setting + text[0].upper() + text[1:]
        begin = text.index("\x01")
        end = text.rindex("\x02") - 1 - text[:text.rindex("\x02")].count("\x02")
        return text.replace("\x01", "").replace("\x02", ""), begin, end
