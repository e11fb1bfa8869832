// tslab's compiler and executor, with three things of our own: checks in loops, modules of the course from any folder,
// and values shown without their power to break the kernel.
const ts = require('@tslab/typescript-for-tslab');
const { createConverter } = require('tslab/dist/converter.js');
const { createExecutor } = require('tslab/dist/executor.js');
const jupyter = require('tslab/dist/jupyter.js');
const { awaits, withChecks } = require('./loops.cjs');
const { reachCourse } = require('./resolve.cjs');
const { showThrown, showValues } = require('./shown.cjs');

// TypeScript also watches the folders in which it looked for modules. When a file comes or goes there, tslab throws
// "Unexpected pending rebuildTimer" and the next cell fails (tslab issue 97): its timer holds one task, and the watcher
// brings a second. A cell never needs to be told of a changed file.
const nothing = () => ({ close() {} });
ts.sys.watchFile = nothing;
ts.sys.watchDirectory = nothing;

/** Opens what runs the cells. @param cells where outputs go. */
function openExecutor(cells) {
  reachCourse();
  Object.defineProperty(jupyter, 'lastWriteDisplayData', {
    get: () => cells.current?.display, // that of the cell that asks, also when it ended long ago
    set() {},
  });
  const console = {
    log: (...values) => cells.current?.write('stdout', `${showValues(values)}\n`),
    error: (...values) => cells.current?.say('stderr', `${showThrown(values)}\n`),
  };
  const executor = createExecutor(process.cwd(), openConverters(), console);
  const handler = new jupyter.JupyterHandlerImpl(executor, false);
  const answers = {
    complete_request: (content) => handler.handleComplete(content),
    inspect_request: (content) => handler.handleInspect(content),
    is_complete_request: (content) => handler.handleIsComplete(content),
  };
  return {
    /** @returns {Promise<boolean>} whether the cell ran to its end. */
    execute: (code) => executor.execute(code),
    /** What the names of the cells hold, as far as it is an object. */
    objects: () => Object.entries({ ...executor.locals }).filter(([, value]) => Object(value) === value),
    hasReplaced: (objects) => objects.some(([name, value]) => executor.locals[name] !== value),
    /** Ends a cell that waits; its promises go on waiting. */
    interrupt: () => executor.interrupt(),
    /** Answers a question of the editor. */
    answer(what, content) {
      try {
        return answers[what](content);
      } catch (error) {
        return { status: 'error', ename: 'Error', evalue: String(error), traceback: [] };
      }
    },
  };
}

/** The compiler for Node, and that for the browser, made when a cell first asks for it. */
function openConverters() {
  const node = createConverter({ isJS: false, isBrowser: false });
  let browser;
  const convert = (...source) => {
    const converted = node.convert(...source);
    const sideOutputs = converted.sideOutputs?.map(({ path, data }) => ({ path, data: withChecks(data) }));
    const { output } = converted;
    // tslab asks the compiler, which says nothing of an await before a function: `await (async () => 1)()`
    const hasToplevelAwait = converted.hasToplevelAwait || (output && awaits(output));
    return { ...converted, sideOutputs, hasToplevelAwait, output: output && withChecks(output) };
  };
  return {
    node: { ...node, convert },
    get browser() {
      browser ??= createConverter({ isJS: false, isBrowser: true });
      return browser;
    },
    close() {},
  };
}

module.exports = { openExecutor };
