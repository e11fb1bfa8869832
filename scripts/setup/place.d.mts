export interface PlaceFault {
  readonly sentence: string;
  readonly command: string;
}
export function requirePlace(root: string): void;
export function systemFault(platform: NodeJS.Platform, glibc: string | undefined): PlaceFault | undefined;
export function folderFault(root: string, platform?: NodeJS.Platform): PlaceFault | undefined;
