// Each kernel of this processor on any bytes: the bits of the scalar one.
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <string>
#include <vector>

#include "minhash/rises_kernels.h"
#include "minhash/sign_kernels.h"
#include "shingle/shingle_kernels.h"
#include "text/bits_kernels.h"
#include "text/classify_kernels.h"
#include "text/hash_kernels.h"

namespace newsprint {
namespace {

void Check(bool holds) {
  if (!holds) std::abort();
}

void CheckClasses(const std::string& text, InstructionSet instructions) {
  const std::size_t blocks = text.size() / kClassBlock;
  const auto classify = [&](ClassifyKernel kernel, std::vector<ByteClasses>* classes) {
    classes->resize(blocks);
    std::string folded(text.size(), '\0');
    kernel(text.data(), blocks, classes->data(), folded.data());
    return folded;
  };
  std::vector<ByteClasses> expected;
  std::vector<ByteClasses> found;
  Check(classify(ClassifyScalar, &expected) == classify(ClassifyKernelFor(instructions), &found));
  Check(expected == found);
}

// The bytes taken for blocks of bits.
void CheckBits(const std::string& text, InstructionSet instructions) {
  std::vector<std::uint64_t> blocks(text.size() / sizeof(std::uint64_t));
  if (blocks.empty()) return;
  std::memcpy(blocks.data(), text.data(), blocks.size() * sizeof(std::uint64_t));
  const auto list = [&](BitsKernel kernel) {
    std::vector<std::uint32_t> places(64 * blocks.size() + kBitsPadding);
    places.resize(static_cast<std::size_t>(kernel(blocks, 7, places.data()) - places.data()));
    return places;
  };
  Check(list(ListBitsScalar) == list(BitsKernelFor(instructions)));
}

constexpr std::size_t kLongestWord = 20;

// The first bytes of the text taken for lengths of words that stand one behind the other.
void CheckHashes(const std::string& text, InstructionSet instructions) {
  std::vector<ByteSpan> spans;
  std::uint32_t begin = 0;
  for (const char size : text) {
    const auto end = begin + (static_cast<unsigned char>(size) % kLongestWord) + 1;
    if (end + kHashPadding > text.size()) break;
    spans.push_back({begin, static_cast<std::uint32_t>(end)});
    begin = static_cast<std::uint32_t>(end);
  }
  std::vector<WordHash> expected(spans.size());
  std::vector<WordHash> found(spans.size());
  HashWordsScalar(text.data(), spans, expected.data());
  HashKernelFor(instructions)(text.data(), spans, found.data());
  Check(expected == found);
}

// The bytes taken for hashes of words.
void CheckShingles(const std::vector<WordHash>& words, std::uint32_t k, InstructionSet instructions) {
  if (words.size() < k) return;
  const std::size_t count = words.size() - k + 1;
  std::vector<ShingleHash> expected(count);
  std::vector<ShingleHash> found(count);
  HashShinglesScalar(words.data(), count, k, expected.data());
  ShingleKernelFor(instructions)(words.data(), count, k, found.data());
  Check(expected == found);

  HashFunctions functions;
  for (std::size_t i = 0; i < functions.a.size(); ++i) {
    const auto word = static_cast<std::uint64_t>(words[i % words.size()]);
    functions.a[i] = static_cast<std::uint32_t>(word * (i + 1)) | 1;
    functions.b[i] = static_cast<std::uint32_t>(word >> 32);
  }
  Minima signed_scalar;
  Minima signed_here;
  SignScalar(expected, functions, &signed_scalar);
  SignKernelFor(instructions)(expected, functions, &signed_here);
  Check(signed_scalar == signed_here);
}

// The bytes taken for shingles.
void CheckRises(const std::vector<WordHash>& words, InstructionSet instructions) {
  constexpr std::uint32_t kDistances = 3;
  std::vector<ShingleHash> shingles;
  for (const WordHash word : words) shingles.push_back(static_cast<ShingleHash>(word));
  std::vector<std::uint64_t> expected(kDistances);
  std::vector<std::uint64_t> found(kDistances);
  if (shingles.empty()) return;
  FindRisesScalar(shingles.data(), shingles.size(), kDistances, expected.data());
  RisesKernelFor(instructions)(shingles.data(), shingles.size(), kDistances, found.data());
  Check(expected == found);
}

void CheckKernels(std::string text) {
  std::vector<WordHash> words(text.size() / sizeof(WordHash));
  if (!words.empty()) std::memcpy(words.data(), text.data(), words.size() * sizeof(WordHash));
  text.resize((text.size() + kClassBlock - 1) / kClassBlock * kClassBlock);
  for (std::size_t i = 1; i <= static_cast<std::size_t>(BestInstructionSet()); ++i) {
    const auto instructions = static_cast<InstructionSet>(i);
    CheckClasses(text, instructions);
    CheckBits(text, instructions);
    CheckHashes(text, instructions);
    for (const std::uint32_t k : {1U, 4U, 5U}) CheckShingles(words, k, instructions);
    CheckRises(words, instructions);
  }
}

}  // namespace
}  // namespace newsprint

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  newsprint::CheckKernels({reinterpret_cast<const char*>(data), size});
  return 0;
}
