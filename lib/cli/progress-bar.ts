// How far a batch is: one line that grows on a terminal, a few plain lines elsewhere.
import { formatDuration } from '../core';
import { say } from './terminal';

/** Characters of the bar. */
const WIDTH = 30;

/** Shares of the work after which a log gets a line: every tenth. */
const STEPS = 10;

/** What a bar shows. */
export interface Advance {
  readonly done: number;
  readonly all: number;
  /** Of `done`, how many cost nothing in this run: the time left is reckoned from the others. */
  readonly before: number;
}

/** Starts a bar. `show` draws it; `end` leaves the line and returns the cursor. */
export function progressBar(
  unit: string,
  isTerminal = Boolean(process.stdout.isTTY),
): { show(advance: Advance): void; end(): void } {
  const startedAt = performance.now();
  let steps = -1;
  let drawn = false;
  return {
    show(advance) {
      const elapsedMs = performance.now() - startedAt;
      if (isTerminal) {
        process.stdout.write(
          `\r\u001b[2K${bar(advance)} ${numbers(advance, unit)}${left(advance, elapsedMs)}`,
        );
        drawn = true;
        return;
      }
      const step = advance.all === 0 ? STEPS : Math.floor((advance.done / advance.all) * STEPS);
      if (step > steps) say(`${numbers(advance, unit)}${left(advance, elapsedMs)}`);
      steps = Math.max(steps, step);
    },
    end() {
      if (drawn) say();
    },
  };
}

function bar({ done, all }: Advance): string {
  const filled = all === 0 ? WIDTH : Math.floor((done / all) * WIDTH);
  return `[${'#'.repeat(filled)}${'.'.repeat(WIDTH - filled)}]`;
}

function numbers({ done, all }: Advance, unit: string): string {
  const percent = all === 0 ? 100 : Math.floor((done / all) * 100);
  return `${String(percent).padStart(3)} %, ${done} of ${all} ${unit}`;
}

/** The time left, once there is something to reckon it from. */
function left({ done, all, before }: Advance, elapsedMs: number): string {
  const now = done - before;
  if (done >= all) return `, ${formatDuration(elapsedMs)}`;
  if (now < 2 || elapsedMs < 1000) return '';
  const seconds = Math.ceil(((elapsedMs / now) * (all - done)) / 1000);
  return `, about ${formatDuration(seconds * 1000)} left`;
}
