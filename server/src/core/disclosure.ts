/** Disclosure: what the draft tells its reader of the outlets it rests on. */
import { disclaimerLineIn, isDisclosing, isOtherNote, kindOfNote } from './notes.ts';
import type { PlacedBlock } from './reading.ts';
import type { Part } from './part.ts';
import { findName } from './sources/outlets/names.ts';
import { countriesIn } from './sources/outlets/nations.ts';
import type { Outlet, Registry } from './sources/outlets/registry.ts';
import type { Span } from './span.ts';
import { readTokens } from './tokens.ts';

/** A note in the draft (a disclaimer, an editor's note, a footnote) that names outlets and their ties. */
export interface Disclaimer extends Span {
  readonly kind: 'disclaimer' | 'editors-note' | 'footnote' | 'other';
  readonly outlets: readonly Outlet[];
  /** Countries (ISO 3166-1) whose state media it tells of together, without a name: `Chinese and Russian state media`. */
  readonly states: ReadonlySet<string>;
  /** Whether it tells of any tie to a state; a disclaimer of another kind (`No liability is taken`) does not. */
  readonly discloses: boolean;
}

// "state media" | "state-run outlets" | not "the state of media"
const STATE_MEDIA =
  /\bstate[-‑– ](?:(?:run|owned|controlled|backed|funded|affiliated|linked)[-‑– ]?)?(?:media|outlets|broadcasters|news|agencies|newspapers|television|press)\b/i;
// "draws on" | "cites" | not "worked for"
const RESTS_ON =
  /\b(?:draws?|drew|cit(?:es?|ing)|quot(?:es?|ing)|us(?:es?|ing)|rel(?:y|ies|ied)|rests?|based|contains?|includ|refers?|sourc|information|reports?)/i;
const NOBODY: Pick<Disclaimer, 'outlets' | 'states'> = { outlets: [], states: new Set() };

/** Outlets whose names, or whose owner's name, stand in `prose`, and the states whose media it tells of without naming any. */
function toldIn(registry: Registry, prose: string): Pick<Disclaimer, 'outlets' | 'states'> {
  const tokens = readTokens(prose, 0, prose.length);
  const found = new Set<Outlet>();
  for (let i = 0; i < tokens.length; i++) {
    const named = findName(registry.names, tokens, i);
    for (const outlet of named ? [named.outlet, ...named.rivals] : []) found.add(outlet);
  }
  const states = new Set(STATE_MEDIA.test(prose) && RESTS_ON.test(prose) ? countriesIn(tokens) : []);
  for (const { country } of found) states.delete(country);
  return { outlets: [...found], states };
}

/** The notes among the blocks of a part that disclose something, and its disclaimers, in order. A heading can say what the paragraph below it is. */
export function findDisclaimers({ blocks, own, registry }: Part, text: string): Disclaimer[] {
  return blocks.slice(own.start, own.end).flatMap(({ block, reading: { prose, role, names } }, i) => {
    if (block.kind === 'heading') return [];
    const line = role === 'body' ? disclaimerLineIn(prose) : -1;
    if (line > 0) return [disclaimerAt(registry, text, block.start + line, block.end)];
    const isNote = role === 'note' || (role === 'body' && names && isOtherNote(prose.slice(0, 90)));
    const head = isNote ? prose : headingOver(blocks[own.start + i - 1]);
    if (block.kind !== 'footnote' && head === null) return [];
    const kind = block.kind === 'footnote' ? 'footnote' : kindOfNote(head ?? '');
    const discloses = isDisclosing(prose);
    if (!discloses && kind !== 'disclaimer') return [];
    const told = discloses ? toldIn(registry, prose) : NOBODY;
    if (told.outlets.length === 0 && told.states.size === 0 && kind === 'footnote') return [];
    return [{ start: block.start, end: block.end, kind, ...told, discloses }];
  });
}

/** A disclaimer that is the last line of a paragraph, as in a draft that was pasted with single line breaks. */
function disclaimerAt(registry: Registry, text: string, start: number, end: number): Disclaimer {
  const words = text.slice(start, end);
  const discloses = isDisclosing(words);
  return {
    start,
    end,
    kind: 'disclaimer',
    ...(discloses ? toldIn(registry, words) : NOBODY),
    discloses,
  };
}

/** The heading right over a block where it says that a note follows: `## Disclaimer`; or null. */
const headingOver = (above: PlacedBlock | undefined): string | null =>
  above?.reading.role === 'note-title' ? above.reading.prose : null;

/** Whether a note names the outlet, the group that owns it, or the media of its state as a whole. */
export function isNamedIn(outlet: Outlet, disclaimers: readonly Disclaimer[], text: string): boolean {
  const owner = outlet.owner?.name;
  return disclaimers.some(
    (note) =>
      note.discloses &&
      (note.outlets.includes(outlet) ||
        note.states.has(outlet.country) ||
        (owner !== undefined &&
          (text.slice(note.start, note.end).includes(owner) ||
            note.outlets.some(({ names }) => names.some(({ name }) => name === owner))))),
  );
}
