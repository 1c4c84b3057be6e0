/** The country files of server/data/state-media as one JSON array, put together by esbuild.mjs: within a bundle, or in a file beside it. */
declare module 'factdesk:registry' {
  const readCompact: () => string;
  export default readCompact;
}
