export const ROOT: string;
export function venvBin(root: string, program: string, platform?: NodeJS.Platform): string;
export function pythonEnvironment(environment?: NodeJS.ProcessEnv): NodeJS.ProcessEnv;
export function npmCommand(environment?: NodeJS.ProcessEnv, platform?: NodeJS.Platform): string[];
