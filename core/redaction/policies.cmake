# SPDX-License-Identifier: GPL-3.0-or-later
# The policies that ship, inside the program: ":/policies/strict.yaml".
file(GLOB policies CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/resources/policies/*.yaml")
qt_add_resources(core_redaction "policies" PREFIX "/policies" BASE "${PROJECT_SOURCE_DIR}/resources/policies" FILES ${policies})
