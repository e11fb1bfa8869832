// What a person sees while steps run: one line for each that moves on a terminal, plain lines elsewhere.

const REDRAW_MS = 200;
const PLAIN_EVERY_MS = 15_000;

/**
 * Starts the display of all steps.
 * @returns `say(text)` writes a line; `begin(label)`, with a label such as `2/7  Node packages`, shows a step, of which
 *   `say(text)` takes the program's last line, and `done(text)` and `failed()` end the display.
 */
export function showSteps(stream = process.stdout) {
  const moving = stream.isTTY && process.env.TERM !== 'dumb';
  const shown = moving ? movingLines(stream) : plainLines(stream);
  return {
    say: shown.write,
    begin(label) {
      const started = Date.now();
      const seconds = () => `${((Date.now() - started) / 1000).toFixed(1)} s`;
      const step = { label, seconds, last: '' };
      const end = shown.add(step);
      return {
        say: (text) => {
          step.last = text;
        },
        done: (text) => end(`${label}: ${text} (${seconds()})`),
        failed: () => end(`${label}: stopped after ${seconds()}`),
      };
    },
  };
}

/** A block of lines at the bottom, drawn anew where it stands. What is over is written above it. */
function movingLines(stream) {
  const steps = new Set();
  let drawn = 0;
  let timer;
  const draw = (above = '') => {
    const lines = [...steps].map((step) =>
      shorten(`${step.label}  ${step.seconds()}  ${step.last}`, stream.columns),
    );
    stream.write(
      `${drawn > 0 ? `\x1b[${drawn}A` : ''}\r\x1b[J${above}${lines.map((line) => `${line}\n`).join('')}`,
    );
    drawn = lines.length;
  };
  return {
    write: (text) => draw(`${text}\n`),
    add(step) {
      steps.add(step);
      timer ??= setInterval(draw, REDRAW_MS);
      draw();
      return (text) => {
        steps.delete(step);
        if (steps.size === 0) timer = clearInterval(timer);
        draw(`${text}\n`);
      };
    },
  };
}

function plainLines(stream) {
  const write = (text) => stream.write(`${text}\n`);
  return {
    write,
    add(step) {
      write(`${step.label} ...`);
      const timer = setInterval(() => {
        if (step.last) write(`     ${step.label}  ${step.seconds()}  ${step.last.slice(0, 120)}`);
      }, PLAIN_EVERY_MS);
      return (text) => {
        clearInterval(timer);
        write(text);
      };
    },
  };
}

function shorten(text, columns = 80) {
  return text.length < columns ? text : `${text.slice(0, columns - 4)}...`;
}
