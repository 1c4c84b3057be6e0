/** The languages that messages are written in, and which of them somebody gets. */
import { en, type Messages } from './en.ts';
import { zh } from './zh.ts';

/** By the language and script that a locale comes to. Readers of other scripts are better served in English than in the wrong one. */
const LANGUAGES: Readonly<Record<string, Messages>> = { 'zh-Hans': zh };

/**
 * The messages for the locale of an editor, `zh-cn` as well as `zh_CN.UTF-8`; in English for those that nobody has translated
 * (`fr`, `zh-tw`), and for what is no locale.
 */
export function messagesFor(locale: unknown): Messages {
  if (typeof locale !== 'string') return en;
  try {
    const tag = (locale.split(/[.@]/u, 1)[0] ?? '').replaceAll('_', '-');
    const { language, script = '' } = new Intl.Locale(tag).maximize();
    return LANGUAGES[`${language}-${script}`] ?? en;
  } catch {
    return en;
  }
}
