#include <gtest/gtest.h>

#include "quote/quotations_of.h"

namespace newsprint {
namespace {

TEST(Languages, German) {
  EXPECT_EQ(Speakers("Die Stadt ist in Not. „Wir werden nicht warten“, sagte Bürgermeisterin Anke Vogt am Montag. "
                     "„Das Wasser steigt“, sagte sie."),
            (Strings{"Anke Vogt", "Anke Vogt"}));
  EXPECT_EQ(Speakers("Der Hafen ist für Wochen zu. Anke Vogt sagte: „Es ist nicht vorbei.“"), Strings{"Anke Vogt"});
  EXPECT_EQ(Speakers("Laut Anke Vogt ist die Lage in der Stadt „nicht mehr zu halten“."), Strings{"Anke Vogt"});
}

TEST(Languages, French) {
  EXPECT_EQ(Speakers("La ville est dans le noir. « Nous ne partirons pas », a déclaré la maire Odile Marchal lundi. "
                     "« C’est la règle », a-t-elle ajouté."),
            (Strings{"Odile Marchal", "Odile Marchal"}));
  EXPECT_EQ(Speakers("Selon Odile Marchal, les eaux du port sont « plus hautes que jamais »."),
            Strings{"Odile Marchal"});
}

TEST(Languages, Spanish) {
  EXPECT_EQ(Speakers("La ciudad está sin luz en la noche. «No vamos a esperar», dijo la alcaldesa Inés Robledo el "
                     "lunes. «Es la regla», añadió."),
            (Strings{"Inés Robledo", "Inés Robledo"}));
  EXPECT_EQ(Speakers("Según Inés Robledo, el puerto de la ciudad está «más alto que nunca»."), Strings{"Inés Robledo"});
}

TEST(Languages, Russian) {
  EXPECT_EQ(Speakers("В городе нет света. «Мы не будем ждать», — сказала Инга Соколова в понедельник."),
            Strings{"Инга Соколова"});
  EXPECT_EQ(Speakers("По словам Инги, в порту «воды больше, чем было» на этой неделе."), Strings{"Инги"});
}

TEST(Languages, Indonesian) {
  EXPECT_EQ(Speakers("Kota ini gelap dan air naik. \"Kami tidak akan menunggu,\" kata Wali Kota Ratna Wibowo pada "
                     "Senin. \"Itu aturan,\" ujarnya."),
            (Strings{"Ratna Wibowo", "Ratna Wibowo"}));
  EXPECT_EQ(Speakers("Menurut Ratna Wibowo, air di pelabuhan itu \"lebih tinggi dari yang lalu\"."),
            Strings{"Ratna Wibowo"});
}

TEST(Languages, PutAnAttributionInsideTheMarks) {
  const std::string french =
      "La ville est dans le noir. « Nous resterons, a déclaré la maire Odile Marchal, et c’est la règle. »";
  EXPECT_EQ(Quoted(french), Strings{"Nous resterons | et c’est la règle"});
  EXPECT_EQ(Speakers(french), Strings{"Odile Marchal"});
  const std::string russian =
      "В городе нет света. «Мы не будем ждать, — сказала Инга Соколова, — потому что это наш город».";
  EXPECT_EQ(Quoted(russian), Strings{"Мы не будем ждать | потому что это наш город"});
  EXPECT_EQ(Speakers(russian), Strings{"Инга Соколова"});
}

// Each line: a quotation behind a sentence by which the language is known, and who speaks.
struct Attributed {
  std::string_view text;
  std::string_view speaker;
};

void ExpectSpeakers(std::string_view opening, const std::vector<Attributed>& lines) {
  for (const Attributed& line : lines) {
    const std::string text = std::string(opening) + " " + std::string(line.text);
    EXPECT_EQ(Speakers(text), Strings{std::string(line.speaker)}) << text;
  }
}

TEST(Languages, AttributeInTheWaysOfGerman) {
  ExpectSpeakers("Die Stadt ist in Not, und das Wasser steigt.",
                 {{"»Wir bleiben hier«, sagte Anke Vogt.", "Anke Vogt"},
                  {"„Wir bleiben hier“, so Anke Vogt weiter.", "Anke Vogt"},
                  {"„Wir bleiben hier\", entgegnete Anke Vogt.", "Anke Vogt"},
                  {"„Wir bleiben hier“, hat Anke Vogt gesagt.", "Anke Vogt"},
                  {"„Das war knapp“, räumte Anke Vogt ein.", "Anke Vogt"},
                  {"„Er hat ‚nie wieder‘ gesagt“, berichtete Anke Vogt.", "Anke Vogt"},
                  {"„Er hat ›nie wieder‹ gesagt“, berichtete Anke Vogt.", "Anke Vogt"},
                  {"Anke Vogt kündigte an: „Wir zahlen allen.“", "Anke Vogt"},
                  {"Nach Angaben von Anke Vogt ist die Lage „nicht mehr zu halten“.", "Anke Vogt"},
                  {"Anke Vogt zufolge ist die Lage „nicht mehr zu halten“.", "Anke Vogt"},
                  {"„Wir bleiben hier“, hieß es in einer Mitteilung des Innenministeriums.", "Innenministeriums"},
                  {"„Wir bleiben hier“, teilte die Polizei mit.", "Polizei"},
                  {"„Wir bleiben hier“, erklärte der Sprecher des Ministeriums, Jens Holm.", "Jens Holm"}});
  EXPECT_EQ(Quoted("Die Stadt ist in Not. »Wir bleiben hier«, betonte Anke Vogt, »bis der letzte Damm hält.«"),
            Strings{"Wir bleiben hier | bis der letzte Damm hält"});
  // Where both sides are open, the language tells which mark opens.
  EXPECT_EQ(Quoted("Die Stadt ist in Not. » Wir bleiben hier « sagte Anke Vogt."), Strings{"Wir bleiben hier"});
}

TEST(Languages, AttributeInTheWaysOfFrench) {
  ExpectSpeakers("La ville est dans le noir et les eaux montent.",
                 {{"« Nous restons », lâche Hervé Lantin.", "Hervé Lantin"},
                  {"« C’est fini », s’est indigné Hervé Lantin.", "Hervé Lantin"},
                  {"« C’est fini », s’indigne Hervé Lantin.", "Hervé Lantin"},
                  {"“Nous restons”, explique Hervé Lantin, porte-parole du syndicat.", "Hervé Lantin"},
                  {"« Une honte », selon la maire, Odile Marchal.", "Odile Marchal"},
                  {"D’après Odile Marchal, les eaux sont « plus hautes que jamais ».", "Odile Marchal"},
                  {"Aux yeux de la maire Odile Marchal, c’est « une honte pour tous ».", "Odile Marchal"},
                  {"« Il a dit “jamais plus” devant tous », raconte Odile Marchal.", "Odile Marchal"},
                  {"Comme l’a dit Odile Marchal, c’est « une honte pour tous ».", "Odile Marchal"}});
  EXPECT_EQ(Quoted("La ville est dans le noir. « Nous restons, a-t-elle déclaré, jusqu’à la fin. »"),
            Strings{"Nous restons | jusqu’à la fin"});
}

TEST(Languages, AttributeInTheWaysOfSpanish) {
  ExpectSpeakers("La ciudad está sin luz en la noche.",
                 {{"“No vamos a esperar”, ha dicho la alcaldesa, Inés Robledo.", "Inés Robledo"},
                  {"“Es una vergüenza”, lamentaba Tomás Quiroga, portavoz de los pescadores.", "Tomás Quiroga"},
                  {"“Es una vergüenza”, tuiteó Tomás Quiroga.", "Tomás Quiroga"},
                  {"«Dijo “nunca más” ante todos», relató Inés Robledo.", "Inés Robledo"},
                  {"De acuerdo con Inés Robledo, el agua está “más alta que nunca”.", "Inés Robledo"},
                  {"A juicio de Tomás Quiroga, es “una vergüenza”.", "Tomás Quiroga"},
                  {"Según un comunicado del Ministerio de Pesca, «ningún barco saldrá».", "Ministerio de Pesca"}});
  EXPECT_EQ(Quoted("La ciudad está sin luz. “No vamos”, señaló Inés Robledo, “a esperar más tiempo”."),
            Strings{"No vamos | a esperar más tiempo"});
}

TEST(Languages, AttributeInTheWaysOfRussian) {
  ExpectSpeakers("В городе нет света, и вода растет.",
                 {{"«Мы не уйдем», — вспоминает Олег Рудин.", "Олег Рудин"},
                  {"„Мы не уйдем“, — подчеркнул Олег Рудин.", "Олег Рудин"},
                  {"\"Мы не уйдем\", - сообщил агентству Олег Рудин.", "Олег Рудин"},
                  {"Как отметил Олег Рудин, «порт закрыт до весны».", "Олег Рудин"},
                  {"Олег Рудин: «Порт закрыт до весны».", "Олег Рудин"},
                  {"«Он сказал: „Никогда“, и ушел», — вспоминает Олег Рудин.", "Олег Рудин"},
                  {"«Порт закрыт», — заявили в пресс-службе Минтранса.", "Минтранса"},
                  {"«Порт закрыт», — говорится в заявлении Минтранса.", "Минтранса"}});
  EXPECT_EQ(Quoted("В городе нет света. «Мы не уйдем - сказала Инга Соколова - это наш город»."),
            Strings{"Мы не уйдем | это наш город"});
}

TEST(Languages, AttributeInTheWaysOfIndonesian) {
  ExpectSpeakers("Kota ini gelap dan air naik.",
                 {{"\"Kami tetap di sini,\" ujar Ratna Wibowo, Senin (4/3/2024).", "Ratna Wibowo"},
                  {"“Pelabuhan ditutup,” tulis Kementerian Kelautan dalam keterangan resmi.", "Kementerian Kelautan"},
                  {"\"Kami tetap di sini,\" demikian pernyataan Kementerian Kelautan.", "Kementerian Kelautan"},
                  {"Ratna Wibowo memastikan air \"lebih tinggi dari yang lalu\".", "Ratna Wibowo"},
                  {"Dikutip dari Ratna Wibowo, pelabuhan \"ditutup sampai besok\".", "Ratna Wibowo"}});
  EXPECT_EQ(Quoted("Kota ini gelap. \"Kami tetap di sini,\" kata Ratna Wibowo, \"sampai air surut.\""),
            Strings{"Kami tetap di sini | sampai air surut"});
}

TEST(Languages, OpenSpeechWithADash) {
  const std::string spanish =
      "La ciudad está sin luz en la noche.\n—No vamos —dijo Inés Robledo— a esperar.\n—¿Y el puerto? —preguntó Tomás "
      "Quiroga—. Nadie lo sabe.";
  EXPECT_EQ(Quoted(spanish), (Strings{"No vamos | a esperar", "Y el puerto", "Nadie lo sabe"}));
  EXPECT_EQ(Speakers(spanish), (Strings{"Inés Robledo", "Tomás Quiroga", "Tomás Quiroga"}));
  const std::string french = "La ville est dans le noir.\n— Nous ne partirons pas, a dit Odile Marchal.";
  EXPECT_EQ(Quoted(french), Strings{"Nous ne partirons pas"});
  EXPECT_EQ(Speakers(french), Strings{"Odile Marchal"});
  const std::string russian =
      "В городе нет света.\n- Мы не «герои», - сказала Инга Соколова. - Это наш город.\n— Где он? — спросил Олег "
      "Рудин.";
  EXPECT_EQ(Quoted(russian), (Strings{"Мы не «герои", "Это наш город", "Где он"}));
  EXPECT_EQ(Speakers(russian), (Strings{"Инга Соколова", "Инга Соколова", "Олег Рудин"}));
}

TEST(Languages, ALineWithADashAloneIsNoSpeech) {
  EXPECT_EQ(Quoted("La ville est dans le noir.\n— deux bateaux, une grue et les quais ;\n— le port, fermé lundi."),
            Strings{});
  EXPECT_EQ(Quoted("МОСКВА — Город остался без света.\n— Порт закрыт до весны."), Strings{});
  EXPECT_EQ(Quoted("The town is dark on that night.\n— We will not go, said Marta Oswin."), Strings{});
}

TEST(Languages, PutTheSubjectBetweenThePartsOfAVerb) {
  EXPECT_EQ(Speakers("Die Stadt ist in Not. „Wir warten nicht“, hatte Anke Vogt am Montag gesagt."),
            Strings{"Anke Vogt"});
}

TEST(Languages, OfAnyOtherScriptKeepTheirQuotationsWithoutASpeaker) {
  EXPECT_EQ(Quoted("市長は「船が遅い」と述べた。"), Strings{"船が遅い"});
  EXPECT_EQ(Speakers("市長は「船が遅い」と述べた。"), Strings{""});
  EXPECT_EQ(Quoted("Ο δήμαρχος είπε «το πλοίο αργεί» χθες."), Strings{"το πλοίο αργεί"});
}

}  // namespace
}  // namespace newsprint
