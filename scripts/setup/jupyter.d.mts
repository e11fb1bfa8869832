export interface LabOptions {
  readonly root: string;
  readonly port?: number;
  readonly browser?: boolean;
  readonly page?: string;
  readonly ip?: string;
  readonly baseUrl?: string;
  readonly hostnames?: readonly string[];
  readonly redirectFile?: boolean;
  readonly portRetries?: number;
  readonly extra?: readonly string[];
}
export const START_PAGE: string;
export const LAB_OVERRIDES: Record<string, Record<string, unknown>>;
export const EXPORT_CONFIG: Record<string, Record<string, unknown>>;
export const EXPORT_TEMPLATE: Record<string, string>;
export const SERVER_CONFIG: Record<string, Record<string, unknown>>;
export function jupyterEnvironment(root: string, environment?: NodeJS.ProcessEnv): NodeJS.ProcessEnv;
export function runtimeFolder(root: string): string;
export function jupyterLabCommand(options: LabOptions): { program: string; args: string[] };
