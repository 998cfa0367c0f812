#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "quote/languages.h"
#include "quote/quotations_of.h"

namespace newsprint {
namespace {

// The speakers of a text read with the shipped languages and one file more.
std::vector<std::string> SpeakersWith(std::string_view file, std::string_view text) {
  Languages languages = Languages::Shipped();
  const Status added = languages.Add("mine.txt", file);
  EXPECT_TRUE(added.ok()) << added.message();
  Words words;
  EXPECT_TRUE(FindWords(text, &words).ok());
  std::vector<std::string> speakers;
  for (Quotation& quotation : FindQuotations(text, words, FindLayout(text, words), languages)) {
    speakers.push_back(std::move(quotation.speaker));
  }
  return speakers;
}

// The message of a language file that must be refused.
std::string Refusal(std::string_view file) {
  Languages languages = Languages::Shipped();
  const Status added = languages.Add("mine.txt", file);
  EXPECT_EQ(added.code(), Status::Code::kUsage) << file;
  return added.message();
}

constexpr std::string_view kItalian = "[language]\nItaliano\n[frequent words]\nil\nche\ndi\nla\nè\nnon\nper\nper la\n";

TEST(LanguageFiles, EveryShippedOneIsWellFormedToItsEnd) {
  int files = 0;
  for (const auto& file : std::filesystem::directory_iterator(NEWSPRINT_SOURCE_DIR "/src/quote/languages")) {
    std::ifstream stream(file.path());
    const std::string text((std::istreambuf_iterator<char>(stream)), std::istreambuf_iterator<char>());
    Languages languages;
    const Status added = languages.Add(file.path().filename().string(), text);
    EXPECT_TRUE(added.ok()) << added.message();
    ++files;
  }
  EXPECT_EQ(files, 6);
}

TEST(LanguageFiles, AddALanguage) {
  const std::string_view text =
      "La città è al buio e il porto non apre. «Non aspetteremo», ha detto la sindaca Ines Robaldi per la terza volta. "
      "Secondo Ines Robaldi, il porto è «più alto che mai».";
  EXPECT_EQ(Speakers(text), (Strings{"", ""}));
  EXPECT_EQ(SpeakersWith("[language]\nItalian\n[frequent words]\nil\nche\ndi\nla\nè\nnon\nper\n[verbs of saying]\n"
                         "detto\n[auxiliaries]\nha\n[determiners]\nla\nil\n[titles]\nsindaca\n[according "
                         "to]\nsecondo\n[ordinary words]\nsecondo\n",
                         text),
            (Strings{"Ines Robaldi", "Ines Robaldi"}));
}

TEST(LanguageFiles, AddToALanguageThatIsThere) {
  const std::string_view text = "The harbour was dark on that night. “We will stay,” gainsaid Marta Oswin.";
  EXPECT_EQ(Speakers(text), Strings{""});
  EXPECT_EQ(SpeakersWith("[language]\nENGLISH\n[verbs of saying]\ngainsaid\n", text), Strings{"Marta Oswin"});
  // It knows what it knew before.
  EXPECT_EQ(SpeakersWith("[language]\nEnglish\n[verbs of saying]\ngainsaid\n", "“We will stay,” said Marta Oswin."),
            Strings{"Marta Oswin"});
}

TEST(LanguageFiles, NameTheLineThatIsWrong) {
  EXPECT_EQ(Refusal(kItalian), "mine.txt, line 11: one word a line here");
  EXPECT_EQ(Refusal("[verbs of saying]\nsaid\n"), "mine.txt: a language file begins with [language] and its name");
  EXPECT_EQ(Refusal(""), "mine.txt: a language file begins with [language] and its name");
  EXPECT_EQ(Refusal("[language]\nItalian\nSpanish\n"), "mine.txt, line 3: a file is of one language");
  EXPECT_EQ(Refusal("[language]\nItalian\n[verbs of saying]\ndetto\n"),
            "mine.txt: a new language needs [frequent words], by which it is recognised");
  EXPECT_EQ(Refusal("[language]\nEnglish\n[verbs]\nsaid\n"), "mine.txt, line 3: there is no section [verbs]");
  EXPECT_EQ(Refusal("[language]\nEnglish\n[he]\n...\n"), "mine.txt, line 4: an entry without a word");
  EXPECT_EQ(Refusal("[language]\nEnglish\n[grammar]\ndrops\n"),
            "mine.txt, line 4: an entry here is one of: drops pronouns, dialogue by dashes");
}

TEST(LanguageFiles, SayWhichWayMarksAreTurned) {
  const std::string_view text = "La città è al buio. » Non aspetteremo « ha detto la sindaca.";
  constexpr std::string_view kFrequent = "[language]\nItalian\n[frequent words]\nla\nè\nal\nha\n";
  const auto quoted = [&](std::string_view marks) {
    Languages languages = Languages::Shipped();
    EXPECT_TRUE(languages.Add("mine.txt", std::string(kFrequent) + std::string(marks)).ok());
    Words words;
    EXPECT_TRUE(FindWords(text, &words).ok());
    return FindQuotations(text, words, FindLayout(text, words), languages).at(0).pieces.at(0);
  };
  EXPECT_EQ(quoted("[marks]\n» «\n"), (WordRange{5, 7}));
  EXPECT_NE(quoted(""), (WordRange{5, 7}));  // « opens elsewhere
  for (const std::string marks : {"»", "» “", "x y", "»  «", "» « »"}) {
    EXPECT_EQ(Refusal("[language]\nEnglish\n[marks]\n" + marks + "\n"),
              "mine.txt, line 4: an entry here is an opening and a closing quotation mark of one kind");
  }
}

TEST(LanguageFiles, AreNotWithoutEnd) {
  Languages languages = Languages::Shipped();
  Status added;
  int count = 0;
  for (; added.ok() && count < 100; ++count) {
    added = languages.Add("mine.txt", "[language]\nNew" + std::to_string(count) + "\n[frequent words]\nand\n");
  }
  EXPECT_EQ(count, 27);  // with the six that are shipped one more than 32
  EXPECT_EQ(added.message(), "mine.txt, line 2: too many languages");
  std::string phrases = "[language]\nEnglish\n[according to]\n";
  for (int i = 0; i < 300; ++i) phrases += "as told by\n";
  EXPECT_NE(Refusal(phrases).find("too many phrases"), std::string::npos);
}

}  // namespace
}  // namespace newsprint
