# SPDX-License-Identifier: GPL-3.0-or-later
# Compiles the sample workspace into a target, under :/sample/workspace, and checks its values with the tests.

function(countersign_sample_resources target)
  set(root "${PROJECT_SOURCE_DIR}/resources/sample/workspace")
  file(GLOB_RECURSE files CONFIGURE_DEPENDS "${root}/*")
  qt_add_resources(${target} "sample_workspace" PREFIX "/sample/workspace" BASE "${root}" FILES ${files})
endfunction()

countersign_sample_resources(core_agents)

if(COUNTERSIGN_TESTS)
  find_program(PYTHON3 python3 REQUIRED)
  add_test(NAME check_sample COMMAND "${PYTHON3}" "${PROJECT_SOURCE_DIR}/resources/sample/check-sample.py")
endif()
