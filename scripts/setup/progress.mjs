// What a person sees while a step runs: one line that moves on a terminal, plain lines elsewhere.

const REDRAW_MS = 200;
const PLAIN_EVERY_MS = 15_000;

/**
 * Starts the display of one step.
 * @param label such as `2/7  Node packages`.
 * @returns `line(text)` takes the program's last line; `done(text)` and `failed()` end the display.
 */
export function showStep(label, stream = process.stdout) {
  const started = Date.now();
  const seconds = () => `${((Date.now() - started) / 1000).toFixed(1)} s`;
  let last = '';
  const moving = stream.isTTY && process.env.TERM !== 'dumb';
  const draw = () => {
    if (moving) stream.write(`\r\x1b[2K${shorten(`${label}  ${seconds()}  ${last}`, stream.columns)}`);
    else if (last) stream.write(`     ${seconds()}  ${last.slice(0, 120)}\n`);
  };
  if (!moving) stream.write(`${label} ...\n`);
  const timer = setInterval(draw, moving ? REDRAW_MS : PLAIN_EVERY_MS);
  const end = (text) => {
    clearInterval(timer);
    stream.write(moving ? `\r\x1b[2K${text}\n` : `${text}\n`);
  };
  return {
    line: (text) => {
      last = text;
    },
    done: (text) => end(`${label}: ${text} (${seconds()})`),
    failed: () => end(`${label}: stopped after ${seconds()}`),
  };
}

function shorten(text, columns = 80) {
  return text.length < columns ? text : `${text.slice(0, columns - 4)}...`;
}
