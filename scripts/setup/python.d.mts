export function findPython(environment?: NodeJS.ProcessEnv): { path: string; version: string };
