export interface PermissionFault {
  readonly sentence: string;
  readonly command: string;
}
export function permissionFault(root: string, user?: number): PermissionFault;
export function cloneCommand(root: string, user?: number): string;
export function quoted(path: string): string;
