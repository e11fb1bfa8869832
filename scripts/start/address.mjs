// What `npm start` says once JupyterLab answers: the address, where the token is, and the risk of being reached.
import { createServer } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { runtimeFolder, START_PAGE } from '../setup/jupyter.mjs';
import { isLoopback } from './arguments.mjs';

/** Addresses that stand for all of a machine's, and the one that leads to it from itself. */
const EVERYWHERE = { '0.0.0.0': '127.0.0.1', '::': '[::1]' };

/**
 * The lines to print.
 * @param server JupyterLab's note of itself: `url`, `token`, `hostname` (the address it listens on), `pid`, `password`.
 * @param options `root`, `tokenInUrl`, and `ownToken` (whether the token came from the environment).
 */
export function addressLines(server, { root, tokenInUrl, ownToken }) {
  const url = new URL(server.url);
  const local = EVERYWHERE[server.hostname];
  if (local) url.hostname = local;
  const page = `${url.href}lab/tree/${START_PAGE}`;
  const shown = tokenInUrl && !ownToken && server.token;
  const lines = ['JupyterLab is running. Open this address in a browser; Ctrl-C here ends it.'];
  lines.push(shown ? `${page}?token=${server.token}` : page);
  if (!shown) lines.push(whereTheTokenIs(server, { root, ownToken }));
  if (local) lines.push(`From another machine, put this one's name or address in place of ${local}.`);
  if (!isLoopback(server.hostname)) lines.push(riskOf(server.hostname));
  return lines;
}

/**
 * The sentence that says why JupyterLab could not listen there, or undefined when it can, or when another port will do.
 * @param options `ip` (undefined: this machine alone) and `port`.
 */
export function faultOfAddress({ ip = 'localhost', port }) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', ({ code }) => resolve(sentence(code, ip, port)));
    server.listen(port, ip, () => server.close(() => resolve(undefined)));
  });
}

function whereTheTokenIs({ token, pid, password }, { root, ownToken }) {
  if (ownToken) return 'It asks for the token that you have set.';
  if (password) return 'It asks for your password.';
  if (!token) return 'It asks for no token: whoever reaches it runs programs here as you.';
  const note = join(runtimeFolder(root), `jpserver-${pid}.json`);
  return `It asks for a token, which stands in ${note} ("token"); only you can read that file.`;
}

function riskOf(ip) {
  return (
    `It listens on ${ip}, so other machines can reach it: whoever has the token runs programs here as you, and over ` +
    'plain http the token can be read on the way. Let nobody but a proxy with https or your own network reach this port.'
  );
}

function sentence(code, ip, port) {
  if (code === 'EADDRNOTAVAIL' || code === 'EINVAL' || code === 'EAFNOSUPPORT') {
    const own = Object.values(networkInterfaces()).flatMap((all) => all.map(({ address }) => address));
    return `Expected an address of this machine after --ip, got ${ip}. It has ${own.join(', ')}; 0.0.0.0 stands for all.`;
  }
  if (code === 'EACCES')
    return `Expected a port that you may listen on after --port, got ${port}. Take one from 1024 on.`;
  return undefined; // taken: JupyterLab moves on to the next
}
