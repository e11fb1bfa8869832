// A host on loopback that serves what tfjs-node's own installer downloads, in its layout.
import { execFileSync } from 'node:child_process';
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { scratchFolder } from './scratch';

const ROOT = resolve(__dirname, '..', '..');
const PACKAGE = join(ROOT, 'node_modules', '@tensorflow', 'tfjs-node');

/** The addresses that the installer's settings take, and `close`. */
export interface InstallerHost {
  /** For `TFJS_NODE_CDN_STORAGE`. */
  readonly address: string;
  /** The same, but every archive breaks off after a megabyte. */
  readonly broken: string;
  /** For the mirror of finished bindings. */
  readonly bindings: string;
  close(): void;
}

/** The archives on disk. */
export interface Archives {
  readonly library: string;
  readonly binding: string;
}

/**
 * Packs the library that set-up got, whichever way, as libtensorflow is published: include/ and lib/ with the plain
 * names. Uncompressed gzip, since only the layout matters.
 */
export function packLibrary(): Archives {
  const folder = scratchFolder();
  const library = join(folder, 'library.tar.gz');
  const binding = join(folder, 'binding.tar.gz');
  if (!existsSync(join(PACKAGE, 'deps', 'lib'))) {
    throw new Error(
      'Expected a native TensorFlow in this clone to pack, got none. Run "npm run setup -- --again tensorflow".',
    );
  }
  execFileSync('python3', ['-c', PACK, library, binding, PACKAGE]);
  return { library, binding };
}

const PACK = `
import os, sys, tarfile
library, binding, package = sys.argv[1:]
deps = os.path.join(package, "deps")
with tarfile.open(library, "w:gz", compresslevel=0) as archive:
    archive.add(os.path.join(deps, "include"), "./include")
    packed = {}
    for name in sorted(os.listdir(os.path.join(deps, "lib"))):
        real = os.path.realpath(os.path.join(deps, "lib", name))
        plain = name.replace("_cc", "").split(".so")[0] + ".so"
        for alias in {name, plain, plain + ".2"}:
            entry = tarfile.TarInfo("./lib/" + alias)
            if real in packed:
                entry.type, entry.linkname = tarfile.SYMTYPE, packed[real]
                archive.addfile(entry)
            else:
                packed[real] = alias
                archive.add(real, "./lib/" + alias)
with tarfile.open(binding, "w:gz") as archive:
    folder = sorted(os.listdir(os.path.join(package, "lib")))[-1]
    archive.add(os.path.join(package, "lib", folder, "tfjs_binding.node"), folder + "/tfjs_binding.node")
`;

/** Serves the archives under the paths that tfjs-node 4.22 asks for on Linux. */
export async function serveLibrary({ library, binding }: Archives): Promise<InstallerHost> {
  const server = createServer((request, response) => {
    const url = request.url ?? '';
    const broken = url.startsWith('/broken/');
    if (/tensorflow\/libtensorflow\/libtensorflow-cpu-linux-.+\.tar\.gz$/.test(url))
      return send(response, library, broken);
    if (/pre-built-binary\/napi-v\d+\/4\.22\.0\/CPU-linux-4\.22\.0\.tar\.gz$/.test(url))
      return send(response, binding, false);
    response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return {
    address,
    broken: `${address}broken/`,
    bindings: `${address}tf-builds/pre-built-binary`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

function send(response: ServerResponse, path: string, broken: boolean): void {
  response.writeHead(200, { 'content-length': statSync(path).size });
  if (!broken) return void createReadStream(path).pipe(response);
  const part = createReadStream(path, { end: 2 ** 20 });
  part.on('data', (chunk) => response.write(chunk)).on('end', () => response.destroy());
}
