#include "text/byte_classes.h"

#include "text/hash_kernels.h"

namespace newsprint {

ClassifiedText::ClassifiedText(std::string_view text)
    : classes_(text.size() / kClassBlock + 2),
      folded_(std::make_unique_for_overwrite<char[]>(blocks() * kClassBlock + kHashPadding)) {
  static const ClassifyKernel kernel = ClassifyKernelFor(ChosenInstructionSet());
  const std::size_t whole = text.size() / kClassBlock;
  kernel(text.data(), whole, classes_.data(), folded_.get());
  char last[kClassBlock] = {};
  const std::string_view rest = text.substr(whole * kClassBlock);
  rest.copy(last, rest.size());
  kernel(last, 1, classes_.data() + whole, folded_.get() + whole * kClassBlock);
}

}  // namespace newsprint
