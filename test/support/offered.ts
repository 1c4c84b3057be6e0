// The fix that a draft is offered, by its name, and what the disclaimers among them say where nothing else is set.
import type { Format } from '../../server/src/core/draft/formats.ts';
import type { Fix } from '../../server/src/core/fixes/fix.ts';
import { offerFixes } from '../../server/src/core/fixes/fixes.ts';
import { openDraft } from '../../server/src/core/reading.ts';
import { toReport } from '../../server/src/core/report.ts';
import type { FixName } from '../../server/src/core/rules/rule.ts';
import { DEFAULT_SETTINGS } from '../../server/src/core/settings.ts';

export const XINHUA =
  'Disclaimer: This article draws on information published by Xinhua, a Chinese state-controlled news agency. Verify its details independently before basing any business, policy or investment decision on them.';
export const ALSO_TASS =
  ' This article also draws on information published by TASS, a Russian state-controlled news agency.';
export const EDITORS =
  "Editor's note: This article draws on information published by Xinhua, a Chinese state-controlled news agency.";

/** The fix of this name for the first finding that offers it, with this address on the clipboard; null where there is none. */
export function offered(
  text: string,
  name: FixName,
  format: Format = 'markdown',
  settings = DEFAULT_SETTINGS,
  address?: string,
): Fix | null {
  const reading = openDraft(text, format);
  const report = toReport(reading, settings);
  const all = report.findings.flatMap((finding) => offerFixes(reading, report, finding, settings, address));
  return all.find((fix) => fix.name === name) ?? null;
}
