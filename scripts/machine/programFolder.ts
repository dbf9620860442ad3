/**
 * The folder that the running program was compiled to; none where its sources are run as they are. In a clone no two
 * builds of different sources have the same.
 */
export const programFolder: { path?: string } = {}
