#include "io/input_files.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <string>
#include <vector>

#include "io/temporary_folder.h"

namespace newsprint {
namespace {

std::vector<std::string> Names(const std::vector<InputFile>& files) {
  std::vector<std::string> names;
  for (const InputFile& file : files) names.emplace_back(file.name());
  return names;
}

TEST(InputFilesTest, ListsAFolderInTheOrderOfPaths) {
  TemporaryFolder folder;
  for (const char* name :
       {"b/2.txt", "b/10.txt", "b.txt", "a", "b/c/deep.txt", "B.txt", ".hidden", ".git/config", "b/.x"}) {
    folder.Write(name, "12345");
  }
  std::filesystem::create_directories(folder / "empty");
  const std::vector<std::string> expected = {"B.txt", "a", "b.txt", "b/10.txt", "b/2.txt", "b/c/deep.txt"};
  for (const std::string& path : {folder.path(), folder.path() + "/"}) {
    std::vector<InputFile> files;
    ASSERT_TRUE(ListInputFiles({path}, &files).ok());
    EXPECT_EQ(Names(files), expected);
    EXPECT_EQ(files[0].path, folder / "B.txt");
    EXPECT_EQ(files[0].size, 5U);
    EXPECT_FALSE(files[0].stream);
  }
}

TEST(InputFilesTest, KeepsTheOrderInWhichInputsAreNamed) {
  TemporaryFolder folder;
  const std::string z = folder.Write("z.txt", "");
  const std::string inner = folder.Write("d/x.txt", "");
  std::vector<InputFile> files;
  ASSERT_TRUE(ListInputFiles({z, "-", folder / "d", z}, &files).ok());
  EXPECT_EQ(Names(files), (std::vector<std::string>{"z.txt", "-", "x.txt", "z.txt"}));
  EXPECT_TRUE(files[1].stream);
  EXPECT_EQ(files[2].path, inner);
}

TEST(InputFilesTest, AnEmptyFolderHasNoFiles) {
  TemporaryFolder folder;
  std::vector<InputFile> files;
  ASSERT_TRUE(ListInputFiles({folder.path()}, &files).ok());
  EXPECT_TRUE(files.empty());
}

TEST(InputFilesTest, LoopsOfLinksEnd) {
  TemporaryFolder folder;
  TemporaryFolder outside;
  outside.Write("far.txt", "");
  outside.Write("sub/farther.txt", "");
  folder.Write("z/real.txt", "");
  std::filesystem::create_directory_symlink(folder.path(), folder / "loop");
  std::filesystem::create_directory_symlink("..", folder / "z/up");
  std::filesystem::create_directory_symlink("z", folder / "a");
  std::filesystem::create_directory_symlink(outside.path(), folder / "m");
  std::filesystem::create_directory_symlink(outside.path(), folder / "n");
  std::filesystem::create_symlink("z/real.txt", folder / "also.txt");
  std::vector<InputFile> files;
  ASSERT_TRUE(ListInputFiles({folder.path()}, &files).ok());
  EXPECT_EQ(Names(files), (std::vector<std::string>{"also.txt", "m/far.txt", "m/sub/farther.txt", "z/real.txt"}));
}

TEST(InputFilesTest, WhatIsNoFileInAFolderBecomesAProblem) {
  TemporaryFolder folder;
  folder.Write("fine.txt", "");
  ASSERT_EQ(::mkfifo((folder / "pipe").c_str(), 0600), 0);
  std::filesystem::create_symlink("nowhere", folder / "broken");
  std::filesystem::create_symlink("self", folder / "self");
  std::vector<InputFile> files;
  ASSERT_TRUE(ListInputFiles({folder.path()}, &files).ok());
  ASSERT_EQ(Names(files), (std::vector<std::string>{"broken", "fine.txt", "pipe", "self"}));
  EXPECT_NE(files[0].problem, "");
  EXPECT_EQ(files[1].problem, "");
  EXPECT_NE(files[2].problem.find("pipe"), std::string::npos);
  EXPECT_NE(files[3].problem, "");
}

TEST(InputFilesTest, AFolderThatCannotBeReadBecomesAProblem) {
  if (::geteuid() == 0) GTEST_SKIP() << "root may read everything";
  TemporaryFolder folder;
  folder.Write("fine.txt", "");
  folder.Write("locked/x.txt", "");
  ASSERT_EQ(::chmod((folder / "locked").c_str(), 0), 0);
  std::vector<InputFile> files;
  ASSERT_TRUE(ListInputFiles({folder.path()}, &files).ok());
  ASSERT_EQ(files.size(), 2U);
  EXPECT_NE(files[1].problem.find("Permission denied"), std::string::npos);
  files.clear();
  EXPECT_EQ(ListInputFiles({folder / "locked"}, &files).code(), Status::Code::kFailed);
  ::chmod((folder / "locked").c_str(), 0700);
}

TEST(InputFilesTest, APathThatCannotBeOpenedIsNamed) {
  TemporaryFolder folder;
  std::vector<InputFile> files;
  const std::string missing = folder / "missing.txt";
  const Status status = ListInputFiles({folder.path(), missing}, &files);
  EXPECT_EQ(status.code(), Status::Code::kFailed);
  EXPECT_EQ(status.message(), missing + ": No such file or directory");
  EXPECT_EQ(ListInputFiles({""}, &files).code(), Status::Code::kFailed);
  EXPECT_EQ(ListInputFiles({folder.Write("file", "") + "/x"}, &files).code(), Status::Code::kFailed);
}

TEST(InputFilesTest, StandardInputIsReadOnce) {
  std::vector<InputFile> files;
  EXPECT_EQ(ListInputFiles({"-", "-"}, &files).code(), Status::Code::kUsage);
}

}  // namespace
}  // namespace newsprint
