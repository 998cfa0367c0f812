// Dates of publication, as precise as the data allows.
#ifndef NEWSPRINT_IO_PUBLISHED_H_
#define NEWSPRINT_IO_PUBLISHED_H_

#include <cstdint>
#include <optional>
#include <string_view>

namespace newsprint {

// The seconds [begin, end) since 1970 in UTC within which something was published: "2019-05-31" is a whole day.
struct Published {
  std::int64_t begin = 0;
  std::int64_t end = 0;
};

// Reads ISO 8601 in all precisions (year, month, day, minute, second, fraction; with or without zone),
// RFC 2822, and the wires' "26-FEB-1987 15:01:01.79". Without a zone: UTC. nullopt for anything else.
std::optional<Published> ParsePublished(std::string_view text);

}  // namespace newsprint

#endif  // NEWSPRINT_IO_PUBLISHED_H_
