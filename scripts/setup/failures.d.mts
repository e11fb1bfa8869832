export class SetupFailure extends Error {
  constructor(sentence: string, command?: string);
  readonly command: string;
}
export interface About {
  readonly root: string;
  readonly what?: string;
  readonly otherwise?: string;
}
export function failureFrom(output: string, about: About): SetupFailure;
export function isFatal(output: string): boolean;
export function isNetwork(output: string): boolean;
