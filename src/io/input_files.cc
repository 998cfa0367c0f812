#include "io/input_files.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <memory>
#include <set>
#include <utility>

#include "io/system_error.h"

namespace newsprint {
namespace {

// The tree below one folder named on the command line.
class FolderWalk {
 public:
  explicit FolderWalk(const std::string& root) : root_(root.back() == '/' ? root : root + '/') {}

  Status Run(std::vector<InputFile>* files) {
    // A folder without its last slash may be a link; with it, the folder itself is meant.
    if (const int error = ReadFolder(root_)) return SystemError(root_, error);
    for (;;) {
      while (!folders_.empty()) {
        const std::string folder = std::move(folders_.back());
        folders_.pop_back();
        if (const int error = ReadFolder(folder)) Add(folder, 0, "the folder cannot be read: " + ErrorText(error));
      }
      if (links_.empty()) break;
      folders_.push_back(*links_.begin());
      links_.erase(links_.begin());
    }
    std::sort(found_.begin(), found_.end(), [](const InputFile& a, const InputFile& b) { return a.path < b.path; });
    std::move(found_.begin(), found_.end(), std::back_inserter(*files));
    return {};
  }

 private:
  void Add(std::string path, std::uint64_t size, std::string problem) {
    InputFile file;
    file.path = std::move(path);
    file.name_begin = root_.size();
    file.size = size;
    file.problem = std::move(problem);
    found_.push_back(std::move(file));
  }

  // Returns 0 or an errno.
  int ReadFolder(const std::string& folder) {
    struct stat folder_stat {};
    if (::stat(folder.c_str(), &folder_stat) != 0) return errno;
    if (!visited_.emplace(folder_stat.st_dev, folder_stat.st_ino).second) return 0;
    const std::unique_ptr<DIR, int (*)(DIR*)> dir(::opendir(folder.c_str()), &::closedir);
    if (dir == nullptr) return errno;
    for (;;) {
      errno = 0;
      const dirent* entry = ::readdir(dir.get());
      if (entry == nullptr) return errno;
      if (entry->d_name[0] != '.') AddEntry(folder + entry->d_name);
    }
  }

  void AddEntry(std::string path) {
    struct stat entry {};
    if (::lstat(path.c_str(), &entry) != 0) return Add(std::move(path), 0, "cannot be read: " + ErrorText(errno));
    const bool link = S_ISLNK(entry.st_mode);
    if (link && ::stat(path.c_str(), &entry) != 0) {
      return Add(std::move(path), 0, "a link that leads nowhere: " + ErrorText(errno));
    }
    if (S_ISDIR(entry.st_mode)) {
      path += '/';
      if (link) {
        links_.insert(std::move(path));
      } else {
        folders_.push_back(std::move(path));
      }
    } else if (S_ISREG(entry.st_mode)) {
      Add(std::move(path), static_cast<std::uint64_t>(entry.st_size), "");
    } else {
      Add(std::move(path), 0, "not a file but a pipe, socket or device");
    }
  }

  const std::string root_;  // ends in '/'
  std::vector<std::string> folders_;
  std::set<std::string> links_;
  std::set<std::pair<dev_t, ino_t>> visited_;
  std::vector<InputFile> found_;
};

Status AddNamedFile(const std::string& path, const struct stat& status, std::vector<InputFile>* files) {
  InputFile file;
  file.path = path;
  file.name_begin = path.rfind('/') + 1;  // npos + 1 is 0
  file.stream = !S_ISREG(status.st_mode);
  if (S_ISSOCK(status.st_mode)) return Status::Failed(path + ": a socket cannot be read");
  // Opening a pipe would wait for its writer.
  if (!file.stream) {
    const int fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (fd < 0) return SystemError(path, errno);
    ::close(fd);
    file.size = static_cast<std::uint64_t>(status.st_size);
  }
  files->push_back(std::move(file));
  return {};
}

InputFile StandardInput() {
  InputFile file;
  file.path = "-";
  struct stat status {};
  const bool seekable =
      ::fstat(STDIN_FILENO, &status) == 0 && S_ISREG(status.st_mode) && ::lseek(STDIN_FILENO, 0, SEEK_CUR) == 0;
  file.stream = !seekable;
  if (seekable) file.size = static_cast<std::uint64_t>(status.st_size);
  return file;
}

}  // namespace

int OpenInputFile(const std::string& path) {
  // Its own number, so that closing it leaves standard input open.
  const int fd = path == "-" ? ::fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 0) : ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  return fd >= 0 ? fd : -errno;
}

Status ListInputFiles(const std::vector<std::string>& paths, std::vector<InputFile>* files) {
  bool standard_input = false;
  for (const std::string& path : paths) {
    if (path == "-") {
      if (standard_input) return Status::Usage("standard input (-) is named twice, but can be read only once");
      standard_input = true;
      files->push_back(StandardInput());
      continue;
    }
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0) return SystemError(path.empty() ? "\"\"" : path, errno);
    const Status added = S_ISDIR(status.st_mode) ? FolderWalk(path).Run(files) : AddNamedFile(path, status, files);
    if (!added.ok()) return added;
  }
  return {};
}

}  // namespace newsprint
