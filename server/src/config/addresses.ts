/** Where files lie, told from their URIs, which may be those of any file system: `file:///news/`, `vscode-vfs://github/quay/paper/`. */

/** `file:///news/` of `file:///news/strike.md`; null for a draft that is in no folder: `untitled:Untitled-1`. */
export function folderOf(uri: string): string | null {
  return /^[\w+.-]+:\//u.test(uri) ? uri.slice(0, uri.lastIndexOf('/') + 1) : null;
}

/** `file:///` of `file:///news/`; null at the top, be it `file:///`, `vscode-vfs://github/` or `memory:/`. */
export function parentOf(folder: string): string | null {
  const parent = folder.slice(0, folder.lastIndexOf('/', folder.length - 2) + 1);
  return parent === '' || (parent.endsWith('//') && !parent.endsWith(':///')) ? null : parent;
}

/** The way from a folder to a draft, readable, with slashes: `opinion/strike (2).md`. */
export function relativeTo(folder: string, uri: string): string {
  const path = uri.startsWith(folder) ? uri.slice(folder.length) : uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The file that `path` means, seen from `from`; null for an address on the web. */
export function resolve(path: string, from: string): string | null {
  if (/^[a-z][a-z+.-]+:/iu.test(path)) return null;
  try {
    return new URL(path.replaceAll('\\', '/').replace(/[%?#]/gu, encodeURIComponent), from).href;
  } catch {
    return null;
  }
}
