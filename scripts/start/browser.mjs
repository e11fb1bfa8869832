// Whether a browser can be opened on this machine, and how.

/**
 * What to do about the browser that was asked for.
 * @param environment the process's variables.
 * @param platform as `process.platform` names it.
 * @returns `browser`; `redirectFile`, false where the browser cannot read this system's files; `why` it is not opened.
 */
export function browserOn(environment = process.env, platform = process.platform) {
  if (environment.WSL_DISTRO_NAME) return { browser: true, redirectFile: false };
  const screen = environment.DISPLAY || environment.WAYLAND_DISPLAY || environment.BROWSER;
  if (platform !== 'linux' || screen) return { browser: true, redirectFile: true };
  // without this, a text browser would start where nobody sees it
  return { browser: false, redirectFile: true, why: 'This machine has no screen, so no browser is opened.' };
}
