// Holds the time inside an extension host: from opening the sample draft to the first diagnostics on it.
const vscode = require('vscode');

const QUIET = 2000; // milliseconds until VS Code's own start is over

exports.run = async function run() {
  const uri = vscode.Uri.joinPath(vscode.workspace.workspaceFolders[0].uri, 'sample.md');
  await new Promise((done) => setTimeout(done, QUIET));
  const first = new Promise((done) => {
    vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      const own = uris.some((each) => each.toString() === uri.toString());
      if (
        own &&
        vscode.languages.getDiagnostics(uri).some(({ source }) => /^(?:factdesk|empty)$/.test(source))
      )
        done(performance.now());
    });
  });
  const begun = performance.now();
  await vscode.window.showTextDocument(uri);
  console.log(`activation-ms ${((await first) - begun).toFixed(1)}`);
  await new Promise((done) => setTimeout(done, 500)); // so that the line is out before this host ends
};
