// Has code-server show Factdesk as vscode.dev does: from a web server, so that it runs in the browser, in a web worker.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, relative, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
const TYPES = { '.js': 'text/javascript', '.json': 'application/json', '.svg': 'image/svg+xml' };

/** What of this folder is served: what a package would hold, and the suite. */
const SERVED = /^(?:package[\w.-]*\.json$|(?:dist|images|l10n|out\/test|schemas|syntaxes|walkthrough)\/)/;

/** Has a page that is to show code-server's workbench find Factdesk, and the suite `tests`, on a web server. */
export async function serveExtension(page, { url }, tests) {
  const port = await serve();
  // Behind code-server's own address, since a worker takes scripts from there only.
  const address = new URL(`${url}/proxy/${port}/`);
  const at = (path) => ({
    scheme: 'http',
    authority: address.host,
    path: address.pathname + relative(root, resolve(path)),
  });
  const options = { extensions: [at(root)], ...(tests && { extensionTestsPath: at(tests) }) };
  await page.addInitScript(develop, options);
}

/** In the page: adds an extension under development to the settings that the workbench finds in its own markup. */
function develop(developmentOptions) {
  const { getAttribute } = Element.prototype;
  Element.prototype.getAttribute = function (name) {
    const value = getAttribute.call(this, name);
    const isSettings = this.id === 'vscode-workbench-web-configuration' && name === 'data-settings';
    return isSettings ? JSON.stringify({ ...JSON.parse(value), developmentOptions }) : value;
  };
}

/** Serves this folder on 127.0.0.1 for as long as this process lives. Resolves to the port. */
async function serve() {
  const server = createServer((request, response) => void answer(request, response));
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  server.unref();
  return server.address().port;
}

async function answer({ url }, response) {
  const path = new URL(url, 'http://localhost').pathname.slice(1);
  const content = SERVED.test(path) ? await readFile(join(root, path)).catch(() => null) : null;
  if (content === null) response.writeHead(404).end();
  else response.writeHead(200, { 'Content-Type': TYPES[extname(path)] ?? 'text/plain' }).end(content);
}
