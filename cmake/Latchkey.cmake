# The flags of every target, and the two helpers that make one: latchkey_library and latchkey_test.

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM)
    set(CMAKE_CXX_COMPILER_LAUNCHER
        ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
        ${CCACHE_PROGRAM})
endif()

include(CheckLinkerFlag)
check_linker_flag(CXX -fuse-ld=lld LATCHKEY_HAS_LLD)

add_library(latchkey_options INTERFACE)
target_compile_options(latchkey_options INTERFACE
    -Wall -Wextra -Wpedantic -Wconversion -Wold-style-cast -Wnon-virtual-dtor -Woverloaded-virtual
    # Compiled together, a local name would shadow what only another file knows.
    $<IF:$<BOOL:${LATCHKEY_UNITY}>,-Wshadow=local,-Wshadow>
    -Wno-missing-field-initializers # designated initialisers rely on the defaults of members
    -Wno-maybe-uninitialized # false alarms about std::optional inside std::expected in optimized builds
    -fstack-protector-strong
    $<$<BOOL:${LATCHKEY_WERROR}>:-Werror>
    $<$<BOOL:${LATCHKEY_SANITIZE}>:-fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer>
    $<$<BOOL:${LATCHKEY_COVERAGE}>:--coverage>
    $<$<BOOL:${CCACHE_PROGRAM}>:-fpch-preprocess>)
target_link_options(latchkey_options INTERFACE
    $<$<BOOL:${LATCHKEY_HAS_LLD}>:-fuse-ld=lld>
    $<$<BOOL:${LATCHKEY_SANITIZE}>:-fsanitize=address,undefined>
    $<$<BOOL:${LATCHKEY_COVERAGE}>:--coverage>
    LINKER:-z,relro,-z,now)
target_compile_definitions(latchkey_options INTERFACE
    QT_ENABLE_STRICT_MODE_UP_TO=0x060800 QT_NO_CAST_FROM_ASCII QT_NO_KEYWORDS QT_USE_QSTRINGBUILDER
    $<$<CONFIG:Release>:_FORTIFY_SOURCE=3>
    $<$<CONFIG:Release,Debug>:_GLIBCXX_ASSERTIONS>)

# One precompiled header for all: it takes 200 MB and several seconds to make.
add_library(latchkey_pch STATIC ${PROJECT_SOURCE_DIR}/cmake/pch.cpp)
target_link_libraries(latchkey_pch PUBLIC latchkey_options Qt6::Core)
target_precompile_headers(latchkey_pch PRIVATE ${PROJECT_SOURCE_DIR}/cmake/pch.h)

# Tests are compiled without optimization even where the server is: half of all code is tests, and
# tables of rows take the optimizer longest. What they test is the optimized server.
add_library(latchkey_test_options INTERFACE)
target_compile_options(latchkey_test_options INTERFACE "$<$<CONFIG:Release>:-O0;-U_FORTIFY_SOURCE>")
target_link_libraries(latchkey_test_options INTERFACE latchkey_options)
# Qt Test defines the folder of every test, and its headers ask which modules of Qt there are: all
# tests have to answer alike, or the precompiled header fits none of them.
target_compile_options(latchkey_test_options INTERFACE -UQT_TESTCASE_BUILDDIR -UQT_TESTCASE_SOURCEDIR)
if(LATCHKEY_TESTS)
    find_package(Qt6 6.8 REQUIRED COMPONENTS Test)
    target_link_libraries(latchkey_test_options INTERFACE Qt6::Network Qt6::Sql Qt6::Test)
    add_library(latchkey_test_pch STATIC ${PROJECT_SOURCE_DIR}/cmake/pch.cpp)
    target_link_libraries(latchkey_test_pch PUBLIC latchkey_test_options)
    target_precompile_headers(latchkey_test_pch PRIVATE ${PROJECT_SOURCE_DIR}/cmake/testpch.h)
endif()

# Compiles the sources of a target some at a time. Every header costs half a second of templates at
# the end of whatever includes it, used or not: that is paid once for each handful of files.
function(latchkey_together target)
    set_target_properties(${target} PROPERTIES
        UNITY_BUILD ${LATCHKEY_UNITY} UNITY_BUILD_BATCH_SIZE 12)
endfunction()

# One static library per layer; what it LINKS is what it may include (tests/check_layers is the law).
function(latchkey_library name)
    cmake_parse_arguments(ARG "" "" "SOURCES;LINKS" ${ARGN})
    add_library(${name} STATIC ${ARG_SOURCES})
    target_include_directories(${name} PUBLIC ${PROJECT_SOURCE_DIR}/server ${PROJECT_SOURCE_DIR}/shared)
    target_link_libraries(${name} PUBLIC latchkey_options ${ARG_LINKS})
    target_precompile_headers(${name} REUSE_FROM latchkey_pch)
    latchkey_together(${name})
endfunction()

# One executable per tests/**/tst_<thing>.cpp; LABEL is its folder, so that `ctest -L unit` runs those.
# PCH names the target whose precompiled header it takes, if not that of all tests.
function(latchkey_test name)
    cmake_parse_arguments(ARG "" "LABEL;TIMEOUT;PCH" "SOURCES;LINKS" ${ARGN})
    if(NOT ARG_PCH)
        set(ARG_PCH latchkey_test_pch)
    endif()
    if(NOT ARG_TIMEOUT)
        set(ARG_TIMEOUT 60)
    endif()
    add_executable(${name} ${name}.cpp ${ARG_SOURCES})
    set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/tests)
    # By hand: AUTOMOC would add three steps and an empty source to each of many tests, and moc read
    # every header that a test includes.
    add_custom_command(OUTPUT ${name}.moc
        COMMAND Qt6::moc ${CMAKE_CURRENT_SOURCE_DIR}/${name}.cpp -o ${name}.moc
        DEPENDS ${name}.cpp VERBATIM)
    target_sources(${name} PRIVATE ${CMAKE_CURRENT_BINARY_DIR}/${name}.moc)
    target_include_directories(${name} PRIVATE ${CMAKE_CURRENT_BINARY_DIR})
    target_link_libraries(${name} PRIVATE latchkey_test_options ${ARG_LINKS})
    target_precompile_headers(${name} REUSE_FROM ${ARG_PCH})
    add_test(NAME ${name} COMMAND ${name})
    set_tests_properties(${name} PROPERTIES LABELS "${ARG_LABEL}" TIMEOUT ${ARG_TIMEOUT}
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;TZ=UTC;LC_ALL=C.UTF-8;LANGUAGE=")
endfunction()
