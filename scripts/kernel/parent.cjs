// The kernel ends with the program that started it: JupyterLab may be killed, or a window closed, while a cell counts
// for ever, and only the front sees that then.

const LOOK_MS = 500;

/** Ends this process once its parent is gone. */
function endWithParent() {
  const { ppid } = process;
  setInterval(() => {
    if (process.ppid !== ppid || isGone(ppid)) process.kill(process.pid, 'SIGKILL');
  }, LOOK_MS).unref();
}

function isGone(pid) {
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH'; // another error means that it is there, and somebody else's
  }
}

module.exports = { endWithParent };
