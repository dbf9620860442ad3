/** What Yarn's Plug'n'Play lets programs ask. */
declare module 'pnpapi' {
  /** The folder of a package, as a file or folder that depends on it sees it. */
  export function resolveToUnqualified(request: string, issuer: string): string | null
}
