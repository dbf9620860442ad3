/**
 * What Slidev is told of every deck, in the head of its `slides.md` and of the stage's. Plain JavaScript, as what
 * compiles the stage is.
 */
export const slidevSettings = {
  routerMode: 'hash',
  colorSchema: 'auto',
  fonts: { provider: 'none' },
  favicon: './favicon.svg',
  drawings: { enabled: false },
  record: false,
  browserExporter: false,
  contextMenu: false,
  wakeLock: 'dev',
}
