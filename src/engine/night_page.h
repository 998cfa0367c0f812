// A night's report as a page for a browser.
#ifndef NEWSPRINT_ENGINE_NIGHT_PAGE_H_
#define NEWSPRINT_ENGINE_NIGHT_PAGE_H_

#include "engine/night.h"
#include "newsprint/status.h"
#include "report/sink.h"

namespace newsprint {

// One page of HTML that needs nothing else: the text report of the night, whatever its articles hold as nothing but
// text.
Status WriteNightPage(const NightResult& result, const Sink& sink);

}  // namespace newsprint

#endif  // NEWSPRINT_ENGINE_NIGHT_PAGE_H_
