// The id of a cluster.
#ifndef NEWSPRINT_CLUSTER_CLUSTER_ID_H_
#define NEWSPRINT_CLUSTER_CLUSTER_ID_H_

#include <cstdint>
#include <string_view>

#include "core/hash.h"

namespace newsprint {

// A hash of the ids of its members, which are added in their order.
class ClusterIdHash {
 public:
  explicit ClusterIdHash(std::uint64_t members) : hash_(members) {}
  void Add(std::string_view id) { hash_ = Mix64(hash_) + HashBytes(id); }
  std::uint64_t id() const { return Mix64(hash_); }

 private:
  std::uint64_t hash_;
};

}  // namespace newsprint

#endif  // NEWSPRINT_CLUSTER_CLUSTER_ID_H_
