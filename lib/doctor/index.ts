export { examine } from './examine';
export type { Finding, Status } from './finding';
