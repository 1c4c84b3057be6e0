// The few figures that a list of measurements comes to.

/** The value below which this share of a list lies (nearest rank); null of an empty one. */
export function percentile(list, share) {
  const sorted = [...list].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null;
}

export const median = (list) => percentile(list, 0.5);

/** The median, without what could not be measured. */
export const medianOf = (list) => median(list.filter((value) => value !== null && value !== undefined));
