#!/usr/bin/env bash
# Packs the course as it is committed into the zip that Gradescope wants: setup.sh and run_autograder at the top.
set -euo pipefail
usage='Usage: scripts/gradescope/pack.sh [--tests FOLDER] [--course FILE] [--seed TEXT] [OUT.zip]'
tests='' course='' seed='' out=autograder.zip
need() { if [ "$#" -lt 2 ]; then echo "Expected a value after $1. $usage" >&2; exit 2; fi; }
while [ "$#" -gt 0 ]; do
  case "$1" in
    --tests) need "$@"; tests="$(cd "$2" && pwd)"; shift 2 ;;
    --course) need "$@"; course="$(cd "$(dirname "$2")" && pwd)/$(basename "$2")"; shift 2 ;;
    --seed) need "$@"; seed="$2"; shift 2 ;;
    -*) echo "$1 is not an option of this script. $usage" >&2; exit 2 ;;
    *) out="$1"; shift ;;
  esac
done
case "$out" in /*) ;; *) out="$PWD/$out" ;; esac

# An autograder sees one submission, without its time: a course file that needs times would fail there each time.
if [ -n "$course" ] && grep -Eq '(^|[{,])[[:space:]]*"?(due|late|extensions|submissions)"?[[:space:]]*:' "$course"; then
  echo "Expected a course file without due, late, extensions and submissions, since Gradescope keeps the times itself," \
    "but $course has one of them. Pack a copy without them." >&2
  exit 2
fi

cd "$(dirname "$0")/../.."
if [ -n "$(git status --porcelain -- lib exercises test/exercises scripts package.json package-lock.json)" ]; then
  echo 'Expected all changes to be committed, since the zip is made from the last commit. Commit them, then pack.' >&2
  exit 1
fi
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
if [ -z "$seed" ]; then seed="$(od -An -tx1 -N16 /dev/urandom | tr -d ' \n')"; fi
printf '%s' "$seed" > "$work/seed"

files=(--prefix= --add-file=scripts/gradescope/setup.sh --add-file=scripts/gradescope/run_autograder)
files+=(--prefix=grading/ --add-file="$work/seed")
if [ -n "$course" ]; then cp "$course" "$work/course.yaml"; files+=(--add-file="$work/course.yaml"); fi
if [ -n "$tests" ]; then
  while IFS= read -r test; do
    files+=(--prefix="grading/tests/$(dirname "$test")/" --add-file="$tests/$test")
  done < <(cd "$tests" && find . -type f -name '*.test.ts' | sed 's|^\./||' | sort)
fi
# No solutions, no known-wrong and no right answers: grading needs none of them, and what is not there can't be read.
git archive --format=zip --output="$out" "${files[@]}" --prefix= HEAD -- \
  .npmrc package.json package-lock.json tsconfig.json lib exercises scripts test/exercises \
  ':(exclude,glob)test/exercises/*/wrong/**' \
  ':(exclude,glob)test/exercises/*/right/**'
echo "Packed $out. Upload it as the autograder. Its seed is $seed: keep it, an appeal is answered with it."
