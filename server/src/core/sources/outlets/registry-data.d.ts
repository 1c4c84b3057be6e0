/** The country files of server/data/state-media as one piece of JSON, put together by esbuild.mjs and read by registry.ts: within a bundle, or in a file beside it. */
declare module 'factdesk:registry' {
  const readCompact: () => string;
  export default readCompact;
}
