/** All that fuzzing tries to break. */
import { protocol } from './protocol.ts';
import { editing, reading } from './reading.ts';
import { settings } from './settings.ts';
import type { Target } from './target.ts';

export const TARGETS: readonly Target[] = [...reading, editing, settings, protocol];
