/** The package ships no types; this is the part that is used. */
declare module 'launch-editor' {
  /**
   * Opens `file:line:column` in the editor that the environment names, or that is running.
   * @param failed is told why not; null where no editor is known
   */
  export default function launchEditor(file: string, failed: (file: string, why: string | null) => void): void
}
