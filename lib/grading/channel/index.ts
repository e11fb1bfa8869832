export { decode } from './decode';
export { encode } from './encode';
export { receive, send } from './frames';
export { ChannelError, LIMITS, Opaque } from './values';
