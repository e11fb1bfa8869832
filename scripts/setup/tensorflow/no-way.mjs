/** A way to native TensorFlow that is closed on this machine; the message says why, as the end of a sentence. */
export class NoWay extends Error {}
