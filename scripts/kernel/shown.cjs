// Values and errors as text, whatever they are: getters, proxies and `toString`s of a cell may throw, or return nonsense.
const { sep } = require('node:path');
const { formatWithOptions, types } = require('node:util');
const { SENTENCE } = require('./stop.cjs');

/** As `console.log` would print it, or a sentence on why that fails. */
function showValues(values) {
  try {
    return formatWithOptions({ colors: false }, ...values);
  } catch (error) {
    return `[This value can't be shown: showing it threw ${plainly(error)}.]`;
  }
}

/** What was thrown, or what the compiler says. */
function showThrown(values) {
  const [thrown] = values;
  if (values.length > 1) return showValues(values); // a diagnostic: where, and what
  if (isInterruption(thrown)) return SENTENCE;
  const shown = withoutKernel(showValues(typeof thrown === 'string' ? [`'${thrown}'`] : [thrown]));
  if (types.isNativeError(thrown) || thrown instanceof Error) return shown;
  return `The cell threw ${shown}, which is no Error: throw new Error('…') says where it happened, too.`;
}

/** A stack without the kernel's own lines, which are of no use to a learner. */
function withoutKernel(stack) {
  const own = stack.startsWith(__dirname) ? stack.indexOf('\n\n') + 2 : 0; // the line of ours that threw, and marks below it
  const lines = stack.slice(own).split('\n');
  return lines
    .filter((line) => !/^\s+at /.test(line) || !OWN_FRAME.some((text) => line.includes(text)))
    .join('\n');
}

const OWN_FRAME = [__dirname, `${sep}tslab${sep}dist${sep}`, 'at load (<anonymous>)'];

/** tslab's own two errors of an interrupted cell. */
function isInterruption(thrown) {
  try {
    return (
      thrown?.message === 'Interrupted asynchronously' || thrown?.code === 'ERR_SCRIPT_EXECUTION_INTERRUPTED'
    );
  } catch {
    return false;
  }
}

function plainly(error) {
  try {
    return String(error?.message ?? error);
  } catch {
    return 'something that cannot be shown either';
  }
}

module.exports = { showValues, showThrown };
