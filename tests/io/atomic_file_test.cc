#include "io/atomic_file.h"

#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <csignal>
#include <filesystem>
#include <string>
#include <thread>

#include "io/temporary_folder.h"

namespace newsprint {
namespace {

std::size_t FilesIn(const TemporaryFolder& folder) {
  std::size_t n = 0;
  for ([[maybe_unused]] const auto& entry : std::filesystem::directory_iterator(folder.path())) ++n;
  return n;
}

TEST(AtomicFileTest, AppearsOnlyWithCommit) {
  TemporaryFolder folder;
  std::unique_ptr<AtomicFile> file;
  ASSERT_TRUE(AtomicFile::Create(folder / "out", &file).ok());
  ASSERT_TRUE(file->Write("one").ok());
  ASSERT_TRUE(file->Write("two").ok());
  EXPECT_FALSE(std::filesystem::exists(folder / "out"));
  EXPECT_TRUE(file->temporary().starts_with(folder / ".out.")) << file->temporary();
  ASSERT_TRUE(file->Commit().ok());
  EXPECT_EQ(file->temporary(), "");
  EXPECT_EQ(Content(folder / "out"), "onetwo");
  file.reset();
  EXPECT_EQ(FilesIn(folder), 1U);
}

TEST(AtomicFileTest, LeavesNothingBehindWithoutCommit) {
  TemporaryFolder folder;
  const std::string path = folder.Write("out", "before");
  std::unique_ptr<AtomicFile> file;
  ASSERT_TRUE(AtomicFile::Create(path, &file).ok());
  ASSERT_TRUE(file->Write(std::string(1'000'000, 'x')).ok());
  EXPECT_EQ(FilesIn(folder), 2U);
  file.reset();
  EXPECT_EQ(FilesIn(folder), 1U);
  EXPECT_EQ(Content(path), "before");
}

TEST(AtomicFileTest, ReplacesAndHasTheModeThatUmaskGives) {
  TemporaryFolder folder;
  const std::string path = folder.Write("out", "before");
  const mode_t mask = ::umask(027);
  std::unique_ptr<AtomicFile> file;
  ASSERT_TRUE(AtomicFile::Create(path, &file).ok());
  ::umask(mask);
  const std::string large(700'000, 'y');
  ASSERT_TRUE(file->Write("a").ok());
  ASSERT_TRUE(file->Write(large).ok());
  ASSERT_TRUE(file->Write("b").ok());
  ASSERT_TRUE(file->Commit().ok());
  EXPECT_EQ(Content(path), "a" + large + "b");
  struct stat status {};
  ASSERT_EQ(::stat(path.c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 0777U, 0640U);
}

TEST(AtomicFileTest, KeepsALinkAndReplacesWhatItLeadsTo) {
  TemporaryFolder folder;
  folder.Write("real/out", "before");
  std::filesystem::create_symlink("real/out", folder / "link");
  std::unique_ptr<AtomicFile> file;
  ASSERT_TRUE(AtomicFile::Create(folder / "link", &file).ok());
  ASSERT_TRUE(file->Write("after").ok());
  EXPECT_EQ(Content(folder / "real/out"), "before");
  ASSERT_TRUE(file->Commit().ok());
  EXPECT_TRUE(std::filesystem::is_symlink(folder / "link"));
  EXPECT_EQ(Content(folder / "real/out"), "after");

  std::filesystem::create_symlink("not_yet", folder / "dangling");
  ASSERT_TRUE(AtomicFile::Create(folder / "dangling", &file).ok());
  ASSERT_TRUE(file->Write("new").ok());
  ASSERT_TRUE(file->Commit().ok());
  EXPECT_TRUE(std::filesystem::is_symlink(folder / "dangling"));
  EXPECT_EQ(Content(folder / "not_yet"), "new");
}

TEST(AtomicFileTest, WritesToDevicesAndPipesDirectly) {
  std::unique_ptr<AtomicFile> file;
  ASSERT_TRUE(AtomicFile::Create("/dev/null", &file).ok());
  EXPECT_EQ(file->temporary(), "");
  ASSERT_TRUE(file->Write("gone").ok());
  ASSERT_TRUE(file->Commit().ok());
  EXPECT_TRUE(std::filesystem::is_character_file("/dev/null"));

  TemporaryFolder folder;
  const std::string pipe = folder / "pipe";
  ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
  std::string read;
  std::thread reader([&] { read = Content(pipe); });
  ASSERT_TRUE(AtomicFile::Create(pipe, &file).ok());
  ASSERT_TRUE(file->Write("through the pipe").ok());
  ASSERT_TRUE(file->Commit().ok());
  file.reset();
  reader.join();
  EXPECT_EQ(read, "through the pipe");
  EXPECT_EQ(FilesIn(folder), 1U);
}

TEST(AtomicFileTest, AFullDiskIsALimitThatNamesTheFile) {
  if (!std::filesystem::exists("/dev/full")) GTEST_SKIP() << "no /dev/full here";
  std::unique_ptr<AtomicFile> file;
  ASSERT_TRUE(AtomicFile::Create("/dev/full", &file).ok());
  ASSERT_TRUE(file->Write("small: kept in the buffer").ok());
  const Status status = file->Commit();
  EXPECT_EQ(status.code(), Status::Code::kLimit);
  EXPECT_NE(status.message().find("/dev/full"), std::string::npos) << status.message();

  ASSERT_TRUE(AtomicFile::Create("/dev/full", &file).ok());
  EXPECT_EQ(file->Write(std::string(10'000'000, 'x')).code(), Status::Code::kLimit);
  EXPECT_EQ(file->Write("more").code(), Status::Code::kLimit);
  EXPECT_EQ(file->Commit().code(), Status::Code::kLimit);
}

TEST(AtomicFileTest, AFailedFileIsRemovedAndTheOldOneStays) {
  TemporaryFolder folder;
  const std::string path = folder.Write("out", "before");
  rlimit limit{};
  ASSERT_EQ(::getrlimit(RLIMIT_FSIZE, &limit), 0);
  const auto handler = std::signal(SIGXFSZ, SIG_IGN);
  const rlimit small{4096, limit.rlim_max};
  ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &small), 0);
  std::unique_ptr<AtomicFile> file;
  const Status created = AtomicFile::Create(path, &file);
  const Status written = file->Write(std::string(1'000'000, 'x'));
  const Status committed = file->Commit();
  ::setrlimit(RLIMIT_FSIZE, &limit);
  std::signal(SIGXFSZ, handler);
  EXPECT_TRUE(created.ok());
  EXPECT_EQ(written.code(), Status::Code::kLimit);
  EXPECT_EQ(committed.code(), Status::Code::kLimit);
  EXPECT_NE(committed.message().find(path), std::string::npos);
  file.reset();
  EXPECT_EQ(FilesIn(folder), 1U);
  EXPECT_EQ(Content(path), "before");
}

TEST(AtomicFileTest, SaysWhereNothingCanBeWritten) {
  TemporaryFolder folder;
  std::unique_ptr<AtomicFile> file;
  for (const std::string& path : {folder / "missing/out", folder.path(), std::string()}) {
    const Status status = AtomicFile::Create(path, &file);
    EXPECT_EQ(status.code(), Status::Code::kFailed) << path;
    EXPECT_NE(status.message().find(path), std::string::npos) << status.message();
    EXPECT_EQ(file, nullptr);
  }
}

TEST(AtomicFileTest, TakesTheLongestNameThereIs) {
  TemporaryFolder folder;
  const std::string path = folder / std::string(255, 'n');
  std::unique_ptr<AtomicFile> file;
  ASSERT_TRUE(AtomicFile::Create(path, &file).ok());
  ASSERT_TRUE(file->Write("x").ok());
  ASSERT_TRUE(file->Commit().ok());
  EXPECT_EQ(Content(path), "x");
}

}  // namespace
}  // namespace newsprint
