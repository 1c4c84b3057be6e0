// Steps of a test through the interface: each is a line and a count, and the first that fails ends the test.
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Where pictures of the workbench go; not in the repository. */
const SCREENSHOTS = resolve(import.meta.dirname, '../../out/screenshots');

/** Takes a picture of what a writer sees. */
export async function takePicture(page, name) {
  mkdirSync(SCREENSHOTS, { recursive: true });
  await page.screenshot({ path: join(SCREENSHOTS, `${name}.png`) });
}

/** Runs `test(step)`, where `await step('what holds', async () => { … })`. Resolves to `{ passed, failed, skipped }`. */
export async function runSteps(test, onFailure = async () => {}) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  const step = async (what, act) => {
    const begun = Date.now();
    try {
      const result = await act();
      counts.passed++;
      console.log(`  ✔ ${what} (${Date.now() - begun} ms)`);
      return result;
    } catch (error) {
      console.log(`  ✘ ${what} (${Date.now() - begun} ms)`);
      throw error;
    }
  };
  try {
    await test(step);
  } catch (error) {
    counts.failed++;
    console.error(error);
    await onFailure().catch(() => {});
  }
  return counts;
}
