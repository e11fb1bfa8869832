export interface NodeFault {
  readonly sentence: string;
  readonly command: string;
}
export function checkNode(version: string, environment: NodeJS.ProcessEnv): NodeFault | undefined;
export function requireNode(): void;
