#include "text/wire_label.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "newsprint/records.h"
#include "text/wire_lexicon.h"
#include "text/wire_line.h"
#include "text/words.h"

namespace newsprint {
namespace {

// "correction update 2 [0600 GMT]": a label in words, to be compared with what is expected.
std::string InWords(const WireLabel& label) {
  constexpr const char* kNames[] = {"urgent", "lead",     "update", "correction", "refile",
                                    "repeat", "advisory", "kill",   "embargo"};
  std::string words;
  for (unsigned i = 0; i < std::size(kNames); ++i) {
    if (label.Is(static_cast<WireKind>(i))) words += (words.empty() ? "" : " ") + std::string(kNames[i]);
  }
  if (label.number > 0) words += " " + std::to_string(label.number);
  if (!label.embargo.empty()) words += " [" + label.embargo + "]";
  return words;
}

WireLabel Read(const std::string& title, const std::string& text) {
  Words words;
  if (!FindWords(text, &words).ok()) words = {};
  return ReadWireLabel(title, text, words);
}

std::string OfTitle(const std::string& title) { return InWords(Read(title, "A story of some words.")); }

struct Labelled {
  const char* title;
  const char* label;
  const char* headline;  // what remains
};

const Labelled kLabelled[] = {
    // English.
    {"URGENT Ferry with 140 aboard capsizes off Calvany", "urgent", "Ferry with 140 aboard capsizes off Calvany"},
    {"URGENT: Ferry capsizes off Calvany", "urgent", "Ferry capsizes off Calvany"},
    {"BREAKING - Strand resigns", "urgent", "Strand resigns"},
    {"UPDATE 1-Three dead in Port Anselm fire", "update 1", "Three dead in Port Anselm fire"},
    {"UPDATE 12-Three dead in Port Anselm fire", "update 12", "Three dead in Port Anselm fire"},
    {"Update 2: Three dead in Port Anselm fire", "update 2", "Three dead in Port Anselm fire"},
    {"Update: Three dead in Port Anselm fire", "update", "Three dead in Port Anselm fire"},
    {"Three dead in Port Anselm fire (UPDATE 3)", "update 3", "Three dead in Port Anselm fire"},
    {"Three dead in Port Anselm fire (Update)", "update", "Three dead in Port Anselm fire"},
    {"WRITETHRU Calvany orders ferries into port", "lead", "Calvany orders ferries into port"},
    {"1st Ld-Writethru: Calvany orders ferries into port", "lead 1", "Calvany orders ferries into port"},
    {"BC-CV--Ferry,2nd Ld-Writethru", "lead 2", "BC-CV--Ferry"},
    {"BC-CV--Ferry, 3rd Ld-Writethru, 0512", "lead 3", "BC-CV--Ferry"},
    {"Calvany-Ferry,4th Ld", "lead 4", "Calvany-Ferry"},
    {"Ferry sinks in Arrow Sound, 1st Ld-Writethru", "lead 1", "Ferry sinks in Arrow Sound"},
    {"CORRECTED-UPDATE 2-Two dead in Port Anselm fire", "update correction 2", "Two dead in Port Anselm fire"},
    {"CORRECTED (OFFICIAL)-UPDATE 1-Tallis profit falls", "update correction 1", "Tallis profit falls"},
    {"CORRECTED-IMO chief says ferries unsafe", "correction", "IMO chief says ferries unsafe"},
    {"CORRECTED Two dead in Port Anselm fire", "correction", "Two dead in Port Anselm fire"},
    {"Correction: Anselm Fire story", "correction", "Anselm Fire story"},
    {"(CORRECTED) UPDATE 2-Two dead", "update correction 2", "Two dead"},
    {"Two dead in Port Anselm fire [corrected]", "correction", "Two dead in Port Anselm fire"},
    {"REFILE-CORRECTED-Two dead in fire", "correction refile", "Two dead in fire"},
    {"REFILE-UPDATE 1-Two dead in fire", "update refile 1", "Two dead in fire"},
    {"RPT-INSIGHT-The long night of Shed 9", "repeat", "INSIGHT-The long night of Shed 9"},
    {"RPT-UPDATE 3-Bank run halted", "update repeat 3", "Bank run halted"},
    {"REPEAT: Bank run halted", "repeat", "Bank run halted"},
    {"WRAPUP 4-Bank run halted", "update 4", "Bank run halted"},
    {"KILL: Tallis chief resigns over blaze", "kill", "Tallis chief resigns over blaze"},
    {"KILL-Tallis chief resigns over blaze", "kill", "Tallis chief resigns over blaze"},
    {"BULLETIN KILL: Tallis chief resigns", "kill", "Tallis chief resigns"},
    {"Bulletin kill: Tallis chief resigns", "kill", "Tallis chief resigns"},
    {"WITHDRAWN-Tallis chief resigns over blaze", "kill", "Tallis chief resigns over blaze"},
    {"Tallis chief resigns over blaze (WITHDRAWN)", "kill", "Tallis chief resigns over blaze"},
    {"ADVISORY-Tallis chief story", "advisory", "Tallis chief story"},
    {"EMBARGOED-Calvany budget in full", "embargo", "Calvany budget in full"},
    {"EMBARGOED UNTIL 0600 GMT MARCH 4 - Calvany budget in full", "embargo [0600 GMT MARCH 4]",
     "Calvany budget in full"},
    {"(Embargoed until 06:00 GMT) Calvany budget in full", "embargo [06:00 GMT]", "Calvany budget in full"},
    // German.
    {"EILMELDUNG: Fähre vor Kalvany gekentert", "urgent", "Fähre vor Kalvany gekentert"},
    {"EIL - Fähre vor Kalvany gekentert", "urgent", "Fähre vor Kalvany gekentert"},
    {"Fähre vor Kalvany gekentert (Zusammenfassung 1730)", "update", "Fähre vor Kalvany gekentert"},
    {"Fähre vor Kalvany gekentert (2. Fassung)", "lead 2", "Fähre vor Kalvany gekentert"},
    {"2. Fassung: Fähre vor Kalvany gekentert", "lead 2", "Fähre vor Kalvany gekentert"},
    {"Berichtigung: Zwei Tote bei Brand in Port Anselm", "correction", "Zwei Tote bei Brand in Port Anselm"},
    {"KORREKTUR/ROUNDUP 2: Zwei Tote bei Brand", "update correction 2", "Zwei Tote bei Brand"},
    {"WDH: Zwei Tote bei Brand in Port Anselm", "repeat", "Zwei Tote bei Brand in Port Anselm"},
    {"ACHTUNG: Meldung zurückgezogen - Tallis-Chef tritt ab", "kill", "Tallis-Chef tritt ab"},
    {"ACHTUNG: zurückgezogen: Tallis-Chef tritt ab", "kill", "Tallis-Chef tritt ab"},
    {"SPERRFRIST 15.00 UHR - Haushalt im Wortlaut", "embargo [15.00 UHR]", "Haushalt im Wortlaut"},
    // French.
    {"URGENT - Un ferry chavire au large de Calvanie", "urgent", "Un ferry chavire au large de Calvanie"},
    {"RECTIFICATIF: Deux morts dans l'incendie", "correction", "Deux morts dans l'incendie"},
    {"Deux morts dans l'incendie (ACTUALISATION)", "update", "Deux morts dans l'incendie"},
    {"2e LEAD - Deux morts dans l'incendie", "lead 2", "Deux morts dans l'incendie"},
    {"DÉPÊCHE ANNULÉE: Le patron de Tallis démissionne", "kill", "Le patron de Tallis démissionne"},
    // Spanish.
    {"URGENTE Un transbordador naufraga en Calvania", "urgent", "Un transbordador naufraga en Calvania"},
    {"AMP.- Un transbordador naufraga en Calvania", "lead", "Un transbordador naufraga en Calvania"},
    {"2ª AMPLIACIÓN - Un transbordador naufraga", "lead 2", "Un transbordador naufraga"},
    {"(Corrección) Dos muertos en el incendio", "correction", "Dos muertos en el incendio"},
    {"NOTICIA ANULADA: Dimite el jefe de Tallis", "kill", "Dimite el jefe de Tallis"},
    // Russian.
    {"СРОЧНО: Паром перевернулся у берегов Кальвании", "urgent", "Паром перевернулся у берегов Кальвании"},
    {"Паром перевернулся у берегов Кальвании (обновлено)", "update", "Паром перевернулся у берегов Кальвании"},
    {"2-Я ВЕРСИЯ - Паром перевернулся", "lead 2", "Паром перевернулся"},
    {"Исправление: двое погибли при пожаре", "correction", "двое погибли при пожаре"},
    {"СООБЩЕНИЕ АННУЛИРОВАНО: глава Таллис ушёл", "kill", "глава Таллис ушёл"},
    // Indonesian.
    {"RALAT: Dua tewas dalam kebakaran", "correction", "Dua tewas dalam kebakaran"},
    {"Koreksi: Dua tewas dalam kebakaran", "correction", "Dua tewas dalam kebakaran"},
    {"PEMBARUAN - Dua tewas dalam kebakaran", "update", "Dua tewas dalam kebakaran"},
    {"BERITA DICABUT: Kepala Tallis mundur", "kill", "Kepala Tallis mundur"},
};

TEST(WireLabelTest, ReadsTheLabelsOfTitles) {
  for (const Labelled& one : kLabelled) {
    EXPECT_EQ(OfTitle(one.title), one.label) << one.title;
    EXPECT_EQ(WithoutWireLabel(one.title), one.headline) << one.title;
  }
}

const char* const kOrdinary[] = {
    "Update on floods along the Brack",
    "UPDATE ON FLOODS ALONG THE BRACK",
    "Updated maps show where the Brack will rise",
    "Kill Bill director to open film school",
    "KILL OR CURE: THE PATIENTS DECIDE",
    "KILL-OR-CURE DIET DIVIDES DOCTORS",
    "Killed in action: the letters of a sapper",
    "Killing frost: growers count the cost",
    "Correction facility opens in Quennelby",
    "Corrections officers strike over pay",
    "Corrected vision: a surgeon's story",
    "CORRECTION FACILITY OPENS",
    "Urgent care clinics close across Dolmark",
    "URGENT CARE CLINICS CLOSE",
    "URGENT CARE clinics close across Dolmark",
    "URGENT care clinics close",
    "Urgent: blood donors needed at Elm Street",
    "Lead poisoning found in harbour mussels",
    "LEAD-FREE PAINT COMES TO THE HARBOUR",
    "1st Lady opens museum",
    "2nd lead singer quits",
    "Flash flood warning for the Brack valley",
    "FLASH-FLOODS HIT THE BRACK",
    "Embargo on oil: what it means for Sarvonia",
    "Embargo until 2030 hurts Sarvonia's farmers",
    "EMBARGO: Sarvonia stops 27 tankers",
    "Withdrawn from sale: the toy that burns",
    "Withdrawal symptoms: life after the cup",
    "Repeat offender sentenced",
    "REPEAT-OFFENDER LAW PASSES",
    "Refiled claims swamp the court",
    "Advisory board quits",
    "Breaking bread with the winners",
    "BREAKING BAD STAR VISITS DOLMARK",
    "Bulletin boards return",
    "Live updates: election night in Dolmark",
    "Strand resigns, 2nd minister to go this week",
    "The Corrections, read again",
    "Deux morts, 3e accident de la semaine",
    "Corrigé : le bac de philosophie",
    "Annulation du concert de Lissow",
    "Rappel : la réunion est à 18 heures",
    "Ampliación: el metro llega al puerto",
    "AMPLIACIÓN DEL PUERTO DE ANSELM",
    "Retirada de tropas: las claves",
    "ACHTUNG: Glatteis auf den Straßen",
    "Achtung, Baustelle: Hafenbrücke gesperrt",
    "Eilmeldungen im Wandel der Zeit",
    "Neu: Ein Museum für den Hafen",
    "Sperrfrist für Neubauten endet 2025",
    "Sperrfrist: Was Käufer bis 2025 wissen müssen",
    "2. Version des Haushalts vorgelegt",
    "Срочно требуются доноры",
    "Срочно: требуются доноры",
    "Поправка: парламент принял бюджет",
    "СНЯТО: как делали фильм о пароме",
    "Versi 2 aplikasi ini dirilis",
    "Dicabut, izin pelabuhan Anselm",
    "",
    "-",
    "12",
};

TEST(WireLabelTest, LeavesOrdinaryHeadlinesAlone) {
  for (const char* title : kOrdinary) {
    EXPECT_EQ(OfTitle(title), "") << title;
    EXPECT_EQ(WithoutWireLabel(title), title);
  }
}

// Words that also head ordinary news are a kill only where the text says so.
TEST(WireLabelTest, TakesDoubtfulWordsForAKillOnlyWhereTheTextSaysSo) {
  struct Doubtful {
    const char* title;
    const char* said;
  };
  constexpr Doubtful kDoubtful[] = {
      {"ANNULÉ : le festival de Lissow n'aura pas lieu", "Cette dépêche est annulée."},
      {"RETIRADA: el ejército deja el valle", "Anulamos la noticia de las 9.15."},
      {"АННУЛИРОВАНО: 300 рейсов за ночь", "Это сообщение аннулировано, просьба не использовать."},
      {"DICABUT: izin pelabuhan Anselm", "Berita tersebut dicabut."},
      {"STORNO: Tallis-Chef tritt ab", "Die Meldung wird zurückgezogen."},
      {"ATTENTION EDITORS: Tallis chief story", "Please kill the story headlined “Tallis chief resigns”."},
  };
  for (const Doubtful& one : kDoubtful) {
    EXPECT_FALSE(Read(one.title, "A story of some words.").Is(WireKind::kKill)) << one.title;
    EXPECT_TRUE(Read(one.title, one.said).Is(WireKind::kKill)) << one.title;
    const std::string page = std::string(4000, 'x') + "\n" + one.said;
    EXPECT_FALSE(Read(one.title, page).Is(WireKind::kKill)) << one.title;
  }
}

std::string OfText(const std::string& text) { return InWords(Read("", text)); }

TEST(WireLabelTest, ReadsTheFirstAndLastLinesOfATextToo) {
  const std::string story = "PORT ANSELM (Northline) - A warehouse fire killed two people on Tuesday, it said.\n";
  EXPECT_EQ(OfText("BULLETIN KILL\n\nPlease kill the story of 0844 GMT.\n"), "kill");
  EXPECT_EQ(OfText("ATTENTION EDITORS - KILL\n\nThe story of 0844 GMT is no story.\n"), "advisory kill");
  EXPECT_EQ(OfText("ACHTUNG REDAKTIONEN\nDie Meldung wird zurückgezogen.\n"), "advisory kill");
  EXPECT_EQ(OfText("EMBARGOED FOR RELEASE UNTIL 6 P.M., MARCH 4\n" + story), "embargo [6 P.M., MARCH 4]");
  EXPECT_EQ(OfText("Sperrfrist: Montag, 15.00 Uhr\n" + story), "embargo [Montag, 15.00 Uhr]");
  EXPECT_EQ(OfText("Sous embargo jusqu'au 4 mars, 6 h\n" + story), "embargo [4 mars, 6 h]");
  EXPECT_EQ(OfText("Эмбарго до 15.00 мск\n" + story), "embargo [15.00 мск]");
  EXPECT_EQ(OfText("CORRECTED-UPDATE 2-Two dead in fire\n" + story), "update correction 2");
  EXPECT_EQ(OfText("(Corrects number of dead to two from three)\n" + story), "correction");
  EXPECT_EQ(OfText("(Refiles to fix a typographical error)\n" + story), "refile");
  EXPECT_EQ(OfText("(Updates with ferries, mayor)\n" + story), "update");
  EXPECT_EQ(OfText("(Neu: Zitate)\n" + story), "update");
  EXPECT_EQ(OfText("AP-CV--Ferry, 2nd Ld-Writethru\n" + story), "lead 2");
  EXPECT_EQ(OfText(story + "\n(This story has been corrected to say two people, not three, died)\n"), "correction");
  EXPECT_EQ(OfText(story + "\nDieser Artikel wurde korrigiert.\n"), "correction");
  EXPECT_EQ(OfText(story + "\nCet article a été corrigé.\n"), "correction");
  EXPECT_EQ(OfText(story + "\nEste artículo ha sido corregido.\n"), "correction");

  EXPECT_EQ(OfText(story), "");
  EXPECT_EQ(OfText("Corrects are rare in this paper.\n" + story), "");
  EXPECT_EQ(OfText(story + "UPDATE 2-Markets close higher\n"), "") << "a link to another story";
  EXPECT_EQ(OfText("Embargo until 2030 was agreed on Monday.\n" + story), "");
  EXPECT_EQ(OfText("Kill Bill\n" + story), "");
  std::string page = "KILL: Tallis chief resigns\n";
  for (int i = 0; i < 100; ++i) page += story;
  EXPECT_EQ(OfText(page), "") << "a kill is short";
}

TEST(WireLabelTest, StandsAnyBytes) {
  std::mt19937 random(5);
  const std::string parts[] = {"UPDATE",          "1",    "-", " ",  "KILL", "(", ")", "2nd", "Ld",  ":", ",",
                               "EMBARGOED until", "\xd0", "é", "\n", "\0",   "[", "]", "–",   "6 pm"};
  for (int i = 0; i < 20000; ++i) {
    std::string title;
    for (auto n = random() % 12; n > 0; --n) title += parts[random() % std::size(parts)];
    const WireLabel label = Read(title, title + "\n" + title);
    EXPECT_LE(label.number, 99u);
    EXPECT_LE(WithoutWireLabel(title).size(), title.size());
  }
  EXPECT_EQ(InWords(Read(std::string(1 << 20, '('), std::string(1 << 20, '-'))), "");
}

bool Equal(const std::optional<WireLine::Found>& x, const std::optional<WireLine::Found>& y) {
  if (!x || !y) return !x && !y;
  return InWords(x->label) == InWords(y->label) && x->kill_if_said == y->kill_if_said && x->begin == y->begin &&
         x->end == y->end;
}

TEST(WireLineTest, OfATextReadsAsByItself) {
  std::mt19937 random(6);
  const std::string parts[] = {"UPDATE", "1",      "-",    " ",         "KILL",
                               "(",      ")",      "2nd",  "Ld",        ":",
                               ",",      "Russia", "'",    "s",         "’s",
                               "é",      "\n",     "\n  ", "\r\n",      "[",
                               "]",      " – ",    "6 pm", "corrected", "This story has been "};
  for (int i = 0; i < 20000; ++i) {
    std::string text;
    for (auto n = random() % 90; n > 0; --n) text += parts[random() % std::size(parts)];
    Words words;
    ASSERT_TRUE(FindWords(text, &words).ok());
    std::size_t near = 0;
    for (std::string_view rest = text; !rest.empty();) {
      const std::string_view line = rest.substr(0, rest.find('\n'));
      const WireLine alone(line);
      if (random() % 4 == 0) near = random() % (words.size() + 1);
      const WireLine of_text(text, words, line, &near);
      ASSERT_EQ(of_text.bytes(), alone.bytes());
      ASSERT_TRUE(Equal(of_text.AtHead(true), alone.AtHead(true))) << text;
      ASSERT_TRUE(Equal(of_text.AtHead(false), alone.AtHead(false))) << text;
      ASSERT_TRUE(Equal(of_text.AtEnd(), alone.AtEnd())) << text;
      ASSERT_EQ(of_text.Note(), alone.Note()) << text;
      rest.remove_prefix(std::min(line.size() + 1, rest.size()));
    }
  }
}

TEST(WireLexiconTest, SaysWhereAListHasAnotherForm) {
  WireLexicon lexicon;
  EXPECT_TRUE(lexicon.Add("mine", "[lead]\n% Ld\n").ok());
  EXPECT_EQ(lexicon.StartingWith(kWireNumber).size(), 1u);
  EXPECT_EQ(lexicon.Add("mine", "[lead]\n%\n").message(), "mine, line 2: an entry without a word");
  EXPECT_FALSE(lexicon.Add("mine", "[leads]\n").ok());
}

}  // namespace
}  // namespace newsprint
