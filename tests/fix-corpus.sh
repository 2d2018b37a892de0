#!/bin/sh
# Fixes every file of the corpus and prints how many were rewritten, declined and wrong, language by language.
set -eu
cd "$(dirname "$0")/.."
TESTS_EVERYTHING=1 dotnet test -c Release tests/HookGuard.Tests --nologo --filter FullyQualifiedName~FixCorpusTests \
    --logger 'console;verbosity=normal' | grep -E '^ *(\| |  Failed |Passed!|Failed!|Total tests|  *Passed:|  *Failed:)'
