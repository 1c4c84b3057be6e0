// The plot: who takes how long, on a scale in which each step is ten times the one before. Readable on light and dark ground.

const [WIDTH, LEFT, RIGHT, ROW, TOP] = [760, 215, 60, 26, 56];
/** Room on the left for the longest name. */
const NAMES = 40;
const COLOURS = ['#2b7bba', '#d97a1e', '#3d9a50', '#a05fb5'];

const STYLE = `
  text { font: 13px system-ui, sans-serif; fill: #24292f }
  .small { font-size: 11px; fill: #57606a }
  .title { font-size: 15px; font-weight: 600 }
  .own { font-weight: 700 }
  .grid { stroke: #d0d7de; stroke-width: 1 }
  @media (prefers-color-scheme: dark) {
    text { fill: #e6edf3 } .small { fill: #9da7b1 } .grid { stroke: #3d444d }
  }`;

const escape = (words) => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const round = (value) => Number(value.toFixed(1));
const text = (x, y, words, more = '') =>
  `<text x="${round(x)}" y="${round(y)}" ${more}>${escape(words)}</text>`;
const two = (value) => String(Number(value.toPrecision(2)));

/** One panel: a row for each name, a dot for each series. `rows` are `{ name, values }`, with null where nothing is known. */
function panel({ title, unit, series, rows }, top) {
  const values = rows.flatMap((row) => row.values).filter((value) => value !== null);
  const low = Math.floor(Math.log10(Math.min(...values)));
  const high = Math.ceil(Math.log10(Math.max(...values)));
  const x = (value) => LEFT + ((Math.log10(value) - low) / (high - low)) * (WIDTH - LEFT - RIGHT);
  const bottom = top + TOP + rows.length * ROW;
  const parts = [text(12, top + 20, title, 'class="title"')];
  series.forEach((name, i) => {
    const at = LEFT + i * 130;
    parts.push(
      `<circle cx="${at}" cy="${top + 36}" r="5" fill="${COLOURS[i]}"/>`,
      text(at + 10, top + 40, name, 'class="small"'),
    );
  });
  for (let power = low; power <= high; power++) {
    const at = round(x(10 ** power));
    parts.push(`<line x1="${at}" x2="${at}" y1="${top + TOP}" y2="${bottom}" class="grid"/>`);
    parts.push(text(at, bottom + 15, `${10 ** power} ${unit}`, 'class="small" text-anchor="middle"'));
  }
  rows.forEach(({ name, values: own }, row) => {
    const y = top + TOP + (row + 0.5) * ROW;
    parts.push(text(LEFT - 14, y + 4, name, `text-anchor="end"${name === 'Factdesk' ? ' class="own"' : ''}`));
    own.forEach((value, i) => {
      if (value === null) return;
      parts.push(
        `<circle cx="${round(x(value))}" cy="${y}" r="5" fill="${COLOURS[i]}"><title>${escape(name)}, ${escape(series[i])}: ${two(value)} ${unit}</title></circle>`,
      );
      parts.push(
        text(x(value), y - 8, two(value), 'class="small" text-anchor="middle" style="font-size:9px"'),
      );
    });
  });
  return { svg: parts.join('\n'), bottom: bottom + 34 };
}

/** An SVG of one panel below the other. */
export function toPlot(panels) {
  let height = 0;
  const drawn = panels
    .filter(({ rows }) => rows.some(({ values }) => values.some((value) => value !== null)))
    .map((each) => {
      const { svg, bottom } = panel(each, height);
      height = bottom;
      return svg;
    });
  const label = escape(panels.map(({ title }) => title).join('; '));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${-NAMES} 0 ${WIDTH + NAMES} ${height}" width="${WIDTH + NAMES}" height="${height}" role="img" aria-label="${label}">
<style>${STYLE}</style>
${drawn.join('\n')}
</svg>
`;
}
