export interface NodeFault {
  /** Whether the course cannot run on it, rather than being untested there. */
  readonly refused: boolean;
  readonly sentence: string;
  readonly command: string;
}
export function checkNode(version: string, environment: NodeJS.ProcessEnv): NodeFault | undefined;
export function nodeRange(): string;
export function requireNode(): void;
