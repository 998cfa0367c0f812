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
