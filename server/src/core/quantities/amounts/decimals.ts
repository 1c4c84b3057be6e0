/** Exact arithmetic on numbers as drafts give them: decimals (`1050000`, `-0.4`), and fractions where a decimal would round (`1/3`). */

/** Digits that may be raised to a power or added up: no draft needs more, and hostile text stays cheap. */
const LONGEST = 40;

/** Both parts of a number, the lower one above zero: `-0.4` is -4 over 10. Null for what is too long to reckon with. */
function toParts(value: string): readonly [over: bigint, under: bigint] | null {
  // "-0.4" | "7/3" | not "1.2.3"
  if (value.length > LONGEST || !/^-?\d+(?:\.\d+|\/[1-9]\d*)?$/.test(value)) return null;
  const [over = '0', under] = value.split('/');
  if (under !== undefined) return [BigInt(over), BigInt(under)];
  const [whole = '', part = ''] = over.split('.');
  return [BigInt(whole + part), 10n ** BigInt(part.length)];
}

function divisor(a: bigint, b: bigint): bigint {
  while (b) [a, b] = [b, a % b];
  return a < 0n ? -a : a;
}

/** How often `by` divides `value`, and what is left of it. */
function strip(value: bigint, by: bigint): readonly [times: number, rest: bigint] {
  let times = 0;
  for (; value % by === 0n; value /= by) times++;
  return [times, value];
}

/** `over` divided by `under`: `0.75` for 3 and 4, `1/3` for 2 and 6. */
function quotient(over: bigint, under: bigint): string {
  if (under === 0n) return `${over}/0`;
  const common = divisor(over, under);
  if (common > 1n) return quotient(over / common, under / common);
  const [twos, odd] = strip(under, 2n);
  const [fives, rest] = strip(odd, 5n);
  if (rest !== 1n) return `${over}/${under}`;
  const places = Math.max(twos, fives);
  const digits = String(((over < 0n ? -over : over) * 10n ** BigInt(places)) / under).padStart(
    places + 1,
    '0',
  );
  const whole = digits.slice(0, digits.length - places);
  return `${over < 0n ? '-' : ''}${whole}${places ? `.${digits.slice(-places)}` : ''}`;
}

/** A whole number and a fraction: `2.5` for 2 and 1/2, `7/3` for 2 and 1/3. */
export const asFraction = (whole: number, [over, under]: readonly [number, number]): string =>
  quotient(BigInt(whole) * BigInt(under) + BigInt(over), BigInt(under));

/** `a` and `b` together: `3.5` for `3` and `0.5`. */
export function add(a: string, b: string): string {
  const [first, second] = [toParts(a), toParts(b)];
  if (!first || !second) return a;
  return quotient(first[0] * second[1] + second[0] * first[1], first[1] * second[1]);
}

/** `value` times `over`, divided by `under`: `36` for `3` and 12. */
export function multiply(value: string, over: bigint, under = 1n): string {
  const parts = toParts(value);
  return parts ? quotient(parts[0] * over, parts[1] * under) : value;
}

/** `value` to a whole power: `1000000` for `10` and 6, `-0.4` for `-2.5` and -1. Null where nobody would write it out. */
export function raise(value: string, exponent: number): string | null {
  const parts = value.length > 12 || Math.abs(exponent) > LONGEST ? null : toParts(value);
  if (!parts || (parts[0] === 0n && exponent < 0)) return null;
  const times = BigInt(Math.abs(exponent));
  const [over, under] = [parts[0] ** times, parts[1] ** times];
  if (exponent >= 0) return quotient(over, under);
  return over < 0n ? quotient(-under, -over) : quotient(under, over);
}

/** `4` of `400`. By hand, since a pattern would look at each run of noughts again from each of them. */
function withoutLastZeros(digits: string): string {
  let end = digits.length;
  while (end > 0 && digits[end - 1] === '0') end--;
  return digits.slice(0, end);
}

/** Moves the decimal point of `value` by `power` places, exactly: `scale('1.05', 6)` is `1050000`. */
export function scale(value: string, power: number): string {
  if (power === 0) return value;
  const factor = () => 10n ** BigInt(Math.abs(power));
  if (power < 0) return multiply(value, 1n, factor());
  if (value.includes('/')) return multiply(value, factor());
  const [whole = '', part = ''] = value.split('.');
  const digits = whole + part.padEnd(power, '0');
  const point = digits.length - Math.max(0, part.length - power);
  const rest = withoutLastZeros(digits.slice(point));
  return (digits.slice(0, point).replace(/^0+(?=\d)/, '') || '0') + (rest ? `.${rest}` : '');
}

/** The other side of zero: `-5` for `5`. */
export const negate = (value: string): string => (value.startsWith('-') ? value.slice(1) : `-${value}`);

/** `1,234.5` → `1234.5`; with `spaceGroups` the comma starts the decimals. So does a comma that groups no thousands (`4,5`) or follows groups of its own (`1.234,5`). */
export function plainDecimal(digits: string, spaceGroups: boolean): string {
  const grouped = !spaceGroups && /^\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d+)?$/.test(digits);
  const dotted = /^\d{1,3}(?:\.\d{3})+,\d+$/.test(digits);
  const plain = grouped
    ? digits.replaceAll(',', '')
    : (dotted ? digits.replaceAll('.', '') : digits).replace(',', '.');
  return plain.replace(/^\./, '0.').replace(/^0+(?=\d)/, '');
}
