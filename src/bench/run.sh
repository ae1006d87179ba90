#!/bin/sh
# Compiles and runs the benchmark: run.sh catalogue RUNS | run.sh peers RUNS N…  (docs/benchmark.md)
set -eu
cd "$(dirname "$0")/../.."
test -f target/waymark.jar || mvn -q package -DskipTests
javac --release 17 -d target/bench/classes src/bench/*.java
exec java -cp target/bench/classes Benchmark "$@"
