/** Where a build of the stage tells which files it is made of, as Vite's manifests do. */
export const manifestName = 'manifest.json'
