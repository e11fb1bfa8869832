// Starts tslab's kernel without its file watchers, and ends it with the program that started it.
//
// tslab compiles each cell by hand, but its TypeScript also watches the folders in which it looked for modules. When a
// file comes or goes there, tslab throws "Unexpected pending rebuildTimer" and the next cell fails (tslab issue 97):
// its timer holds one task, and the watcher brings a second. A cell never needs to be told of a changed file.
const { Worker } = require('node:worker_threads');
const ts = require('@tslab/typescript-for-tslab');

const nothing = () => ({ close() {} });
ts.sys.watchFile = nothing;
ts.sys.watchDirectory = nothing;

// JupyterLab may be killed, or a window closed, while a cell counts for ever: only a thread of its own sees that then.
const endWithParent = `
  const { ppid, pid } = process;
  setInterval(() => {
    try {
      process.kill(ppid, 0);
      if (process.ppid === ppid) return;
    } catch (error) {
      if (error.code !== 'ESRCH') return;
    }
    process.kill(pid, 'SIGKILL');
  }, 500);`;
new Worker(endWithParent, { eval: true }).unref();

require('tslab/dist/main.js').main();
