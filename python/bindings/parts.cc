// The parts, for people who build their own: words, quotations, alignment, signatures and their bands.
#include <nanobind/stl/pair.h>
#include <nanobind/stl/string.h>
#include <nanobind/stl/tuple.h>
#include <nanobind/stl/vector.h>

#include <cstring>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "lsh/bands.h"
#include "module.h"
#include "newsprint/newsprint.h"
#include "quote/quotation.h"
#include "raise.h"
#include "text.h"
#include "text/layout.h"
#include "text/words.h"

namespace nb = nanobind;

namespace newsprint {
namespace {

// Begin and end in a text, in characters.
using Span = std::pair<std::uint32_t, std::uint32_t>;

std::vector<std::string> Normalise(const nb::str& text) {
  const std::string_view bytes = Utf8(text);
  const nb::gil_scoped_release release;
  return SpellWords(bytes);
}

using QuotationRecord = std::tuple<std::vector<Span>, std::string, bool>;

std::vector<QuotationRecord> Quotations(const nb::str& text) {
  const std::string_view bytes = Utf8(text);
  std::vector<QuotationRecord> found;
  Status status;
  {
    const nb::gil_scoped_release release;
    Words words;
    status = FindWords(bytes, &words);
    if (status.ok()) {
      CharacterCounter count(bytes);
      for (const Quotation& quotation : FindQuotations(bytes, words, FindLayout(bytes, words))) {
        std::vector<Span> pieces;
        for (const WordRange& piece : quotation.pieces) {
          pieces.push_back(count.Span({words.span[piece.begin].begin, words.span[piece.end - 1].end}));
        }
        found.emplace_back(std::move(pieces), quotation.speaker, quotation.title);
      }
    }
  }
  RaiseUnlessOk(status);
  return found;
}

nb::bytes SignText(const nb::str& text) {
  const std::string_view bytes = Utf8(text);
  Signature signature{};
  Status status;
  {
    const nb::gil_scoped_release release;
    status = newsprint::Sign(bytes, &signature);
  }
  RaiseUnlessOk(status);
  return nb::bytes(signature.data(), sizeof(signature));
}

Signature SignatureFrom(const nb::bytes& bytes) {
  Signature signature{};
  if (bytes.size() != sizeof(signature)) {
    RaiseUnlessOk(Status::Usage("a signature has " + std::to_string(sizeof(signature)) + " bytes, not " +
                                std::to_string(bytes.size())));
  }
  std::memcpy(signature.data(), bytes.c_str(), sizeof(signature));
  return signature;
}

double Similarity(const nb::bytes& a, const nb::bytes& b) {
  return EstimateJaccard(SignatureFrom(a), SignatureFrom(b));
}

std::pair<std::uint32_t, std::uint32_t> BandsFor(double threshold, double recall) {
  Bands bands;
  RaiseUnlessOk(ChooseBands(threshold, recall, &bands));
  return {bands.count, bands.rows};
}

std::vector<std::uint64_t> BandKeys(const nb::bytes& signature, std::uint32_t count, std::uint32_t rows) {
  const Bands bands{count, rows};
  const Signature values = SignatureFrom(signature);
  if (std::uint64_t{count} * rows > values.size()) {
    RaiseUnlessOk(Status::Usage("so many bands need more than " + std::to_string(values.size()) + " values"));
  }
  std::vector<std::uint64_t> keys;
  for (std::uint32_t band = 0; band < count; ++band) {
    keys.push_back(static_cast<std::uint64_t>(bands.Key(values, band)));
  }
  return keys;
}

}  // namespace

void BindParts(nb::module_& module) {
  module.def("normalise", &Normalise, nb::arg("text"));
  module.def("quotations", &Quotations, nb::arg("text"));
  module.def("sign", &SignText, nb::arg("text"));
  module.def("similarity", &Similarity, nb::arg("a"), nb::arg("b"));
  module.def("bands_for", &BandsFor, nb::arg("threshold"), nb::arg("recall"));
  module.def("band_keys", &BandKeys, nb::arg("signature"), nb::arg("count"), nb::arg("rows"));
}

}  // namespace newsprint
