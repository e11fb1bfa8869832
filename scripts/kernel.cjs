// Starts the kernel of the notebooks: `node kernel.cjs kernel --config-path CONNECTION_FILE`, as tslab's own is started.
const { startKernel } = require('./kernel/start.cjs');

startKernel(process.argv[process.argv.indexOf('--config-path') + 1]);
