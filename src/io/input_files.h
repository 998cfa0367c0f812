// The files that an input names.
#ifndef NEWSPRINT_IO_INPUT_FILES_H_
#define NEWSPRINT_IO_INPUT_FILES_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "newsprint/status.h"

namespace newsprint {

struct InputFile {
  std::string path;            // as given, or joined to its folder as given; "-" is standard input
  std::size_t name_begin = 0;  // where its name in ids begins: the path relative to the folder given, or the file name
  bool stream = false;         // a pipe or a device: can be read only once
  std::uint64_t size = 0;      // bytes when listed; 0 for streams
  std::string problem;         // why it cannot be read, in plain words; empty: nothing known

  bool is_standard_input() const { return path == "-"; }
  std::string_view name() const { return std::string_view(path).substr(name_begin); }
};

// Appends the files named by `paths`, in that order; those of a folder, with its subfolders, in the order of their
// paths' bytes. Hidden files and folders inside a folder are left out. Links to folders are followed once all real
// folders have been read, each folder only once, so that a loop of links ends.
// kFailed where a path cannot be opened; kUsage where standard input is named twice. What cannot be read inside a
// folder becomes an entry with a problem.
// Standard input that is an ordinary file, not yet read from, is treated as one.
Status ListInputFiles(const std::vector<std::string>& paths, std::vector<InputFile>* files);

// Opens a file that was listed, for reading. Returns its descriptor, or -errno.
int OpenInputFile(const std::string& path);

}  // namespace newsprint

#endif  // NEWSPRINT_IO_INPUT_FILES_H_
