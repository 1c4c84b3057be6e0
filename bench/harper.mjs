// Has harper.js look at every draft of a folder, since it brings no command of its own: `node bench/harper.mjs FOLDER`
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LocalLinter } from 'harper.js';
import { binary } from 'harper.js/binary';

const [folder = '.'] = process.argv.slice(2);
const linter = new LocalLinter({ binary });
await linter.setup();
let found = 0;
for (const name of readdirSync(folder))
  found += (await linter.lint(readFileSync(join(folder, name), 'utf8'), { language: 'markdown' })).length;
console.log(`${found} findings`);
process.exit(0);
