# newsprint_embed(TARGET FILE SYMBOL) compiles a text file into TARGET as
#   namespace newsprint { extern const std::string_view SYMBOL; }
# The source is generated when CMake configures, and again whenever FILE changes.
function(newsprint_embed target file symbol)
  get_filename_component(path "${file}" ABSOLUTE)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${path}")
  file(READ "${path}" NEWSPRINT_EMBED_TEXT)
  set(NEWSPRINT_EMBED_SYMBOL "${symbol}")
  set(source "${CMAKE_CURRENT_BINARY_DIR}/${symbol}.cc")
  file(CONFIGURE OUTPUT "${source}" @ONLY CONTENT [[
// Generated from a text file of the source tree by cmake/Embed.cmake.
#include <string_view>

namespace newsprint {
extern const std::string_view @NEWSPRINT_EMBED_SYMBOL@;
constinit const std::string_view @NEWSPRINT_EMBED_SYMBOL@ = R"newsprint(@NEWSPRINT_EMBED_TEXT@)newsprint";
}  // namespace newsprint
]])
  target_sources(${target} PRIVATE "${source}")
endfunction()

# newsprint_embed_languages(TARGET FOLDER SUFFIX) embeds a file of each language that newsprint brings: FOLDER/en.txt as
# kEnglishSUFFIX, and so on.
function(newsprint_embed_languages target folder suffix)
  foreach(language IN ITEMS en=English de=German fr=French es=Spanish ru=Russian id=Indonesian)
    string(REPLACE "=" ";" language ${language})
    list(GET language 0 code)
    list(GET language 1 name)
    newsprint_embed(${target} ${folder}/${code}.txt k${name}${suffix})
  endforeach()
endfunction()
