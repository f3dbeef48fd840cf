# Shingi. `make run` starts the product with the demo council; `make test` runs all tests. README.md says more.

PORT ?= 8080
DATA ?= data/shingi.db
SWIFT_BUILD_FLAGS ?=
FUZZ_SECONDS ?= 600
REQUESTS ?= 1000000

.PHONY: run test unit-test browser-test check fuzz fuzz-server tsan format bench pictures demo-papers schema documents approve dist prepare

run: prepare
	swift build -c release --product shingi $(SWIFT_BUILD_FLAGS)
	@mkdir -p "$(dir $(DATA))"
	.build/release/shingi serve --demo --port $(PORT) --data "$(DATA)"

test:
	@.ci/prepare browser
	$(MAKE) unit-test browser-test

unit-test: prepare
	swift build --build-tests $(SWIFT_BUILD_FLAGS)
	swift test --skip-build

browser-test: prepare
	@.ci/prepare browser
	swift build --product shingi $(SWIFT_BUILD_FLAGS)
	.build/venv/bin/python -m pytest Tests/BrowserTests -q -p no:cacheprovider

check:
	.ci/check

fuzz: prepare
	@FUZZ_SECONDS="$(FUZZ_SECONDS)" INPUT="$(INPUT)" Tests/Fuzz/fuzz.sh

fuzz-server: prepare
	swift build -c release --sanitize=address --scratch-path .build/asan --product shingi
	python3 Tests/Fuzz/mutate.py .build/asan/release/shingi $(REQUESTS)

tsan: prepare
	swift build --build-tests --sanitize=thread --scratch-path .build/tsan
	swift test --skip-build --sanitize=thread --scratch-path .build/tsan

format:
	swift format format --in-place --recursive --parallel Package.swift Sources Tests Migrations

bench: prepare
	@.ci/prepare bench
	swift build -c release --product shingi $(SWIFT_BUILD_FLAGS)
	python3 Tests/Benchmarks/bench.py .build/release/shingi $(BENCH)

pictures: prepare
	@.ci/prepare browser
	swift build --product shingi $(SWIFT_BUILD_FLAGS)
	.build/venv/bin/python Tests/BrowserTests/pictures.py

demo-papers: prepare
	python3 Tests/BrowserTests/demo_papers.py

schema: prepare
	swift build --product shingi $(SWIFT_BUILD_FLAGS)
	@rm -rf .build/schema && mkdir -p .build/schema
	.build/debug/shingi schema --data .build/schema/shingi.db > .build/schema/schema.sql
	cp .build/schema/schema.sql Migrations/schema.sql

documents:
	python3 -B .ci/word

approve: prepare
	@.ci/prepare browser
	swift build --build-tests $(SWIFT_BUILD_FLAGS)
	SHINGI_APPROVE=1 swift test --skip-build --filter WordPictureTests
	@git status --short Tests/Approved

dist: prepare
	.ci/dist

prepare:
	@.ci/prepare build
