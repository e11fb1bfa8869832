// Which cell is at work, in a file beside the connection file: when the kernel's process ends in the middle of it,
// Jupyter starts another with the same connection file, which can then say what happened.
const { readFileSync, rmSync, writeFileSync } = require('node:fs');

const LOOK_MS = 500;

/** @param {string} connectionFile of this kernel and of the one that Jupyter starts after it. */
function openRecord(connectionFile) {
  const file = `${connectionFile.replace(/\.json$/, '')}.cell`;
  let last = read(file);
  let timer;
  const write = (facts) => {
    try {
      writeFileSync(file, JSON.stringify(facts));
    } catch {} // without the file there is only no sentence
  };
  const end = () => {
    clearInterval(timer);
    rmSync(file, { force: true });
  };
  return {
    /** Notes that a cell begins. @returns the sentence about a kernel that ended in the middle of one, once. */
    begin(cell) {
      const sentence = last && sentenceOn(last);
      last = undefined;
      let most = process.memoryUsage.rss();
      write({ cell, most });
      timer = setInterval(() => {
        const now = process.memoryUsage.rss();
        if (now <= 1.2 * most) return;
        most = now;
        write({ cell, most });
      }, LOOK_MS);
      return sentence;
    },
    end,
  };
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

function sentenceOn({ cell, most }) {
  const memory = most > 1e9 ? ` It held ${(most / 1e9).toFixed(1)} GB of memory: perhaps too much.` : '';
  return (
    `The kernel has started anew: the one before it ended in the middle of cell [${cell}].${memory} ` +
    'Its variables are gone. To go on, choose "Run All Above Selected Cell" in the Run menu.\n'
  );
}

module.exports = { openRecord };
