// Where tfjs-node's own installer downloads from (its scripts/install.js and package.json), and whether that answers.
import { readFileSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { packageFolder } from './package-folder.mjs';

const PATIENCE_MS = 6000;
const DEFAULT_HOST = 'https://storage.googleapis.com/';

/** The archive of the TensorFlow library for this machine, under the host that `TFJS_NODE_CDN_STORAGE` names. */
export function libraryAddress(root, environment) {
  const constants = installerConstants(root);
  if (constants.customTFLibUri) return constants.customTFLibUri;
  const setting = (name) => environment[name] || environment[`npm_config_${name}`];
  const host = setting('TFJS_NODE_CDN_STORAGE') || environment.CDN_STORAGE || DEFAULT_HOST;
  const built = {
    'darwin arm64': 'r2_7_darwin_arm64_cpu',
    'linux arm': 'r2_5_linux_arm7l',
    'linux arm64': 'r2_7_linux_arm64',
  };
  const special = built[`${process.platform} ${process.arch}`];
  if (special) return `${host}tf-builds/libtensorflow_${special}.tar.gz`;
  const base = setting('TFJS_NODE_BASE_URI') || `${host}tensorflow/libtensorflow/libtensorflow-`;
  const { PLATFORM_MAPPING, ARCH_MAPPING, LIBTENSORFLOW_VERSION, PLATFORM_EXTENSION } = constants;
  const system = `cpu-${PLATFORM_MAPPING[process.platform]}-${ARCH_MAPPING[process.arch]}`;
  return `${base}${system}-${LIBTENSORFLOW_VERSION}.${PLATFORM_EXTENSION}`;
}

/** The archive of the finished binding. */
export function bindingAddress(root, environment) {
  const { binary, version } = JSON.parse(readFileSync(join(packageFolder(root), 'package.json'), 'utf8'));
  const { PLATFORM_MAPPING, PLATFORM_EXTENSION, customAddon } = installerConstants(root);
  const host = environment.npm_config_tfjs_binding_binary_host_mirror || customAddon?.host || binary.host;
  const folder = `napi-v${Math.min(8, Number(process.versions.napi))}/${version}`;
  const file =
    customAddon?.package_name ?? `CPU-${PLATFORM_MAPPING[process.platform]}-${version}.${PLATFORM_EXTENSION}`;
  return `${host.replace(/\/$/, '')}/${folder}/${file}`;
}

/** Whether an address serves a file. @returns undefined when it does, else why not. */
export function probe(root, address, environment) {
  const proxy =
    environment.HTTPS_PROXY || environment.https_proxy || environment.HTTP_PROXY || environment.http_proxy;
  const client = address.startsWith('https') ? https : http;
  return new Promise((resolve) => {
    const agent = proxy ? new (fromPackage(root)('https-proxy-agent'))(proxy) : undefined;
    const request = client.get(address, { agent, timeout: PATIENCE_MS }, (response) => {
      resolve(response.statusCode === 200 ? undefined : `status ${response.statusCode}`);
      request.destroy();
    });
    const timer = setTimeout(
      () => request.destroy(new Error(`no answer in ${PATIENCE_MS / 1000} s`)),
      PATIENCE_MS,
    );
    request.on('close', () => clearTimeout(timer));
    request.on('error', (error) => resolve(error.code ?? error.message));
  });
}

function installerConstants(root) {
  return fromPackage(root)('./scripts/deps-constants.js');
}

function fromPackage(root) {
  return createRequire(join(packageFolder(root), 'package.json'));
}
