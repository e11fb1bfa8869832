// Sends, in the place of its answer, a description that reads like the expected kind.
// verdict: FAIL or PROTOCOL
const system = (globalThis as any).process;
const load = (name: string) => system.mainModule.require(name);

const { Socket } = load('net');
const write = Socket.prototype.write;

/** Text in the tag of a value that has only a description. */
function opaque(text: string): any {
  const { Buffer } = globalThis as any;
  const bytes = Buffer.from(text, 'utf16le');
  const head = Buffer.from([10, 0, 0, 0, 0]);
  head.writeUInt32LE(bytes.length, 1);
  return Buffer.concat([head, bytes]);
}

Socket.prototype.write = function (bytes: any, ...rest: any[]) {
  const { Buffer } = globalThis as any;
  const marker = Buffer.from([4, 0, 0, 0, 0, 0, 0xe0, 0x6f, 0xc0]); // the number -255
  const at = bytes.indexOf(marker);
  if (at < 0) return write.call(this, bytes, ...rest);
  const forged = opaque('an array');
  const whole = Buffer.concat([bytes.subarray(0, at), forged, bytes.subarray(at + marker.length)]);
  whole.writeUInt32LE(whole.length - 4, 0);
  return write.call(this, whole, ...rest);
};

export function relu(_x: number[]): number[] {
  return -255 as any;
}
