export interface StartOptions {
  readonly help?: true;
  readonly fault?: string;
  readonly port: number;
  readonly browser: boolean;
  readonly tokenInUrl: boolean;
  readonly ip?: string;
  readonly baseUrl?: string;
  readonly hostnames?: readonly string[];
  readonly extra: readonly string[];
}
export const USAGE: string;
export function readArguments(args: readonly string[]): StartOptions;
export function isLoopback(ip: string | undefined): boolean;
