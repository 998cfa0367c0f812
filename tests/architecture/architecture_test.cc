#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <vector>

#include "architecture/rules.h"

namespace newsprint {
namespace {

namespace fs = std::filesystem;

// Every text file of the working tree but what is built and what belongs to git or an editor.
const std::vector<TextFile>& Repository() {
  static const std::vector<TextFile> files = [] {
    static const std::set<std::string> skipped = {".git", "build", ".cache", ".vscode", ".idea", "node_modules"};
    std::vector<TextFile> found;
    for (auto it = fs::recursive_directory_iterator(NEWSPRINT_SOURCE_DIR); it != fs::end(it); ++it) {
      if (skipped.contains(it->path().filename().string())) {
        it.disable_recursion_pending();
        continue;
      }
      if (!it->is_regular_file() || it->is_symlink()) continue;
      std::ifstream file(it->path(), std::ios::binary);
      std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
      if (text.find('\0') != std::string::npos) continue;  // not text
      found.push_back({fs::relative(it->path(), NEWSPRINT_SOURCE_DIR).generic_string(), std::move(text)});
    }
    return found;
  }();
  return files;
}

std::string Lines(const std::vector<std::string>& violations) {
  std::string text;
  for (const std::string& line : violations) text += line + "\n";
  return text;
}

TEST(Architecture, StagesIncludeOnlyWhatComesBefore) {
  ASSERT_GT(Repository().size(), 20u);
  EXPECT_EQ(Lines(IncludeViolations(Repository())), "");
}

TEST(Architecture, NoFileNamesAPathOfOneMachine) { EXPECT_EQ(Lines(PathViolations(Repository())), ""); }

TEST(Architecture, NoTypeIsDefinedTwice) { EXPECT_EQ(Lines(TypeViolations(Repository())), ""); }

struct Planted {
  const char* path;
  const char* line;
};

TEST(ArchitectureRules, FindPlantedIncludes) {
  for (const Planted& bad : std::vector<Planted>{{"src/text/words.cc", "#include \"quote/quotation.h\""},
                                                 {"src/text/words.cc", "# include <quote/quotation.h>"},
                                                 {"src/core/hash.h", "#include \"text/words.h\""},
                                                 {"src/verify/jaccard.cc", "#include \"minhash/signature.h\""},
                                                 {"src/verify/jaccard.cc", "#include \"lsh/bucket_table.h\""},
                                                 {"src/report/jsonl.cc", "#include \"engine/audit.h\""},
                                                 {"src/archive/store.cc", "#include \"engine/audit.h\""},
                                                 {"src/engine/audit.cc", "#include \"cli/flags.h\""},
                                                 {"src/io/reader.cc", "#include \"../core/hash.h\""},
                                                 {"src/io/reader.cc", "#include \"tests/reference/jaccard.h\""},
                                                 {"src/misc/helper.cc", "#include <vector>"},
                                                 {"include/newsprint/newsprint.h", "#include \"core/hash.h\""},
                                                 {"include/newsprint/newsprint.h", "#include <absl/strings/str_cat.h>"},
                                                 {"include/newsprint/newsprint.h", "#include <xxhash.h>"}}) {
    const auto violations = IncludeViolations({{bad.path, std::string("// first line\n") + bad.line + "\n"}});
    ASSERT_EQ(violations.size(), 1u) << bad.path << " " << bad.line;
    EXPECT_TRUE(violations[0].starts_with(std::string(bad.path) + ":2: ")) << violations[0];
  }
}

TEST(ArchitectureRules, PassWhatIsAllowed) {
  for (const Planted& good :
       std::vector<Planted>{{"src/quote/quotation.cc", "#include \"text/words.h\""},
                            {"src/quote/quotation.cc", "#include \"quote/marks.h\""},
                            {"src/verify/jaccard.cc", "#include \"shingle/shingles.h\""},
                            {"src/cluster/families.cc", "#include \"lsh/bucket_table.h\""},
                            {"src/core/hash.h", "#include <xxhash.h>"},
                            {"src/io/jsonl.cc", "#include \"newsprint/article.h\""},
                            {"src/lsh/bucket_table.cc", "#include \"absl/container/btree_map.h\""},
                            {"src/cli/main.cc", "#include \"engine/audit.h\""},
                            {"src/text/words.cc", "// not #include \"quote/quotation.h\""},
                            {"tests/core/hash_test.cc", "#include \"engine/audit.h\""},
                            {"include/newsprint/newsprint.h", "#include <string_view>"},
                            {"include/newsprint/newsprint.h", "#include \"newsprint/status.h\""}}) {
    EXPECT_EQ(Lines(IncludeViolations({{good.path, good.line}})), "");
  }
}

TEST(ArchitectureRules, FindATypeOfTwoFiles) {
  const TextFile one = {"src/text/part.h", "struct Part {\n};\nstruct Part::Inner {\n};\n"};
  const TextFile other = {"src/eval/part.cc", "enum Part : int {\n};\nstruct Part;\n"};
  const TextFile hidden = {"src/eval/own.cc", "namespace {\nclass Part final {\n};\n}  // namespace\n"};
  EXPECT_EQ(Lines(TypeViolations({one, hidden})), "");
  EXPECT_EQ(Lines(TypeViolations({one, other, hidden})),
            "src/eval/part.cc:1: Part is defined at src/text/part.h:1 too\n");
}

TEST(ArchitectureRules, FindPlantedPaths) {
  for (const char* bad : {"see /wo"
                          "rk/notes.txt",
                          "/ho"
                          "me/me/newsprint",
                          "(/ro"
                          "ot/.cache)",
                          "=/tm"
                          "p/x"}) {
    EXPECT_EQ(PathViolations({{"README.md", bad}}).size(), 1u) << bad;
  }
}

TEST(ArchitectureRules, PassPathsThatAreNobodysOwn) {
  for (const char* good : {"https://news.example/wo"
                           "rk/1",
                           "${prefix}/tm"
                           "p/x",
                           "../ho"
                           "me/",
                           "a/wo"
                           "rk/b"}) {
    EXPECT_EQ(Lines(PathViolations({{"README.md", good}})), "") << good;
  }
}

}  // namespace
}  // namespace newsprint
