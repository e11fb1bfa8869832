// Starts the kernel of the notebooks: `node kernel.cjs kernel --config-path CONNECTION_FILE`, as tslab's own is started.
const { startKernel } = require('./kernel/start.cjs');

try {
  require('../lib/dist/tf/node-util.js').restoreNodeUtil();
} catch {} // not built: the cell that imports the course says so
startKernel(process.argv[process.argv.indexOf('--config-path') + 1]);
