// Chooses the VS Code for this machine: the downloaded desktop where there is a screen, otherwise code-server.
import { downloadAndUnzipVSCode } from '@vscode/test-electron';
import { findOnPath } from './chromium.mjs';
import { canRunCodeServer, installCodeServer } from './install.mjs';

/** Whether a window can be opened. */
const hasScreen = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** Whether a window can be opened on a screen that nobody sees. */
export const hasHiddenScreen = process.platform === 'linux' && !hasScreen && Boolean(findOnPath('xvfb-run'));

/**
 * `{ kind: 'desktop', executable }`, `{ kind: 'code-server' }`, or `{ kind: 'none', reason }`, ready to be started.
 * Downloads or installs what is missing. The environment variable FACTDESK_VSCODE forces `desktop` or `code-server`.
 */
export async function chooseVsCode(say = console.log) {
  const wish = process.env.FACTDESK_VSCODE;
  const failures = [];
  if (wish !== 'code-server') {
    if (!hasScreen && !wish) failures.push('no display for a desktop VS Code');
    else
      try {
        return { kind: 'desktop', executable: await downloadAndUnzipVSCode('stable') };
      } catch (error) {
        failures.push(`no desktop VS Code could be downloaded (${error.message})`);
        say(`${failures.at(-1)}.`);
      }
  }
  if (wish !== 'desktop') {
    if (!canRunCodeServer)
      failures.push(`code-server is set up for linux-x64 only, not ${process.platform}-${process.arch}`);
    else
      try {
        await installCodeServer(say);
        return { kind: 'code-server' };
      } catch (error) {
        failures.push(`code-server could not be installed (${error.message})`);
      }
  }
  return { kind: 'none', reason: failures.join('; ') };
}
