// The shipped stock phrases in a page of each language: what stands around the story is set aside, the story is not.
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "quote/quotation.h"
#include "text/layout.h"
#include "text/words.h"
#include "verify/chrome.h"

namespace newsprint {
namespace {

// Whether all words of `line`, which occurs once in `text`, belong to the part.
bool IsAll(const std::string& text, std::string_view line, Part part) {
  Words words;
  EXPECT_TRUE(FindWords(text, &words).ok());
  const Layout layout = FindLayout(text, words);
  const std::vector<Part> parts = FindParts(text, "", words, layout, FindQuotations(text, words, layout));
  const std::size_t begin = text.find(line);
  EXPECT_NE(begin, text.npos) << line;
  for (std::uint32_t i = 0; i < words.size(); ++i) {
    const bool inside = words.span[i].begin >= begin && words.span[i].end <= begin + line.size();
    if (inside && parts[i] != part) return false;
  }
  return true;
}

struct Page {
  const char* language;
  std::vector<std::string_view> story;
  std::vector<std::string_view> chrome;
};

const std::vector<Page>& Pages() {
  static const auto& pages = *new std::vector<Page>{
      {"English",
       {"The harbour board of Wexcombe voted on Tuesday to close the old ferry pier after divers found cracks in it.",
        "Subscribers to the ferry scheme can cancel at any time, the board said, and will get their money back.",
        "Comments on the plan are due by Friday, and the port will publish the corrections next week.",
        "The board shared the report with the newspaper, which reported it first, and with the islands."},
       {"We and our partners use cookies and similar technologies to show you content.",
        "Never miss a story from the coast: our letter is free.",
        "You have reached your limit of free articles this month.",
        "If you spot an error in this article, please tell our desk.",
        "This page may contain affiliate links, for which we are paid.",
        "Please read our commenting rules before you write.", "This video is no longer available.",
        "Download our free app for news of the harbour.", "The reporter can be reached at the Wexcombe office."}},
      {"German",
       {"Der Hafenrat von Wexstedt hat am Dienstag beschlossen, die alte Brücke zu sperren, weil Taucher Risse fanden.",
        "Die Abonnenten der Fähre können ihre Karten zurückgeben, teilte der Rat in einer Erklärung mit.",
        "Lesen können die Kinder das neue Schild noch nicht, denn es hängt zu hoch."},
       {"Melden Sie sich an und erhalten Sie die Nachrichten von der Küste.",
        "Unser Brief kommt täglich, Sie können ihn jederzeit abbestellen.",
        "Wir verwenden Cookies, damit die Seite läuft.", "Dieser Inhalt ist nur für Abonnenten der Zeitung.",
        "Die Kommentarfunktion ist für diesen Artikel geschlossen.",
        "Vervielfältigung nur mit Genehmigung des Verlags.", "Haben Sie einen Fehler gefunden?"}},
      {"French",
       {"Le conseil du port de Wexville a décidé mardi de fermer le vieux quai, où des plongeurs ont vu des fissures.",
        "Les abonnés du ferry seront remboursés, et les commentaires des habitants seront lus jeudi.",
        "La suite dépend de la marée, qui sera haute vendredi."},
       {"Recevez chaque matin les nouvelles de la côte.", "Nous utilisons des cookies pour mesurer notre audience.",
        "La suite est réservée aux lecteurs qui paient.", "Les commentaires sont fermés pour cet article.",
        "Suivez-nous sur tous nos réseaux.", "Cet article a été mis à jour à midi.", "Toute reproduction interdite."}},
      {"Spanish",
       {"La junta del puerto de Wexera decidió el martes cerrar el viejo muelle, donde los buzos hallaron grietas.",
        "Los suscriptores del transbordador recibirán su dinero, y los comentarios de los vecinos se leerán el jueves.",
        "El capitán pidió seguir leyendo las mareas antes de salir."},
       {"Sigue toda la información de la costa en nuestras redes.", "Utilizamos cookies propias y de terceros.",
        "Este contenido es exclusivo para quienes pagan.", "Los comentarios están cerrados en esta nota.",
        "Únete a nuestro canal y no pierdas nada.", "Queda prohibida la reproducción de estos textos."}},
      {"Russian",
       {"Совет порта Вексово решил во вторник закрыть старый причал, потому что водолазы нашли в нем трещины.",
        "Подписчики парома получат свои деньги, сообщили в порту, и смогут читать расписание на новом щите.",
        "Комментарии жителей порт обещал прочитать в четверг."},
       {"Подписывайтесь на канал нашей газеты.", "Мы используем файлы cookie, чтобы сайт работал.",
        "Материал доступен по подписке, как и весь номер.", "Комментарии закрыты для этой статьи.",
        "При использовании материалов газеты нужна ссылка.", "Заметили ошибку? Напишите нам."}},
      {"Indonesian",
       {"Dewan pelabuhan Weksara memutuskan pada Selasa untuk menutup dermaga lama karena penyelam menemukan retakan.",
        "Pelanggan feri akan mendapat uang kembali, dan komentar warga akan dibaca pada Kamis.",
        "Kapten itu mengikuti berita cuaca dari radio sebelum berangkat."},
       {"Ikuti saluran WhatsApp kami untuk berita pantai.", "Kami menggunakan cookie agar situs ini berjalan.",
        "Artikel ini khusus pelanggan yang membayar.", "Komentar telah ditutup untuk artikel ini.",
        "Unduh aplikasi koran kami sekarang juga.", "Artikel ini telah tayang di koran pagi kami."}},
  };
  return pages;
}

TEST(StockLanguages, SetAsideWhatStandsAroundAStory) {
  for (const Page& page : Pages()) {
    std::string story;
    for (const std::string_view paragraph : page.story) story += std::string(paragraph) + "\n\n";
    for (const std::string_view line : page.chrome) {
      EXPECT_TRUE(IsAll(story + std::string(line) + "\n", line, Part::kChrome)) << page.language << ": " << line;
    }
  }
}

TEST(StockLanguages, LeaveTheStoryAlone) {
  for (const Page& page : Pages()) {
    std::string text;
    for (const std::string_view paragraph : page.story) text += std::string(paragraph) + "\n\n";
    for (const std::string_view line : page.chrome) text += std::string(line) + "\n\n";
    for (const std::string_view paragraph : page.story) {
      EXPECT_TRUE(IsAll(text, paragraph, Part::kBody)) << page.language << ": " << paragraph;
    }
  }
}

}  // namespace
}  // namespace newsprint
