// What the quotations of a collection tell, as machines that counted a part each hand it on.
#ifndef NEWSPRINT_BINDINGS_DISTRIBUTED_INFORMATION_H_
#define NEWSPRINT_BINDINGS_DISTRIBUTED_INFORMATION_H_

#include <cstdint>

#include "arrow_columns.h"
#include "verify/information.h"

namespace newsprint {

// From (quotations, speakers, of each how many, slots of followers, of each how many, slots of bigrams, of each how
// many), the last six as bytes of int64.
inline Information InformationFrom(const nanobind::tuple& given) {
  Information information;
  information.AddQuotations(nanobind::cast<std::uint64_t>(given[0]));
  const auto for_each = [&](std::size_t keys, const auto& add) {
    const auto key = nanobind::cast<nanobind::bytes>(given[keys]);
    const auto count = nanobind::cast<nanobind::bytes>(given[keys + 1]);
    const auto* const of_keys = static_cast<const std::int64_t*>(key.data());
    const auto* const of_counts = static_cast<const std::int64_t*>(count.data());
    for (std::size_t i = 0; i < key.size() / sizeof(std::int64_t); ++i) add(of_keys[i], of_counts[i]);
  };
  for_each(1, [&](std::int64_t key, std::int64_t count) {
    information.AddSpeaker(static_cast<std::uint64_t>(key), static_cast<std::uint64_t>(count));
  });
  for_each(3, [&](std::int64_t slot, std::int64_t count) {
    information.AddFollower(static_cast<std::uint32_t>(slot), static_cast<std::uint32_t>(count));
  });
  for_each(5, [&](std::int64_t slot, std::int64_t count) {
    information.AddBigram(static_cast<std::uint32_t>(slot), static_cast<std::uint32_t>(count));
  });
  return information;
}

}  // namespace newsprint

#endif  // NEWSPRINT_BINDINGS_DISTRIBUTED_INFORMATION_H_
