/** Cues of languages that the desk does not read otherwise: words right beside an outlet's name that make it the source. */
import { RareWords } from '../../language/rare-words.ts';
import { wordSet } from '../../language/words.ts';
import type { Span } from '../../span.ts';
import { low, spanOfTokens, type Token } from '../../tokens.ts';
import type { NamePlace } from './registry.ts';

/** Up to four words before the name: German, French, Spanish, Portuguese, Italian, Arabic, Persian. */
const BEFORE = wordSet(
  `laut berichtet berichtete meldet meldete schreibt selon d'après rapporte rapporté indiqué citant según informó reportó informa citando
  noticiou informou riferisce riporta قال قالت ذكر ذكرت أفاد أفادت أعلنت نقلت نقلا نقلاً أوردت وفقا وفقاً وفق بحسب حسب گزارش نقل`,
);
/** Right before the name, or an article before it: `segundo a Xinhua`. Farther off, they count, order or are names. */
const RIGHT_BEFORE = wordSet('segundo secondo menurut theo');
/** Before the name with nothing between but what the outlet is: `en declaraciones a la cadena RT`, `sagte der Agentur TASS`. */
const BEFORE_KIND = wordSet(
  `acuerdo declaraciones declaró dijo publicó señaló afirmó anunció indicó difundió detalló contó entrevista angaben berufung verweis gegenüber sagte sagten sagt erklärte zitiert
  déclaré dit annonce annoncé écrit affirme interview entretien anunciou publicou disse afirmou scrive detto podaje podała poinformowała informuje informacją göre melaporkan`,
);
/** What may stand there: articles, prepositions, and what the outlet is called. */
const INTRODUCES = wordSet(
  `a al à au aux con de del der die das dem den des du da do dos dello della di von vom auf avec com en in la le les el los las il lo l'agence l'agenzia un una une einem einer
  agencia agence agentur agenzia agência agencji noticias prensa presse notícias notizie nachrichtenagentur sender fernsehsender staatssender nachrichtensender zeitung portal canal cadena chaîne
  televisora emisora diario periódico quotidien journal jornal giornale medio chino china rusa ruso russo russa iraní cubana cubano venezolana turca turco chinoise chinois russe iranienne cubaine
  russischen russische russischer chinesischen chinesische chinesischer iranischen iranische iranischer türkischen türkische amtlichen amtliche`,
);
/** Up to three words after it; of Korean words, the beginning. */
const AFTER = wordSet(
  `berichtet berichtete meldet meldete schrieb zufolge rapporte rapporté indiqué informó reportó informa noticiou informou riferisce riporta
  publicó señaló anunció indicó afirmó dijo difundió detalló annonce écrit affirme anunciou publicou afirmou scrive podaje podała poinformowała pisze göre bildirdi aktardı duyurdu melaporkan memberitakan
  گزارش نوشت گفت اعلام قالت ذكرت أفادت أعلنت أوردت`,
);
/** An Arabic word without the `and` before it: `وذكرت`. */
const bare = (word: string): string => (/^[وف]\p{Script=Arabic}{3}/u.test(word) ? word.slice(1) : word);
const KOREAN = /^(?:보도|따르면|전했|밝혔)/u;

/** What ends a German clause that starts with `wie`, however far behind the name. */
const GERMAN_LAST = wordSet(
  'berichtet berichtete meldet meldete schreibt schrieb mitteilt mitteilte vermeldet',
);

// Between which a cue is another's: "," | "،" | "que" | "EU" | not "„" | "der"
const PAUSE = /^(?:[,.;:،؛]|que|che|dass|daß|إن|أن|بأن|که)$/u;
const isPause = (tokens: readonly Token[], i: number): boolean =>
  PAUSE.test(low(tokens, i)) || /^\p{Lu}{2,5}$/u.test(tokens[i]?.text ?? '');

/** Who speaks for themselves, though of an outlet: `el director de teleSUR dijo`. */
const HEADS = wordSet(
  'director directora exdirector presidente presidenta jefe jefa periodista fundador directeur directrice président fondateur chef direktor direktorin gründer diretor jornalista direttore',
);

/** `laut Xinhua`, `selon l'agence Xinhua`, `Xinhua meldete`, `ذكرت قناة المنار`, `به گزارش خبرگزاری فارس`; or null. */
export function otherCue(tokens: readonly Token[], { from, next }: NamePlace): Span | null {
  for (let i = from - 1; i >= Math.max(0, from - 4) && !isPause(tokens, i); i--)
    if (
      BEFORE.has(low(tokens, i)) ||
      BEFORE.has(bare(low(tokens, i))) ||
      (i >= from - 2 && RIGHT_BEFORE.has(low(tokens, i)))
    )
      return spanOfTokens(tokens, i, i + 1);
  const last = beforeKind(tokens, from);
  if (BEFORE_KIND.has(low(tokens, last)) || (last < from - 4 && BEFORE.has(low(tokens, last))))
    return spanOfTokens(tokens, last, last + 1);
  if (tokens.slice(Math.max(0, from - 4), from).some(({ low: word }) => HEADS.has(word))) return null;
  for (let i = next; i < Math.min(tokens.length, next + 3) && !PAUSE.test(low(tokens, i)); i++)
    if (AFTER.has(low(tokens, i))) return spanOfTokens(tokens, i, i + 1);
  for (let i = next; i < Math.min(tokens.length, next + 8); i++)
    if (KOREAN.test(low(tokens, i))) return spanOfTokens(tokens, i, i + 1);
  return verbAtEnd(tokens, from, next);
}

/** The first token before a name that does not only say what the outlet is: `según` in `según la agencia estatal china Xinhua`. */
function beforeKind(tokens: readonly Token[], from: number): number {
  let i = from - 1;
  while (i > from - 8 && (INTRODUCES.has(low(tokens, i)) || TIE_WORDS.has(low(tokens, i)))) i--;
  return i;
}

/** `Wie der Sender TRT auf seiner Seite berichtet, …`: the verb, or null. */
function verbAtEnd(tokens: readonly Token[], from: number, next: number): Span | null {
  if (!tokens.slice(Math.max(0, from - 7), from).some(({ low: word }) => word === 'wie')) return null;
  for (let i = next; i < Math.min(tokens.length, next + 8) && !PAUSE.test(low(tokens, i)); i++)
    if (GERMAN_LAST.has(low(tokens, i))) return spanOfTokens(tokens, i, i + 1);
  return null;
}

/** What may stand before a name that is also a word: channel, paper, agency. */
const KINDS = /^[لبو]?(?:قناة|صحيفة|جريدة|وكالة|تلفزيون|إذاعة|خبرگزاری|روزنامه|شبکه)$/u;

/** Whether an ambiguous name in another script than Latin is an outlet's: among English words, or behind what it is. */
export function isOutletInOtherScript(tokens: readonly Token[], { from, next }: NamePlace): boolean {
  const isLatin = (i: number) => /^\p{Script=Latin}/u.test(low(tokens, i));
  return !isLatin(from) && (KINDS.test(low(tokens, from - 1)) || isLatin(from - 1) || isLatin(next));
}

/** Words of those languages, in Latin letters, that tell whose an outlet is: `die staatliche Nachrichtenagentur Xinhua`. */
const TIE_WORDS = wordSet(
  `staatlich staatliche staatlicher staatliches staatlichen staatlichem halbstaatliche halbstaatlicher halbstaatliches halbstaatlichen
  staatsnah staatsnahe staatsnaher staatsnahes staatsnahen staatsnahem staatsmedium staatsmedien parteizeitung parteizeitungen
  staatssender staatsagentur staatsfernsehen staatszeitung regierungszeitung regierungsnah regierungsnahe regierungsnahen regierungsnaher kremlnah kremlnahe kremlnahen kremlnaher parteiorgan
  gubernamental gubernamentales governativa governativo estatal estatales estatais oficial oficiales oficiais oficialista oficialistas statale statali`,
);
const TYING = new RareWords([...TIE_WORDS, "d'état"]);
// "agence officielle" | "الوكالة الرسمية" | "국영" | not "official"
const TIES =
  /\b(?:agence|télévision|chaîne) (?:officielle|publique)\b|\b(?:agenzia|televisione|emittente|tv) di stato\b|الرسمي|الحكومي|국영|관영|دولتی|رسمی/iu;

/** Words one of which every such description in Latin letters has; of `d'état` without its article. */
export const DESCRIBING_OTHERWISE: readonly string[] = [...TIE_WORDS, 'état', 'officielle', 'publique'];

/** Whether words of those languages beside a name tell whose the outlet is. */
export function isDescribedOtherwise(
  tokens: readonly Token[],
  { from, next }: { readonly from: number; readonly next: number },
  prose: string,
): boolean {
  const [first, end] = [Math.max(0, from - 5), Math.min(tokens.length, next + 6)];
  for (let i = first; i < end; i++) if (TYING.has(tokens[i])) return true;
  return TIES.test(prose.slice(tokens[first]?.start ?? 0, tokens[end - 1]?.end));
}
