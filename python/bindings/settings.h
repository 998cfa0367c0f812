// Settings from Python: keywords as the command line's options, checked as those are.
#ifndef NEWSPRINT_BINDINGS_SETTINGS_H_
#define NEWSPRINT_BINDINGS_SETTINGS_H_

#include <nanobind/nanobind.h>

#include "cli/archive_settings.h"
#include "cli/settings.h"

namespace newsprint {

// Each entry of `given` is an option by its name with underscores: a str as it would be typed, a bool for a flag, or a
// list of str for an option that may come several times. Throws UsageError under the words of the command line.
AuditSettings AuditSettingsFrom(const nanobind::dict& given);
DedupSettings DedupSettingsFrom(const nanobind::dict& given);
AddSettings AddSettingsFrom(const nanobind::dict& given);
QuerySettings QuerySettingsFrom(const nanobind::dict& given);
NightlySettings NightlySettingsFrom(const nanobind::dict& given);

}  // namespace newsprint

#endif  // NEWSPRINT_BINDINGS_SETTINGS_H_
