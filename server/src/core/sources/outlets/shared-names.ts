/** Shared names: which outlet a name means that several have (NTV, CBC), told by the country that the sentence names. */
import type { Token } from '../../tokens.ts';
import { countriesIn } from './nations.ts';
import type { NamedOutlet, Outlet } from './registry.ts';

const isTold = (tokens: readonly Token[], { country }: Outlet): boolean => countriesIn(tokens).has(country);

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
