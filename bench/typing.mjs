// Under a writer's hands: servers that hold the same draft open, each typed into for a moment, in turns.
import { makeDraft, makeJson, makeOneParagraph } from './corpus.mjs';
import { Editor } from '../scripts/editor.mjs';
import { FACTDESK, FACTDESK_ASKED, floor, isThere, SERVERS } from './peers.mjs';
import { median, percentile } from './statistics.mjs';
import { pin, processorTime, residentMemory, startMeasured } from './usage.mjs';

const TYPED = ' and in 2019 some 47 percent of 1,200 people in Kestow agreed, the river board said.';
/** Letters that a server gets in a row before it is another's turn, and the milliseconds between them. */
const TURN = 10;
const PAUSE = 20;
/** Turns of a server that takes longer than this many milliseconds a letter; it cannot be confused with the others. */
const SLOW = 40;
const SLOW_TURNS = 3;
/** Milliseconds after which a server has done what it put off while letters came in. */
const AFTERWARDS = 1500;
/** The last key of a burst ends a word, so that all of it has to be looked at. */
const BURST = TYPED.slice(0, TYPED.indexOf(' people') + 1).slice(-30);
const BETWEEN_KEYS = 30;
const FURTHER_DRAFTS = 10;

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const letter = (count) => TYPED[count % TYPED.length];
/** Whether a key ends a word, so that what was typed has to be looked at as a whole. */
const endsWord = (key) => !/[a-z0-9]/iu.test(key);

/** A server with a draft open in it, and the milliseconds each letter took. */
async function sitDown(server, size, text) {
  const editor = await Editor.start(server);
  try {
    const json = server.language === 'json';
    const draft = await editor.open(json ? 'draft.json' : 'draft.md', json ? makeJson(text) : text);
    return { server, editor, draft, typed: 0, times: [], ends: [] };
  } catch (error) {
    await editor.end();
    throw error;
  }
}

async function typeOn(seat, letters) {
  const { editor, draft } = seat;
  const times = [];
  const ends = [];
  for (let i = 0; i < letters; i++) {
    const key = letter(seat.typed++);
    times.push(await editor.type(draft, key));
    if (endsWord(key)) ends.push(times.at(-1));
    await pause(PAUSE);
  }
  return { times, ends };
}

/** Everyone's seat at one draft: ours, the floor with as many diagnostics as ours, and the peers. */
async function seatAll(size, text, missing) {
  const own = await sitDown(FACTDESK, size, text);
  const seats = [own, await sitDown(floor(own.editor.counts.get(own.draft.uri)), size, text)];
  for (const server of size === 'XL' ? [] : SERVERS) {
    if (missing.has(server.name)) continue;
    try {
      if (!isThere(server)) throw new Error('it is not installed');
      seats.push(await sitDown(server, size, text));
    } catch (error) {
      missing.set(server.name, error.message);
    }
  }
  return seats;
}

/** One character at a time into one draft: p50 (of all keys, and of those that end a word) and p95 in milliseconds, and CPU a letter, by server. */
async function typeInto(size, text, turns, missing) {
  const seats = await seatAll(size, text, missing);
  for (const seat of seats)
    seat.pace = median((await typeOn(seat, seat.server === FACTDESK ? 2 * TURN : TURN)).times);
  await pause(AFTERWARDS);
  for (const seat of seats) seat.before = processorTime(seat.editor.child.pid);
  for (let turn = 0; turn < turns; turn++)
    for (const seat of turn % 2 === 0 ? seats : seats.toReversed()) {
      if (seat.pace > SLOW && turn >= SLOW_TURNS) continue;
      const { times, ends } = await typeOn(seat, TURN);
      seat.times.push(...times);
      seat.ends.push(...ends);
    }
  await pause(AFTERWARDS);
  for (const seat of seats) seat.after = processorTime(seat.editor.child.pid);
  for (const { editor } of seats) await editor.end();
  return seats.map(({ server, editor, draft, times, ends, before, after }) => ({
    name: server.name,
    p50: median(times),
    ended: median(ends),
    p95: percentile(times, 0.95),
    cpu: before === null || after === null ? null : (after - before) / times.length,
    diagnostics: editor.counts.get(draft.uri),
  }));
}

/** Thirty keys, thirty milliseconds apart, nobody waiting: milliseconds from the last key to the last diagnostics. */
async function burst(server, text) {
  const { editor, draft } = await sitDown(server, 'M', text);
  for (const key of BURST) await editor.type(draft, key);
  let last = 0;
  const answers = [];
  for (const [i, key] of [...BURST].entries()) {
    if (i > 0) await pause(BETWEEN_KEYS);
    last = editor.send(draft, key);
    if (server.ask) answers.push(editor.ask(draft).catch(() => 0));
  }
  const done = server.ask ? Math.max(...(await Promise.all(answers))) : await editor.nextDiagnostics(draft);
  await editor.end();
  return done - last;
}

/** Enter, hovers and code actions in the middle of a book, in milliseconds. */
async function readBook(text, count) {
  const seat = await sitDown(FACTDESK, 'L', text);
  const { editor, draft } = seat;
  // As many words as it had letters in before each of them was read no more.
  await typeOn(seat, 8 * TURN);
  const enter = [];
  const asked = { hover: [], codeAction: [] };
  for (let i = 0; i < count; i++) {
    if (i % 2 === 0) draft.moveTo(0.4 + (0.2 * i) / count);
    enter.push(await editor.type(draft, '\n'));
    await pause(PAUSE);
  }
  for (let i = 0; i < count; i++) {
    draft.moveTo(i / count);
    const position = draft.position();
    const range = { start: { line: position.line, character: 0 }, end: position };
    const textDocument = { uri: draft.uri };
    for (const [kind, params] of Object.entries({
      hover: { textDocument, position },
      codeAction: { textDocument, range, context: { diagnostics: [] } },
    })) {
      const began = performance.now();
      asked[kind].push((await editor.request(`textDocument/${kind}`, params)).at - began);
    }
    await pause(PAUSE);
  }
  await editor.end();
  return {
    enter: percentile(enter, 0.95),
    hover: percentile(asked.hover, 0.95),
    codeAction: percentile(asked.codeAction, 0.95),
  };
}

/** Processor time from the start of the server to its first diagnostics on a note, and that of a Node that does nothing. */
async function startUp(text) {
  const bare = await startMeasured(pin([process.execPath, '-e', '0'])).cost;
  const command = pin(FACTDESK.run(FACTDESK.file));
  const { child, pid, cost } = startMeasured(command, { talks: true });
  const editor = await Editor.start(FACTDESK, child);
  await editor.open('draft.md', text);
  process.kill(await pid, 'SIGKILL');
  return { bare: bare.cpu, server: (await cost).cpu };
}

/** What the server holds in memory with an article open, and for each further one, in MB. */
async function hold() {
  const { editor } = await sitDown(FACTDESK, 'M', makeDraft('M'));
  await pause(500);
  const one = residentMemory(editor.child.pid);
  for (let i = 0; i < FURTHER_DRAFTS; i++) await editor.open(`further-${i}.md`, makeDraft('M', i + 2));
  await pause(500);
  const all = residentMemory(editor.child.pid);
  await editor.end();
  return { one, further: one === null ? null : (all - one) / FURTHER_DRAFTS };
}

/** All of it, once a round: a list of rounds. */
export async function measureTyping({ sizes, rounds, turns, missing, tell }) {
  const texts = Object.fromEntries(
    sizes.map((size) => [size, size === 'paragraph' ? makeOneParagraph() : makeDraft(size)]),
  );
  const [note, article, book] = [
    makeDraft('S'),
    makeDraft('M'),
    sizes.includes('L') ? makeDraft('L') : undefined,
  ];
  const done = [];
  for (let round = 0; round < rounds; round++) {
    const say = (what) => tell(`round ${round + 1} of ${rounds}: ${what}`);
    const one = { typing: {}, startUp: [] };
    for (const size of sizes) {
      say(`typing into ${size}`);
      one.typing[size] = await typeInto(size, texts[size], size === 'XL' ? SLOW_TURNS : turns, missing);
    }
    say('a burst of keys, the start, memory');
    one.burst = { sent: await burst(FACTDESK, article), asked: await burst(FACTDESK_ASKED, article) };
    for (let i = 0; i < 3; i++) one.startUp.push(await startUp(note));
    one.memory = await hold();
    if (book) {
      say('Enter, hovers and code actions in L');
      one.book = await readBook(book, 4 * TURN);
    }
    done.push(one);
  }
  return done;
}
