// The side of the kernel that talks to Jupyter, on a thread of its own: whatever a cell does to its own thread, messages
// are answered, the stop button is heard, and what was printed gets through.
const { readFileSync } = require('node:fs');
const { parentPort, workerData } = require('node:worker_threads');
const zmq = require('zeromq');
const { framesOf, parseMessage } = require('./message.cjs');
const { openInterrupts } = require('./interrupts.cjs');
const { openQueue } = require('./queue.cjs');
const { openNotice } = require('./notice.cjs');
const { endWithParent } = require('./parent.cjs');
const { openRecord } = require('./record.cjs');

const connection = JSON.parse(readFileSync(workerData.connectionFile, 'utf8'));
const UNLIMITED = { sendHighWaterMark: 0 }; // a publisher drops what lies beyond its mark, "idle" among it
const iopub = new zmq.XPublisher({ ...UNLIMITED, verbosity: 'allSubs' }); // hears of each who begins to listen
const sockets = {
  shell: new zmq.Router(UNLIMITED),
  control: new zmq.Router(UNLIMITED),
  stdin: new zmq.Router(UNLIMITED),
  hb: new zmq.Reply(),
};
/** One message after the other: a socket takes none while it sends. */
const sending = new Map();
const say = (socket, frames) => {
  const sent = (sending.get(socket) ?? Promise.resolve()).then(() => socket.send(frames)).catch(() => {});
  sending.set(socket, sent);
  return sent;
};
const publish = (type, parent, content) =>
  say(iopub, framesOf({ type, parent, content }, [], connection.key));
const publishStatus = (state, parent) =>
  publish('status', parent, JSON.stringify({ execution_state: state }));
const reply = (request, content, type = request.header.msg_type.replace('request', 'reply')) => {
  const message = { type, parent: request.header, content: JSON.stringify({ status: 'ok', ...content }) };
  return say(request.socket, framesOf(message, request.identities, connection.key));
};
const toMain = (message) => parentPort.postMessage(message);

const notice = openNotice(publish);
const record = openRecord(workerData.connectionFile);
const queue = openQueue({ toMain, reply, publish, publishStatus, notice, record });
const interrupts = openInterrupts({ flag: workerData.flag, toMain, queue, publish });
/** Questions on which the other thread works, by number. */
const asked = new Map();
let numAsked = 0;

const answers = {
  kernel_info_request: (request) => reply(request, workerData.kernelInfo),
  comm_info_request: (request) => reply(request, { comms: {} }),
  history_request: (request) => reply(request, { history: [] }),
  interrupt_request(request) {
    interrupts.raise();
    return reply(request, {});
  },
  async shutdown_request(request) {
    record.end();
    await reply(request, { restart: request.content.restart === true });
    publishStatus('idle', request.header);
    setTimeout(leave, 100); // sockets send in the background
    setTimeout(() => process.kill(process.pid, 'SIGKILL'), 600); // the cell keeps its thread busy
  },
};

/** Ends the process, sockets first: a process that ends over an open one is aborted. */
function leave() {
  for (const socket of [iopub, ...Object.values(sockets)]) socket.close();
  toMain({ type: 'exit' });
}

/** Answers a message, or lets the other thread answer it. */
async function answer(request) {
  const type = request.header.msg_type;
  if (type === 'execute_request') return queue.add(request);
  publishStatus('busy', request.header);
  if (answers[type]) {
    await answers[type](request);
  } else if (['complete_request', 'inspect_request', 'is_complete_request'].includes(type)) {
    asked.set(++numAsked, request);
    return toMain({ type: 'ask', id: numAsked, what: type, content: request.content });
  }
  publishStatus('idle', request.header);
}

const fromMain = {
  ready: () => queue.ready(),
  publish: ({ cell, kind, content }) => queue.publish(cell, kind, content),
  done: ({ cell, ok }) => queue.done(cell, ok),
  interrupt: () => interrupts.raise(),
  async answer({ id, content }) {
    const request = asked.get(id);
    asked.delete(id);
    await reply(request, content);
    publishStatus('idle', request.header);
  },
};
parentPort.on('message', (message) => fromMain[message.type](message));

async function listen(socket) {
  for await (const frames of socket) {
    const request = parseMessage(frames, connection.key);
    if (request) await answer({ ...request, socket });
  }
}

/**
 * Tells each who begins to listen how things stand, as the answer to no request. JupyterLab takes no word on the state
 * from answers to its own questions: after a crash it would call the next kernel "Unknown" and hold all cells back.
 */
async function welcome() {
  for await (const [[subscribes]] of iopub) if (subscribes) publishStatus(queue.isBusy ? 'busy' : 'idle', {});
}

async function open() {
  const port = (name) => `${connection.transport}://${connection.ip}:${connection[`${name}_port`]}`;
  await iopub.bind(port('iopub'));
  for (const [name, socket] of Object.entries(sockets)) await socket.bind(port(name));
  for (const name of ['shell', 'control', 'stdin']) listen(sockets[name]);
  welcome();
  for await (const beat of sockets.hb) await sockets.hb.send(beat);
}

endWithParent();
open();
