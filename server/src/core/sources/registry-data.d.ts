/** The country files of server/data/state-media as one JSON array, put together by esbuild.mjs. */
declare module 'factdesk:registry' {
  const compact: string;
  export default compact;
}
