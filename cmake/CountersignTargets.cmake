# SPDX-License-Identifier: GPL-3.0-or-later
# The one flags target, and the functions that every folder uses to add a library or a test.

add_library(countersign_flags INTERFACE)
target_compile_features(countersign_flags INTERFACE cxx_std_23)
target_compile_options(countersign_flags INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion -Wnon-virtual-dtor -Woverloaded-virtual -Wimplicit-fallthrough
  $<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>  # lets ccache see through the precompiled header
  $<$<CXX_COMPILER_ID:Clang>:-Wno-unknown-warning-option>)
# QT_NO_CONTEXTLESS_CONNECT is not among them: QCoro's header for futures does not compile with it.
target_compile_definitions(countersign_flags INTERFACE
  QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
  QT_NO_FOREACH QT_NO_KEYWORDS QT_NO_JAVA_STYLE_ITERATORS QT_USE_QSTRINGBUILDER
  QT_DISABLE_DEPRECATED_UP_TO=0x060800 COUNTERSIGN_VERSION="${PROJECT_VERSION}")
target_include_directories(countersign_flags INTERFACE "${PROJECT_SOURCE_DIR}")
if(COUNTERSIGN_SANITIZE)
  target_compile_options(countersign_flags INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
  target_link_options(countersign_flags INTERFACE -fsanitize=address,undefined)
endif()
if(COUNTERSIGN_FUZZ)
  target_compile_options(countersign_flags INTERFACE -fsanitize=fuzzer-no-link,address,undefined)
  target_link_options(countersign_flags INTERFACE -fsanitize=address,undefined)
endif()

# countersign_library(NAME [PUBLIC lib…] [PRIVATE lib…]): a static library from all the sources of the current folder.
function(countersign_library name)
  cmake_parse_arguments(arg "" "" "PUBLIC;PRIVATE" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/*.cpp" "${CMAKE_CURRENT_SOURCE_DIR}/*.h")
  add_library(${name} STATIC ${sources})
  set_target_properties(${name} PROPERTIES AUTOMOC ON)
  target_link_libraries(${name} PUBLIC countersign_flags Qt6::Core ${arg_PUBLIC} PRIVATE ${arg_PRIVATE})
  # Making a precompiled header costs as much as it saves on about five files; tests share theirs.
  list(LENGTH sources count)
  if(count GREATER 10)
    target_precompile_headers(${name} PRIVATE "${PROJECT_SOURCE_DIR}/cmake/precompiled.h")
  endif()
endfunction()

# countersign_test(NAME SOURCE… LIBS lib…): one QtTest program; its name is the test's name.
function(countersign_test name)
  cmake_parse_arguments(arg "" "" "LIBS" ${ARGN})
  add_executable(${name} ${arg_UNPARSED_ARGUMENTS})
  set_target_properties(${name} PROPERTIES AUTOMOC OFF AUTOUIC OFF AUTORCC OFF RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/tests")
  target_link_libraries(${name} PRIVATE countersign_flags Qt6::Core Qt6::Test ${arg_LIBS})
  # A precompiled header is used only where everything is defined alike, and these differ from test to test.
  target_compile_options(${name} PRIVATE -UQT_TESTCASE_BUILDDIR -UQT_TESTCASE_SOURCEDIR -UQT_NETWORK_LIB)
  if("${arg_LIBS}" MATCHES "ui_bench|countersign_ui")
    target_precompile_headers(${name} REUSE_FROM test_window_precompiled)
  else()
    target_precompile_headers(${name} REUSE_FROM test_precompiled)
  endif()
  # AUTOMOC starts a program for each of a hundred targets, which costs more than moc itself.
  foreach(source ${arg_UNPARSED_ARGUMENTS})
    get_filename_component(stem "${source}" NAME_WE)
    if(source MATCHES "\\.cpp$" AND stem MATCHES "^test_")
      set(made "${CMAKE_CURRENT_BINARY_DIR}/${name}_moc/${stem}.moc")
      qt_generate_moc(${source} "${made}" TARGET ${name})
      target_sources(${name} PRIVATE "${made}") # so that it is there before anything is compiled
      target_include_directories(${name} PRIVATE "${CMAKE_CURRENT_BINARY_DIR}/${name}_moc")
    elseif(source MATCHES "\\.h$")
      file(STRINGS "${source}" objects REGEX "Q_OBJECT")
      if(objects)
        set(made "${CMAKE_CURRENT_BINARY_DIR}/${name}_moc/moc_${stem}.cpp")
        qt_generate_moc(${source} "${made}" TARGET ${name})
        target_sources(${name} PRIVATE "${made}")
      endif()
    endif()
  endforeach()
  # The waiting macros of QtTest convert. Options of a source come last, those of a target before those of what it links.
  set_source_files_properties(${arg_UNPARSED_ARGUMENTS} PROPERTIES COMPILE_OPTIONS -Wno-conversion)
  target_compile_definitions(${name} PRIVATE TEST_DATA="${PROJECT_SOURCE_DIR}/tests/data")
  add_test(NAME ${name} COMMAND ${name})
  set_tests_properties(${name} PROPERTIES TIMEOUT 300 ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8")
endfunction()
