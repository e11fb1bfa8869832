// JupyterLab's settings for the course: no pop-ups, nothing that calls out.
import { join } from 'node:path';
import { LAB_OVERRIDES, PAGE_CONFIG, SERVER_CONFIG } from './jupyter.mjs';
import { textOf, writeWhole } from './stamp.mjs';

export const settings = {
  name: 'settings',
  title: 'JupyterLab settings',
  needs: ['venv'],

  inputs() {
    return { recipe: 1, LAB_OVERRIDES, SERVER_CONFIG, PAGE_CONFIG };
  },

  outputs({ root }) {
    return [overridesPath(root), serverConfigPath(root), pageConfigPath(root)];
  },

  made: ({ root }) => [overridesPath(root), serverConfigPath(root)],

  /** JupyterLab adds to its page's settings when it starts, so these are held to what must be among them. */
  intact({ root }) {
    return isAmong(PAGE_CONFIG, parsed(textOf(pageConfigPath(root))));
  },

  async run({ root }) {
    writeWhole(overridesPath(root), `${JSON.stringify(LAB_OVERRIDES, null, 2)}\n`);
    writeWhole(pageConfigPath(root), `${JSON.stringify(PAGE_CONFIG, null, 2)}\n`);
    writeWhole(serverConfigPath(root), `${JSON.stringify(SERVER_CONFIG, null, 2)}\n`);
  },

  summary: () => 'no news pop-up, no update check',
};

function overridesPath(root) {
  return join(root, '.venv', 'share', 'jupyter', 'lab', 'settings', 'overrides.json');
}

function serverConfigPath(root) {
  return join(root, '.jupyter', 'config', 'jupyter_lab_config.json');
}

function pageConfigPath(root) {
  return join(root, '.venv', 'etc', 'jupyter', 'labconfig', 'page_config.json');
}

function isAmong(wanted, found) {
  if (typeof wanted !== 'object') return wanted === found;
  return Object.entries(wanted).every(([key, value]) => isAmong(value, found?.[key]));
}

function parsed(text) {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}
