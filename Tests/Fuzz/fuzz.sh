#!/usr/bin/env bash
# Fuzzes every parser for its share of FUZZ_SECONDS (600), one after another. An input that breaks a promise is kept in
# .build/fuzz/found/TARGET-…; `make fuzz INPUT=that file` tries it once more.
set -euo pipefail
cd "$(dirname "$0")/../.."
# The backtracer of Swift waits for a debugger in a program whose signals belong to libFuzzer.
export SWIFT_BACKTRACE=enable=no SHINGI_FUZZ=1
program=.build/fuzz/release/Fuzz
targets=(request chunks multipart urlencoded cookies conditions templates)
# In parts of the whole: where there is more to find.
shares=(5 3 3 1 1 2 5)

build() {
  swift build -c release --sanitize=fuzzer --sanitize=address --scratch-path .build/fuzz --product Fuzz >.build/fuzz.log 2>&1 ||
    { grep -v ld.gold .build/fuzz.log; exit 1; }
}

again() { # the target is the first word of the file's name
  local name
  name=$(basename "$1")
  "$program" "${name%%-*}" "$1"
}

fuzz() {
  local target=$1 seconds=$2 grown=.build/fuzz/grown/$1 log=.build/fuzz/$1.log
  mkdir -p "$grown" .build/fuzz/found
  "$program" "$target" -max_total_time="$seconds" -max_len=1024 -timeout=10 -rss_limit_mb=2048 -print_final_stats=1 \
    -artifact_prefix=".build/fuzz/found/$target-" "$grown" "Tests/Fuzz/Corpus/$target" >"$log" 2>&1 || failed=1
  printf '%-12s%10s inputs  %s\n' "$target" "$(sed -n 's/^stat::number_of_executed_units: *//p' "$log")" \
    "$(grep -E '^(broken promise|==.*ERROR|Fatal error|SUMMARY)|Test unit written' "$log" | tr '\n' ' ')"
}

mkdir -p .build
build
if [ -n "${INPUT:-}" ]; then again "$INPUT"; exit; fi
failed=0
whole=0
for share in "${shares[@]}"; do whole=$((whole + share)); done
for index in "${!targets[@]}"; do
  fuzz "${targets[$index]}" $((${FUZZ_SECONDS:-600} * shares[index] / whole + 1))
done
exit $failed
