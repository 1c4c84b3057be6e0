/** What credits a statement in Chinese: the words of a sentence (`据介绍`, `他表示`), and those around an outlet’s name. */
import type { Language } from '../language/language.ts';
import type { Span } from '../span.ts';
import type { Token } from '../tokens.ts';
import type { NamedOutlet } from './registry.ts';
import type { SourceCue } from './sources.ts';

/** Chinese has no spaces to find words by: cues are looked for in the prose itself. */
export function findHanCues(prose: string, span: Span, language: Language): SourceCue[] {
  const words = prose.slice(span.start, span.end);
  const cues: SourceCue[] = [];
  for (const cue of [...language.sayingVerbs, ...language.findingVerbs, ...language.sourcePhrases]) {
    const at = cue.length === 1 ? singleSign(words, cue) : words.indexOf(cue);
    if (at >= 0)
      cues.push({
        start: span.start + at,
        end: span.start + at + cue.length,
        vague: [...language.vagueSources].some((vague) => words.includes(vague)),
      });
  }
  return cues;
}

/** A one-sign cue is part of many words: 称 and 说 must stand before a pause, 据 at the head of a clause. */
function singleSign(words: string, cue: string): number {
  const at =
    cue === '据' ? words.search(/(?:^|[，。；])据/u) : words.search(new RegExp(`${cue}(?=[，：“,:「])`, 'u'));
  return at < 0 ? -1 : cue === '据' && words[at] !== '据' ? at + 1 : at;
}

/** Chinese: 新华社北京7月26日电 · 据新华社报道 · 新华社记者 · 来源：新华网. */
export function hanCue(tokens: readonly Token[], named: NamedOutlet, prose: string): Span | null {
  const start = tokens[named.from]?.start ?? 0;
  const end = tokens[named.next - 1]?.end ?? 0;
  const before = prose.slice(Math.max(0, start - 14), start);
  const after = prose.slice(end, end + 24);
  if (/^[》”]?(?:旗下|下属|所属|社长|总编|记者站|大楼|总部)/u.test(after)) return null;
  if (/(?:据|援引|引述|引|来源[:：]?|来自|接受|告诉|（|\()\s*[\u4e00-\u9fff《“]{0,8}$/u.test(before))
    return { start: start - 1, end };
  if (
    /^(?:[”》)]?[^，。；]{0,12}(?:报道|消息|电[（(，,\s]|讯|称|表示|指出|发布|发文|发表|披露|透露|援引|记者|刊文|评论)|\d{1,2}月\d{1,2}日|[\u4e00-\u9fff]{1,6}\d{1,2}月\d{1,2}日电|[）)]|客户端)/u.test(
      after,
    )
  )
    return { start, end: end + 1 };
  return null;
}
