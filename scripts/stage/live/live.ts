import { connect, listen } from './connect.ts'

/** Follows the live server, where this page is of one. */
export function followLive(): void {
  const source = connect()
  if (!source) return
  listen(source, 'deck', () => {
    location.reload()
  })
}
