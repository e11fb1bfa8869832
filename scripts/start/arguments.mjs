// The arguments of `npm start`.
import { isIP } from 'node:net';

export const USAGE = `Usage: npm start [-- OPTION...] [-- OPTION OF JUPYTERLAB...]
Sets the course up where needed, then opens JupyterLab on its first lesson. Ctrl-C ends both.
  --no-browser       only print the address
  --port N           0 to 65535, 8888 unless told otherwise; 0 takes any free one, a taken port moves on to the next
  --ip ADDRESS       where it listens: this machine alone unless told otherwise; 0.0.0.0 (or :: for IPv6) is every network
  --base-url /PATH/  the path under which a reverse proxy offers it
  --hostname NAME    the name under which a reverse proxy offers it, once for each name
  --no-token-in-url  print the address without its token, and say where the token stands
A token of your own comes from JUPYTER_TOKEN or JUPYTER_TOKEN_FILE. What stands behind a second -- goes to JupyterLab as it is.`;

const LOOPBACK = /^(?:localhost|127\.[\d.]+|::1)$/;

/** What each option without a value changes. */
const SWITCHES = { '--no-browser': { browser: false }, '--no-token-in-url': { tokenInUrl: false } };

/** What each option with a value changes; each throws a sentence for a value that does not fit. */
const VALUES = {
  '--port': (value) => ({ port: readPort(value) }),
  '--ip': (value) => ({ ip: readIp(value) }),
  '--base-url': (value) => ({ baseUrl: readBaseUrl(value) }),
  '--hostname': (value, { hostnames = [] }) => ({ hostnames: [...hostnames, readHostname(value)] }),
};

/**
 * Reads them.
 * @returns `port`, `browser`, `tokenInUrl`, `extra` (for JupyterLab as they are), and where asked for `ip`, `baseUrl` (with a
 * slash on both ends) and `hostnames`; or `help`; or `fault` with the sentence that says what is wrong.
 */
export function readArguments(args) {
  const end = args.includes('--') ? args.indexOf('--') : args.length;
  const words = args.slice(0, end);
  if (words.includes('--help') || words.includes('-h')) return { help: true };
  try {
    return { ...readOptions(words), extra: args.slice(end + 1) };
  } catch (error) {
    return { fault: error.message };
  }
}

/** Whether an address is reached from this machine alone. */
export function isLoopback(ip) {
  return ip === undefined || LOOPBACK.test(ip);
}

function readOptions(words) {
  let options = { port: 8888, browser: true, tokenInUrl: true };
  for (let i = 0; i < words.length; i++) {
    const [name, ...rest] = words[i].split('=');
    const value = rest.length > 0 ? rest.join('=') : undefined;
    if (Object.hasOwn(SWITCHES, name) && value === undefined) options = { ...options, ...SWITCHES[name] };
    else if (Object.hasOwn(VALUES, name)) {
      const given = value ?? words[++i];
      if (!given) throw new Error(`Expected a value after ${name}, got none.`);
      options = { ...options, ...VALUES[name](given, options) };
    } else throw new Error(unknown(words[i], name));
  }
  return options;
}

function unknown(word, name) {
  if (/token|password/i.test(name) && !Object.hasOwn(SWITCHES, name))
    return `Expected no secret among the arguments, where every user of this machine can read it, got ${name}. Set JUPYTER_TOKEN instead.`;
  if (/^--\w+\.\w+/.test(word))
    return `Expected JupyterLab's own options behind a second --, got ${word} before it: npm start -- -- ${word}`;
  return `Expected one of the options below, got ${word}.`;
}

function readPort(value) {
  const port = Number(value);
  if (/^\d+$/.test(value) && port <= 65535) return port;
  throw new Error(`Expected a whole number from 0 to 65535 after --port, got ${value}.`);
}

function readIp(value) {
  const ip = value.replace(/^\[(.*)\]$/, '$1'); // an IPv6 address as it stands in a URL
  if (isIP(ip) || ip === 'localhost') return ip;
  throw new Error(
    `Expected an address of this machine after --ip, as 127.0.0.1, ::1, 0.0.0.0 or localhost, got ${value}.`,
  );
}

/** JupyterLab puts it into patterns as it is, so only letters that stand for themselves are let through. */
function readBaseUrl(value) {
  const parts = value.split('/').filter((part) => part !== '');
  const fits = parts.every((part) => /^[\w.~@-]+$/.test(part) && !/^\.{1,2}$/.test(part));
  if (fits) return parts.length === 0 ? '/' : `/${parts.join('/')}/`;
  throw new Error(
    `Expected a path of letters, digits and . _ ~ @ - after --base-url, as /user/ada/, got ${value}. ` +
      '(A shell for Windows may have made a folder of it: leave the first slash out.)',
  );
}

function readHostname(value) {
  if (/^[A-Za-z\d](?:[A-Za-z\d.-]*[A-Za-z\d])?$/.test(value) || isIP(value)) return value;
  throw new Error(
    `Expected a name without https:// and port after --hostname, as course.example.org, got ${value}.`,
  );
}
