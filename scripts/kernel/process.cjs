// The process, which belongs to the kernel: a cell can neither end it nor silence it.

const { exit, kill, pid } = process;
const realExit = exit.bind(process);
const realKill = kill.bind(process);

/**
 * Guards the process, and shows what a cell left behind and failed.
 * @param kernel `cells`, and `interrupt`, called where the process itself gets the signal.
 * @returns the way to end the process all the same.
 */
function guardProcess({ cells, interrupt }) {
  const refuse = (call) => {
    throw new Error(
      `${call} ends a program, and would end this notebook's kernel with all its variables. Nothing was ended. ` +
        'To end a cell early, throw an Error; to end the kernel, choose "Shut Down Kernel" in the Kernel menu.',
    );
  };
  process.exit = (code) => refuse(`process.exit(${code ?? ''})`);
  process.reallyExit = (code) => refuse(`process.reallyExit(${code ?? ''})`);
  process.abort = () => refuse('process.abort()');
  process.kill = (target, signal) =>
    [pid, -pid, 0].includes(Number(target)) && signal !== 0
      ? refuse(`process.kill(${target})`)
      : realKill(target, signal);
  for (const name of ['stdout', 'stderr']) redirect(process[name], name, cells);
  process.on('SIGINT', interrupt);
  process.on('uncaughtException', (error) => cells.current?.fail(error));
  process.on('unhandledRejection', (reason) => cells.current?.fail(reason));
  return (code) => {
    process.removeAllListeners('exit');
    process.reallyExit = reallyExit;
    realExit(code);
  };
}

const { reallyExit } = process;
const decoder = new TextDecoder();

/** What a cell writes goes below it. */
function redirect(stream, name, cells) {
  const toServer = stream.write.bind(stream);
  stream.write = (chunk, encoding, callback) => {
    const { current } = cells;
    if (!current) return toServer(chunk, encoding, callback);
    const done = typeof encoding === 'function' ? encoding : callback;
    const text = typeof chunk === 'string' ? chunk : decoder.decode(chunk);
    current.write(name, text);
    if (typeof done === 'function') process.nextTick(done);
    return true;
  };
}

module.exports = { guardProcess };
