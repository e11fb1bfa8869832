// Each way that set-up can fail, as one sentence and the one command that mends it.
import { statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';

import { cloneCommand, permissionFault } from './permission.mjs';

/** A failure that ends set-up: a sentence, and the command that mends it. */
export class SetupFailure extends Error {
  constructor(sentence, command = 'npm run setup') {
    super(sentence);
    this.name = 'SetupFailure';
    this.command = command;
  }
}

/** Set-up was stopped from outside. `signal` is `SIGINT`, `SIGTERM` or `SIGHUP`. */
export class Interrupted extends Error {
  constructor(signal) {
    super(`stopped by ${signal}`);
    this.name = 'Interrupted';
    this.signal = signal;
  }
}

const NETWORK =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|ENOTCACHED|NewConnectionError|ConnectTimeout|ReadTimeoutError|ProxyError|Temporary failure in name resolution|Connection (?:refused|reset)|network (?:is )?unreachable/i;
const CERTIFICATE =
  /SELF_SIGNED_CERT|UNABLE_TO_(?:GET_ISSUER|VERIFY)|CERTIFICATE_VERIFY_FAILED|CERT_HAS_EXPIRED/;

/** Faults of the machine, whatever program met them. Order matters: the first that fits is told. */
const MACHINE_FAULTS = [
  {
    signs: /ENOSPC|No space left on device|EDQUOT|Disk quota exceeded/i,
    sentence: () => 'The disk is full: a set-up needs about 3 GB. Make room, then go on where it stopped.',
  },
  {
    signs: /EROFS|Read-only file system/i,
    sentence: (root) => `${root} is on a read-only file system. Clone the course into a folder of yours.`,
    command: (root) => `${cloneCommand(root)} && cd ~/course && npm run setup`,
  },
  {
    signs: /EACCES|EPERM|Permission denied/i,
    sentence: (root) => permissionFault(root).sentence,
    command: (root) => permissionFault(root).command,
  },
  {
    signs: CERTIFICATE,
    sentence: (_root, what) =>
      `The certificate of ${what} is not trusted here, which a company's proxy often causes. ` +
      'Name its certificate file in NODE_EXTRA_CA_CERTS (npm) and PIP_CERT (pip), as in the command.',
    command: () => 'NODE_EXTRA_CA_CERTS=company.pem PIP_CERT=company.pem npm run setup',
  },
  {
    signs: NETWORK,
    sentence: (_root, what) =>
      `${capital(what)} cannot be reached from here. Check the network, then go on where it stopped.`,
  },
];

/**
 * The failure that a program's last lines tell of.
 * @param output the last lines it printed, or an error's message.
 * @param about `root` (the clone), `what` (what it was to reach, such as "the npm registry"), and `otherwise`
 *   (the sentence when no known sign is found).
 */
export function failureFrom(output, { root, what, otherwise }) {
  const sign = isDiskFull(root) ? `${output}\nENOSPC` : output; // not every program says why it could not write
  const fault = MACHINE_FAULTS.find(({ signs }) => signs.test(sign));
  if (!fault) return new SetupFailure(otherwise);
  return new SetupFailure(fault.sentence(root, what), fault.command?.(root));
}

/** Less than this is no room to work in. */
const NO_ROOM_BYTES = 256 * 1024;

/** Whether there is no room left where the clone lies or where programs keep what they need for a moment. */
function isDiskFull(root) {
  return [root, tmpdir()].some((folder) => {
    try {
      const { bavail, bsize } = statfsSync(folder);
      return bavail * bsize < NO_ROOM_BYTES;
    } catch {
      return false;
    }
  });
}

/** Whether an output tells of a full disk or a folder that can't be written: no other way would help there. */
export function isFatal(output) {
  return MACHINE_FAULTS.slice(0, 2).some(({ signs }) => signs.test(output));
}

/** Whether an output tells of a fault of the machine or the network, which another way of doing the same would meet too. */
export function isMachineFault(output) {
  return MACHINE_FAULTS.some(({ signs }) => signs.test(output));
}

/** Whether an output tells of a host that can't be reached. */
export function isNetwork(output) {
  return NETWORK.test(output);
}

function capital(text) {
  return text[0].toUpperCase() + text.slice(1);
}
