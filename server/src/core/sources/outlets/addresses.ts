/** Addresses: whose page a link leads to, looked through archives, caches and translators. */

/** Sites that keep copies of other pages, whose address stands in theirs. */
const KEEPERS = new Set(
  `web.archive.org archive.ph archive.today archive.is archive.md archive.li archive.vn archive.fo archive.org ghostarchive.org
  perma.cc web-archive.org wayback.archive-it.org arquivo.pt www.webarchive.org.uk webarchive.nationalarchives.gov.uk web.archive.bibalex.org
  webcitation.org www.webcitation.org webcache.googleusercontent.com cc.bingj.com translate.google.com translate.yandex.com translate.yandex.ru
  l.facebook.com lm.facebook.com 12ft.io`.split(/\s+/),
); // prettier-ignore

// "https://a.org/x" | "//a.org" | "a.org/x" | not "/x"
const HOST = /^(?:[a-z][a-z0-9+.-]{0,20}:)?(?:\/\/)?([^/?#\s:@]{1,253})/i;
// "/web/2020/https://a.org/b" | "?u=https%3A%2F%2Fa.org" | not "/2020/a.org"
const INNER = /https?(?::|%3a)(?:\/|%2f){1,2}([^\s&+]{1,500})/i;
// "/web/2020/a.org/b" | "/web/2020*/a.org" | not "/web/about"
const STAMPED = /^\/web\/\d{4,14}(?:[a-z]{2}_|\*)?\/([^\s/?#]{1,253}\.[^\s?#]{2,500})/i;
// "?q=cache:x1Y:a.org/b" | not "?q=a.org"
const CACHED = /[?&]q=cache:(?:[\w-]{6,20}:)?([^\s&+]{1,500})/i;
// "/amp/s/a.org/b" | "/amp/a.org/b" | not "/amp/b"
const AMP = /^\/amp\/(?:s\/)?([^\s/?#]{1,253}\.[^\s?#]{2,500})/i;

// "/turbo/a.org/s/b" | "/a.org/s/b" | not "/about"
const TURBO = /^\/(?:turbo\/)?([^\s/?#]{1,253}\.[^\s/?#]{2,63}\/s(?:\/[^\s?#]{0,500})?)/i;

/** The host as it is written, lower case; null where there is none. */
function bareHost(url: string): string | null {
  const host = HOST.exec(url)?.[1]?.toLowerCase();
  return host?.includes('.') ? host : null;
}

/** The address that another one holds: a copy's original, an AMP cache's page, a translator's text; null for a plain one. */
function innerOf(url: string, host: string): string | null {
  const rest = url.slice(url.toLowerCase().indexOf(host) + host.length);
  if (KEEPERS.has(host))
    return INNER.exec(rest)?.[1] ?? CACHED.exec(rest)?.[1] ?? STAMPED.exec(rest)?.[1] ?? null;
  if (host.endsWith('.cdn.ampproject.org')) return /^\/\w\/(?:s\/)?([^\s?#]{1,500})/.exec(rest)?.[1] ?? null;
  if (host.endsWith('.turbopages.org')) return TURBO.exec(rest)?.[1] ?? null;
  if (/^(?:www\.)?(?:google\.[a-z.]{2,6}|bing\.com)$/.test(host))
    return AMP.exec(rest)?.[1] ?? (rest.startsWith('/url?') ? (INNER.exec(rest)?.[1] ?? null) : null);
  // The translator writes `.` as `-` and `-` as `--`: "tass-com.translate.goog" holds tass.com.
  if (host.endsWith('.translate.goog'))
    return host.slice(0, -'.translate.goog'.length).replace(/-(-)?/g, (_, twice?: string) => twice ?? '.');
  return null;
}

/**
 * Host of an address, lower case, without `www.`; null where there is none. Archived copies, AMP caches and translations
 * give the host they hold. Shorteners give themselves: where they lead cannot be seen.
 */
export function hostOf(url: string): string | null {
  let host = bareHost(url);
  const inner = host === null ? null : innerOf(url, host);
  if (inner !== null)
    host = bareHost(inner.replace(/^https?(?::|%3a)(?:\/|%2f){1,2}/i, '').split(/%2f/i, 1)[0] ?? '');
  return host?.replace(/^(?:www|m|amp|mobile)\./, '') ?? null;
}

// "/topics/space.html" | "/tag/dam" | "/newsletters" | not "/news/topics-of-the-day"
const SHELF =
  /^(?:[a-z][a-z0-9+.-]{0,20}:)?\/\/[^/?#\s]{1,253}(?:\/[^/?#\s]{1,60}){0,3}\/(?:topics?|tags?|tagged|category|categories|hashtag|authors?|newsletters?|subscribe|themes?)(?:[/?#]|\.html?$|$)/i;

/** Whether an address is that of a shelf and of no page on it: a topic, a tag, an author, a newsletter. */
export const isShelf = (url: string): boolean => SHELF.test(url);
