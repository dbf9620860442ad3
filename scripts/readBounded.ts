import { open, stat } from 'node:fs/promises'
import { inMegabytes } from './limits.ts'

/** A file cannot be read; the message follows the file's name. */
export class FileFault extends Error {
  /** @param code of the system, such as `ENOENT`, where it is the one that refuses */
  constructor(message: string, readonly code?: string) {
    super(message)
    this.name = 'FileFault'
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EACCES: 'may not be read',
  EPERM: 'may not be read',
  ELOOP: 'is a link that leads back to itself',
  ENAMETOOLONG: 'has a name that is too long for this system',
}

/**
 * Reads a file, but no more of it than `most` bytes, whatever size it says it has.
 * @throws FileFault where there is none, it is no plain file, may not be read or is larger
 */
export async function readBounded(path: string, most: number): Promise<Buffer> {
  try {
    // Looked at before it is opened: to open a pipe waits for who writes into it.
    const found = await stat(path)
    if (!found.isFile()) throw new FileFault(`is ${found.isDirectory() ? 'a folder' : 'a device'}, not a file`)
    const tooLarge = (size: number) => new FileFault(`has ${inMegabytes(size)}; at most ${inMegabytes(most)} are read`)
    if (found.size > most) throw tooLarge(found.size)
    const bytes = await readUpTo(path, most + 1)
    if (bytes.length > most) throw tooLarge(bytes.length)
    return bytes
  } catch (error) {
    if (error instanceof FileFault || !(error instanceof Error)) throw error
    const code = 'code' in error ? String(error.code) : undefined
    throw new FileFault(reasons[code ?? ''] ?? `cannot be read (${code ?? error.message})`, code)
  }
}

async function readUpTo(path: string, most: number): Promise<Buffer> {
  const file = await open(path)
  const chunks: Buffer[] = []
  let length = 0
  try {
    while (length < most) {
      const { bytesRead, buffer } = await file.read(Buffer.alloc(Math.min(1024 * 1024, most - length)))
      if (bytesRead === 0) break
      chunks.push(buffer.subarray(0, bytesRead))
      length += bytesRead
    }
  } finally {
    await file.close()
  }
  return Buffer.concat(chunks, length)
}
