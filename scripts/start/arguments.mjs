// The arguments of `npm start`.

export const USAGE = `Usage: npm start [-- --no-browser] [-- --port N]
Sets the course up where needed, then opens JupyterLab on its first lesson. Ctrl-C ends both.
  --no-browser   only print the address
  --port N       1 to 65535, 8888 unless told otherwise; a taken port moves on to the next`;

/** `port` and `browser`, or `help`, or `fault` with the sentence that says what is wrong. */
export function readArguments(args) {
  const options = { port: 8888, browser: true };
  for (let i = 0; i < args.length; i++) {
    const [name, value] = args[i].split('=');
    if (name === '--help' || name === '-h') return { help: true };
    if (name === '--no-browser') options.browser = false;
    else if (name === '--port') options.port = Number(value ?? args[++i]);
    else return { fault: `Expected --no-browser or --port N, got ${args[i]}.` };
  }
  const fits = Number.isInteger(options.port) && options.port >= 1 && options.port <= 65535;
  return fits ? options : { fault: 'Expected a whole number from 1 to 65535 after --port.' };
}
