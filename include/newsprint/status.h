// What a call at a boundary returns: fine, or why not.
#ifndef NEWSPRINT_STATUS_H_
#define NEWSPRINT_STATUS_H_

#include <string>
#include <utility>

namespace newsprint {

class [[nodiscard]] Status {
 public:
  enum class Code {
    kOk,
    kFailed,        // a file that cannot be read or written, and whatever has no code of its own
    kUsage,         // settings that make no sense
    kLimit,         // out of disk, or over a limit the caller set
    kBadInput,      // the input itself is damaged or of no known form
    kNoArchive,     // the folder holds no archive
    kInUse,         // another run works on the archive
    kOtherVersion,  // an archive of another recipe, of other settings or of another format
    kDamaged,       // an archive that does not hold what was put into it
  };

  Status() = default;  // fine
  Status(Code code, std::string message) : code_(code), message_(std::move(message)) {}

  static Status Failed(std::string message) { return {Code::kFailed, std::move(message)}; }
  static Status Usage(std::string message) { return {Code::kUsage, std::move(message)}; }
  static Status Limit(std::string message) { return {Code::kLimit, std::move(message)}; }
  static Status BadInput(std::string message) { return {Code::kBadInput, std::move(message)}; }
  static Status NoArchive(std::string message) { return {Code::kNoArchive, std::move(message)}; }
  static Status InUse(std::string message) { return {Code::kInUse, std::move(message)}; }
  static Status OtherVersion(std::string message) { return {Code::kOtherVersion, std::move(message)}; }
  static Status Damaged(std::string message) { return {Code::kDamaged, std::move(message)}; }

  bool ok() const { return code_ == Code::kOk; }
  Code code() const { return code_; }
  // One sentence for a person, with the file and line where there is one. Empty when ok().
  const std::string& message() const { return message_; }

 private:
  Code code_ = Code::kOk;
  std::string message_;
};

}  // namespace newsprint

#endif  // NEWSPRINT_STATUS_H_
