/** Shared names: which outlet a name means that several have (NTV, CBC), told by the country that the sentence names. */
import { countryName } from '../language/en-wording.ts';
import { isCapital, type Token } from '../tokens.ts';
import type { NamedOutlet, Outlet } from './registry.ts';

/** Words of countries' names that tell no country. */
const COMMON = new Set(['united', 'republic', 'islands', 'south', 'north']);

/** As many letters are the same in a country's name and in what is of it: Turkey and Turkish, Nepal and Nepali. */
const STEM = 4;

const stems = new Map<string, readonly string[]>();

/** `['turk']`: what words that tell a country start with. */
function stemsOf(country: string): readonly string[] {
  const known = stems.get(country);
  if (known) return known;
  const words = countryName(country).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().split(/[^a-z]+/); // prettier-ignore
  const made = words
    .filter((word) => word.length >= STEM && !COMMON.has(word))
    .map((word) => word.slice(0, STEM));
  stems.set(country, made);
  return made;
}

const isTold = (tokens: readonly Token[], { country }: Outlet): boolean => {
  const starts = stemsOf(country);
  return tokens.some((token) => isCapital(token) && starts.some((start) => token.low.startsWith(start)));
};

/**
 * The name as that of the outlet whose country the sentence tells: `Turkish channel NTV`. A name that is one outlet's
 * alone, or that of outlets of one country, stays as it is; null where nothing tells which of them it means.
 */
export function ofItsCountry(tokens: readonly Token[], named: NamedOutlet): NamedOutlet | null {
  const { outlet, rivals, shared } = named;
  if (!shared && rivals.every(({ country }) => country === outlet.country)) return named;
  const told = [outlet, ...rivals].find((one) => isTold(tokens, one));
  return told ? { ...named, outlet: told } : null;
}
