#include "synthesize/english.h"

namespace newsprint::synthesis {
namespace {

constexpr std::string_view kNouns[] = {
    "government", "people",      "year",       "company",     "country",       "president",  "minister",  "state",
    "police",     "market",      "week",       "percent",     "city",          "party",      "group",     "time",
    "officials",  "plan",        "years",      "bank",        "war",           "report",     "election",  "court",
    "deal",       "month",       "law",        "day",         "trade",         "world",      "case",      "workers",
    "prices",     "security",    "leader",     "force",       "talks",         "members",    "agency",    "policy",
    "vote",       "house",       "campaign",   "oil",         "work",          "statement",  "decision",  "issue",
    "economy",    "industry",    "money",      "budget",      "rate",          "tax",        "attack",    "school",
    "team",       "area",        "children",   "number",      "system",        "support",    "power",     "growth",
    "program",    "public",      "family",     "meeting",     "region",        "women",      "home",      "business",
    "judge",      "committee",   "council",    "union",       "interest",      "investors",  "shares",    "sales",
    "result",     "agreement",   "process",    "problem",     "investigation", "border",     "lawmakers", "hospital",
    "energy",     "health",      "water",      "food",        "stock",         "quarter",    "demand",    "price",
    "end",        "part",        "man",        "woman",       "office",        "department", "services",  "parliament",
    "project",    "crisis",      "change",     "rights",      "role",          "measure",    "proposal",  "information",
    "leaders",    "level",       "town",       "students",    "development",   "victims",    "risk",      "order",
    "authority",  "debt",        "opposition", "troops",      "evidence",      "charges",    "residents", "director",
    "employees",  "building",    "season",     "weather",     "road",          "fire",       "airport",   "train",
    "ship",       "coast",       "storm",      "flood",       "harvest",       "farmers",    "doctors",   "teachers",
    "scientists", "researchers", "university", "study",       "data",          "technology", "internet",  "phone",
    "media",      "newspaper",   "interview",  "speech",      "history",       "culture",    "film",      "music",
    "book",       "match",       "goal",       "club",        "player",        "coach",      "league",    "victory",
    "defeat",     "record",      "final",      "tournament",  "contract",      "strike",     "wage",      "job",
    "factory",    "plant",       "car",        "vehicle",     "fuel",          "gas",        "pipeline",  "mine",
    "metal",      "grain",       "export",     "import",      "currency",      "dollar",     "inflation", "loan",
    "fund",       "merger",      "bid",        "shareholder", "profit",        "loss",       "revenue",   "analyst",
    "forecast",   "survey",      "poll",       "voter",       "candidate",     "alliance",   "treaty",    "sanction",
    "weapon",     "missile",     "army",       "soldier",     "prison",        "lawyer",     "trial",     "appeal"};

constexpr std::string_view kAdjectives[] = {
    "new",     "last",         "first",      "other",     "national",  "local",     "foreign",       "former",
    "public",  "major",        "big",        "high",      "political", "economic",  "international", "recent",
    "next",    "several",      "military",   "federal",   "many",      "second",    "large",         "strong",
    "early",   "long",         "financial",  "young",     "central",   "regional",  "social",        "small",
    "senior",  "key",          "final",      "old",       "low",       "own",       "late",          "special",
    "private", "main",         "serious",    "legal",     "possible",  "important", "global",        "heavy",
    "full",    "medical",      "northern",   "southern",  "eastern",   "western",   "independent",   "common",
    "current", "critical",     "industrial", "rural",     "joint",     "fiscal",    "annual",        "monthly",
    "weekly",  "daily",        "temporary",  "official",  "free",      "open",      "difficult",     "clear",
    "deadly",  "violent",      "peaceful",   "criminal",  "nuclear",   "digital",   "commercial",    "environmental",
    "popular", "conservative", "liberal",    "democratic"};

constexpr std::string_view kPastVerbs[] = {
    "said",     "made",     "took",     "told",      "announced", "called",     "reported",  "added",
    "found",    "began",    "rejected", "approved",  "agreed",    "led",        "won",       "lost",
    "gave",     "held",     "faced",    "showed",    "saw",       "ordered",    "accused",   "signed",
    "opened",   "closed",   "raised",   "cut",       "reached",   "joined",     "left",      "killed",
    "injured",  "arrested", "charged",  "warned",    "urged",     "criticised", "backed",    "opposed",
    "blocked",  "launched", "delayed",  "cancelled", "bought",    "sold",       "increased", "reduced",
    "expected", "planned",  "offered",  "received",  "sent",      "brought",    "moved",     "returned",
    "passed",   "followed", "visited",  "met",       "described", "denied",     "confirmed", "published"};

constexpr std::string_view kBaseVerbs[] = {
    "make",     "take",    "give",    "help",       "keep",     "pay",     "find",     "see",
    "meet",     "raise",   "cut",     "reduce",     "increase", "improve", "support",  "protect",
    "change",   "build",   "buy",     "sell",       "open",     "close",   "stop",     "start",
    "continue", "discuss", "approve", "reject",     "sign",     "review",  "consider", "investigate",
    "leave",    "join",    "hold",    "end",        "avoid",    "provide", "create",   "reach",
    "replace",  "restore", "expand",  "strengthen", "face",     "visit",   "send"};

constexpr std::string_view kAdverbs[] = {"also",     "still",      "already",    "later",    "only",
                                         "now",      "recently",   "once",       "largely",  "quickly",
                                         "nearly",   "initially",  "repeatedly", "publicly", "sharply",
                                         "formally", "previously", "briefly",    "partly",   "eventually"};

constexpr std::string_view kPrepositions[] = {
    "in",    "in",     "in",      "in",     "in",    "of",      "of",    "of",      "of",      "on",
    "on",    "on",     "for",     "for",    "for",   "with",    "with",  "by",      "by",      "from",
    "from",  "at",     "at",      "to",     "to",    "to",      "after", "after",   "over",    "against",
    "about", "during", "between", "before", "under", "through", "near",  "despite", "without", "since"};

constexpr std::string_view kPlaces[] = {
    "Paris",   "London",   "Berlin",   "Madrid",   "Rome",   "Vienna",   "Warsaw",    "Prague",    "Lisbon",
    "Dublin",  "Oslo",     "Helsinki", "Athens",   "Ankara", "Cairo",    "Nairobi",   "Lagos",     "Accra",
    "Dakar",   "Tunis",    "Delhi",    "Mumbai",   "Dhaka",  "Colombo",  "Jakarta",   "Manila",    "Hanoi",
    "Bangkok", "Tokyo",    "Seoul",    "Sydney",   "Perth",  "Toronto",  "Montréal",  "Québec",    "Boston",
    "Chicago", "Denver",   "Seattle",  "Houston",  "Bogotá", "Medellín", "São Paulo", "Brasília",  "Lima",
    "Quito",   "Asunción", "Córdoba",  "Málaga",   "Zürich", "Köln",     "München",   "Malmö",     "Göteborg",
    "Kraków",  "Gdańsk",   "France",   "Germany",  "Spain",  "Italy",    "Poland",    "Norway",    "Kenya",
    "Ghana",   "India",    "Japan",    "Canada",   "Brazil", "Peru",     "Chile",     "Australia", "Turkey",
    "Egypt",   "Morocco",  "Vietnam",  "Indonesia"};

constexpr std::string_view kFirstNames[] = {
    "Anna",  "Peter",  "Maria", "John",   "Laura", "David",  "Elena", "Thomas", "Sarah", "Martin", "Julia", "Daniel",
    "Nina",  "Robert", "Clara", "Paul",   "Irene", "Simon",  "Ruth",  "Victor", "José",  "André",  "Zoë",   "Jürgen",
    "Björn", "Chloé",  "Renée", "Søren",  "Márta", "Inès",   "Tomás", "Lucía",  "Raúl",  "Amélie", "Noémi", "Omar",
    "Leila", "Amir",   "Yusuf", "Fatima", "Hana",  "Kenji",  "Mei",   "Ravi",   "Priya", "Kwame",  "Ama",   "Nadia",
    "Ivan",  "Olga",   "Pavel", "Marta",  "Luis",  "Carmen", "Hugo",  "Alice",  "Emma",  "Oliver", "Grace"};

constexpr std::string_view kRoles[] = {"prime minister",
                                       "foreign minister",
                                       "finance minister",
                                       "interior minister",
                                       "president",
                                       "mayor",
                                       "governor",
                                       "chief executive",
                                       "spokesman",
                                       "spokeswoman",
                                       "police chief",
                                       "opposition leader",
                                       "union leader",
                                       "economist",
                                       "analyst",
                                       "professor",
                                       "prosecutor",
                                       "judge",
                                       "senator",
                                       "ambassador",
                                       "general secretary",
                                       "head coach",
                                       "chairman",
                                       "director",
                                       "central bank governor",
                                       "health minister",
                                       "defence minister",
                                       "lawyer",
                                       "researcher"};

constexpr std::string_view kWeekdays[] = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};

constexpr std::string_view kMonths[] = {"January", "February", "March",     "April",   "May",      "June",
                                        "July",    "August",   "September", "October", "November", "December"};

constexpr std::string_view kNounLinks[] = {"the end of the",
                                           "one of the most",
                                           "as part of the",
                                           "as a result of the",
                                           "a member of the",
                                           "the rest of the",
                                           "in the wake of the",
                                           "the head of the",
                                           "some of the",
                                           "as part of a",
                                           "ahead of the",
                                           "according to the",
                                           "because of the",
                                           "in front of the",
                                           "the future of the",
                                           "the beginning of the",
                                           "on the part of the",
                                           "in the middle of the",
                                           "at the heart of the",
                                           "the size of the",
                                           "on the eve of the",
                                           "in the face of",
                                           "a large number of",
                                           "the vast majority of",
                                           "a series of",
                                           "the head of a",
                                           "in response to the",
                                           "most of the",
                                           "at the centre of the",
                                           "on the edge of the",
                                           "in the case of the",
                                           "the cost of the",
                                           "in addition to the",
                                           "the release of the",
                                           "in light of the",
                                           "on the sidelines of the",
                                           "under the terms of the",
                                           "in favour of the",
                                           "the outcome of the",
                                           "at the expense of the",
                                           "in the hands of the",
                                           "the first of the",
                                           "more than half of the",
                                           "at the start of the",
                                           "as well as the",
                                           "the fate of the",
                                           "with the help of the",
                                           "in charge of the",
                                           "the level of the",
                                           "the impact of the",
                                           "at the request of the",
                                           "the opening of the",
                                           "a spokesman for the",
                                           "in accordance with the",
                                           "the failure of the",
                                           "the role of the",
                                           "by the end of the",
                                           "the death of a"};

constexpr std::string_view kAdverbials[] = {"for the first time since",
                                            "for the first time in",
                                            "at the same time",
                                            "earlier this week",
                                            "late last year",
                                            "in the first half of",
                                            "over the past year",
                                            "in the next few days",
                                            "at a news conference",
                                            "for more than a year",
                                            "on condition of anonymity",
                                            "in the last few months",
                                            "by the end of the year",
                                            "over the past two years",
                                            "for the second time in",
                                            "for the first time",
                                            "at the end of the week",
                                            "in the early hours of",
                                            "in recent years",
                                            "so far this year",
                                            "later in the day",
                                            "at the end of",
                                            "in a statement on",
                                            "a day earlier",
                                            "in an interview with",
                                            "for the third straight month",
                                            "in the coming weeks",
                                            "since the start of the year",
                                            "for the rest of the season",
                                            "in the second half",
                                            "in the fourth quarter",
                                            "over the past decade",
                                            "at the weekend",
                                            "until further notice",
                                            "in the years to come",
                                            "as soon as possible",
                                            "at least for now",
                                            "more than a decade ago",
                                            "in the months ahead",
                                            "for the time being",
                                            "from a year earlier",
                                            "a week later"};

constexpr std::string_view kVerbLinks[] = {
    "is expected to",    "was expected to", "are expected to", "has been trying to", "will be able to",
    "had agreed to",     "is likely to",    "had failed to",   "would have to",      "has promised to",
    "was due to",        "has vowed to",    "has refused to",  "will need to",       "is trying to",
    "would continue to", "is unlikely to",  "was forced to",   "is ready to",        "wants to",
    "plans to",          "hopes to",        "has yet to",      "had been due to",    "will continue to",
    "is set to",         "was unable to"};

constexpr std::string_view kStockClauses[] = {
    "did not immediately respond to a request for comment",
    "spoke on condition of anonymity because they were not authorised to speak publicly",
    "could not immediately be reached for comment on the matter",
    "declined to comment when contacted by telephone on the matter",
    "according to a person familiar with the matter who asked not to be named",
    "it was not immediately clear how many people were affected",
    "in what would be the largest deal of its kind this year",
    "the statement did not give any further details about the case",
    "said it would appeal against the ruling to a higher court",
    "the cause of the fire was not immediately known",
    "there was no immediate claim of responsibility for the attack",
    "in an interview with state television broadcast late in the evening",
    "the figures were adjusted for seasonal variations but not for inflation",
    "analysts had on average expected a smaller rise than that",
    "the highest level since records began more than thirty years ago",
    "in a move that is likely to anger its neighbours",
    "police said they were investigating the circumstances of the death",
    "all of those on board were rescued by the coast guard",
    "has denied any wrongdoing and has not been charged with a crime",
    "who has ruled the country since coming to power in a coup",
    "the talks broke down late in the night without an agreement",
    "shares in the company fell in early trading on the news",
    "the hearing was adjourned until a date to be fixed next month",
    "the two countries have no formal diplomatic relations with each other",
    "rescue workers were still searching the rubble for survivors",
    "voters go to the polls at the end of next month",
    "the names of the victims were not released pending notification of relatives",
    "the central bank left its main interest rate unchanged as expected",
    "has been under pressure to step down over his handling of the affair",
    "the government says the measures are needed to bring down its debt"};

constexpr std::string_view kFooterOffers[] = {"Sign up with",
                                              "Subscribe today to",
                                              "Download the app of",
                                              "Get more news from",
                                              "Follow headlines from",
                                              "Become a member of",
                                              "Support the work of",
                                              "Write to",
                                              "Comments are moderated by",
                                              "All rights reserved by"};

}  // namespace

WordList CommonNouns() { return kNouns; }
WordList CommonAdjectives() { return kAdjectives; }
WordList CommonPastVerbs() { return kPastVerbs; }
WordList CommonBaseVerbs() { return kBaseVerbs; }
WordList Adverbs() { return kAdverbs; }
WordList Prepositions() { return kPrepositions; }
WordList Places() { return kPlaces; }
WordList FirstNames() { return kFirstNames; }
WordList Roles() { return kRoles; }
WordList Weekdays() { return kWeekdays; }
WordList Months() { return kMonths; }
WordList NounLinks() { return kNounLinks; }
WordList Adverbials() { return kAdverbials; }
WordList VerbLinks() { return kVerbLinks; }
WordList StockClauses() { return kStockClauses; }
WordList FooterOffers() { return kFooterOffers; }

}  // namespace newsprint::synthesis
