import { open, stat } from 'node:fs/promises'
import { CitedeckError, type Code } from '../errors/citedeckError.js'
import { inMegabytes } from './limits.ts'

const reasons: Readonly<Record<string, readonly [Code, string]>> = {
  ENOENT: ['no-such-file', 'there is no such file'],
  ENOTDIR: ['no-such-file', 'there is no such file'],
  EACCES: ['file-unreadable', 'may not be read'],
  EPERM: ['file-unreadable', 'may not be read'],
  ELOOP: ['file-unreadable', 'is a link that leads back to itself'],
  ENAMETOOLONG: ['file-unreadable', 'has a name that is too long for this system'],
}

/**
 * Reads a file, but no more of it than `most` bytes, whatever size it says it has.
 * @throws CitedeckError where there is none, it is no plain file, may not be read or is larger; its message follows the
 * file's name
 */
export async function readBounded(path: string, most: number): Promise<Buffer> {
  try {
    // Looked at before it is opened: to open a pipe waits for who writes into it.
    const found = await stat(path)
    if (!found.isFile())
      throw new CitedeckError('not-a-file', `is ${found.isDirectory() ? 'a folder' : 'a device'}, not a file`)
    const tooLarge = (size: number) =>
      new CitedeckError('file-too-large', `has ${inMegabytes(size)}; at most ${inMegabytes(most)} are read`)
    if (found.size > most) throw tooLarge(found.size)
    const bytes = await readUpTo(path, most + 1)
    if (bytes.length > most) throw tooLarge(bytes.length)
    return bytes
  } catch (error) {
    if (error instanceof CitedeckError || !(error instanceof Error)) throw error
    const system = 'code' in error ? String(error.code) : undefined
    const [code, reason] = reasons[system ?? ''] ?? ['file-unreadable', `cannot be read (${system ?? error.message})`]
    throw new CitedeckError(code, reason, '', { cause: error })
  }
}

async function readUpTo(path: string, most: number): Promise<Buffer> {
  const file = await open(path)
  const chunks: Buffer[] = []
  let length = 0
  try {
    while (length < most) {
      const chunk = Buffer.alloc(Math.min(1024 * 1024, most - length))
      // The length too is said: Yarn's Plug'n'Play takes one that is not for 0.
      const { bytesRead } = await file.read(chunk, 0, chunk.length, null)
      if (bytesRead === 0) break
      chunks.push(chunk.subarray(0, bytesRead))
      length += bytesRead
    }
  } finally {
    await file.close()
  }
  return Buffer.concat(chunks, length)
}
