// How results look on the terminal that they are printed on.
import type { Look } from './formats/printer.ts';

/** The terminal's width, and whether it shows colours; without a terminal 100 columns and none. */
export function toLook(): Look {
  const { env, stdout } = process;
  // Declared as always true or false; without a terminal it is neither.
  const isTerminal = (stdout.isTTY as boolean | undefined) === true;
  const forced = env['FORCE_COLOR'] !== undefined && env['FORCE_COLOR'] !== '0';
  const colored = !env['NO_COLOR'] && (forced || (isTerminal && env['TERM'] !== 'dumb'));
  return { columns: (isTerminal && stdout.columns) || 100, colored };
}
