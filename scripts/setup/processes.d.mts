export interface NotedProcess {
  readonly pid: number;
  readonly started: string | undefined;
}
export function startOf(pid: number, platform?: NodeJS.Platform): string | undefined;
export function isRunning(noted: NotedProcess | undefined): boolean;
export function hasGroups(platform?: NodeJS.Platform): boolean;
export function signalGroup(pid: number, signal: NodeJS.Signals, platform?: NodeJS.Platform): void;
