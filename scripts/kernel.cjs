// Starts tslab's kernel without its file watchers.
//
// tslab compiles each cell by hand, but its TypeScript also watches the folders in which it looked for modules. When a
// file comes or goes there, tslab throws "Unexpected pending rebuildTimer" and the next cell fails (tslab issue 97):
// its timer holds one task, and the watcher brings a second. A cell never needs to be told of a changed file.
const ts = require('@tslab/typescript-for-tslab');

const nothing = () => ({ close() {} });
ts.sys.watchFile = nothing;
ts.sys.watchDirectory = nothing;

require('tslab/dist/main.js').main();
