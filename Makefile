# The front door: sets up what is missing, then leaves the work to CMake's presets.
export CTEST_PARALLEL_LEVEL ?= $(shell nproc 2>/dev/null || echo 1)

.PHONY: all test bench fuzz release sanitize clean

all:
	@cmake/setup.sh build
	@cmake --workflow --preset dev

test:
	@cmake/setup.sh test
	@cmake --workflow --preset test

bench:
	@cmake/setup.sh bench
	@cmake --workflow --preset dev
	@cmake --build --preset dev --target bench -- -k 0

fuzz:
	@cmake/setup.sh test
	@cmake --preset test
	@cmake --build --preset test --target fuzz

release:
	@cmake/setup.sh build
	@cmake --workflow --preset release

sanitize:
	@cmake/setup.sh test
	@cmake --workflow --preset sanitize

clean:
	@cmake -E rm -rf build dist
