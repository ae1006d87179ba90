#!/bin/sh
# Compiles and runs the benchmark (docs/benchmark.md):
#   run.sh catalogue RUNS | run.sh peers RUNS N… | run.sh start RUNS [JAVA…] | run.sh serve EDITS N… | run.sh charts SITE ROUNDS
set -eu
cd "$(dirname "$0")/../.."
test -f target/waymark.jar || mvn -q package -DskipTests
javac --release 17 -d target/bench/classes src/bench/*.java
if [ "$1" = charts ]; then
  shift
  javac -cp target/waymark.jar -d target/bench/classes src/bench/java/io/waymark/bench/*.java
  exec java -Xmx1g -cp target/bench/classes:target/waymark.jar io.waymark.bench.ChartDrawing "$@"
fi
exec java -cp target/bench/classes Benchmark "$@"
