// Jupyter's messages on the wire: identities, delimiter, signature, then header, parent, metadata and content as JSON.
// https://jupyter-client.readthedocs.io/en/stable/messaging.html#the-wire-protocol
const { createHmac, randomUUID, timingSafeEqual } = require('node:crypto');

const DELIMITER = Buffer.from('<IDS|MSG>');
const VERSION = '5.3';

/**
 * Reads one message.
 * @param {Buffer[]} frames as they came from the socket.
 * @param {string} key of the connection file; empty where nothing is signed.
 * @returns {{ identities: Buffer[], header: object, content: object, metadata: object } | undefined} undefined for a
 *   message that is broken or signed with another key.
 */
function parseMessage(frames, key) {
  const at = frames.findIndex((frame) => frame.equals(DELIMITER));
  if (at < 0) return undefined;
  const signed = frames.slice(at + 2, at + 6);
  const given = Buffer.from(frames[at + 1]?.toString() ?? '');
  const wanted = Buffer.from(signatureOf(signed, key));
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return undefined;
  try {
    const [header, , metadata, content] = signed.map((part) => JSON.parse(part.toString()));
    return { identities: frames.slice(0, at), header, metadata, content };
  } catch {
    return undefined;
  }
}

/**
 * The frames of one message.
 * @param {{ type: string, parent: object, content: string }} message `parent` is the header of the request that it
 *   belongs to; `content` is JSON already.
 * @param {Buffer[]} identities of the receiver; none for what everybody hears.
 */
function framesOf({ type, parent, content }, identities, key) {
  const header = JSON.stringify({
    ...{ version: VERSION, msg_id: randomUUID(), msg_type: type, date: new Date().toISOString() },
    ...{ session: parent.session ?? '', username: parent.username ?? '' },
  });
  const parts = [header, JSON.stringify(parent), '{}', content];
  return [...identities, DELIMITER, signatureOf(parts, key), ...parts];
}

function signatureOf(parts, key) {
  if (!key) return '';
  const hash = createHmac('sha256', key);
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
}

module.exports = { parseMessage, framesOf };
