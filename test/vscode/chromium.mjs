// Finds a Chromium on this machine and opens it without a window. Never installs one.
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/** The path of a Chromium: what CHROMIUM says, else one on the PATH, else Playwright's own; undefined for none. */
export function findChromium() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  const own = chromium.executablePath();
  return NAMES.map(findOnPath).find(Boolean) ?? (existsSync(own) ? own : undefined);
}

/** A program on the PATH, or undefined. */
export function findOnPath(name) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.map((folder) => join(folder, name)).find(isExecutable);
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Opens Chromium, quiet on the network. */
export function openChromium() {
  const args = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];
  args.push('--disable-component-update', '--disable-sync');
  if (process.getuid?.() === 0) args.push('--no-sandbox'); // Chromium's sandbox does not start for root
  return chromium.launch({ executablePath: findChromium(), headless: true, args });
}
