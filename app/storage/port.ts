/** Bytes as they are kept. `body` may be read once; cancelling it lets go of whatever it holds. */
export interface StoredFile {
  /** Bytes. */
  size: number
  body: ReadableStream<Uint8Array>
}

/**
 * Where the bytes of files are kept, under keys that the application makes (`ctx.ids`), never under a client's name. What a file is called and who
 * may have it is the database's to know.
 */
export interface FileStorage {
  readonly name: string
  /** Takes a new key's bytes to their end. They are there durably and whole when it resolves; when it rejects, or `body` throws, nothing is there. */
  put(key: string, body: AsyncIterable<Uint8Array>): Promise<void>
  /** Null where there is nothing. */
  get(key: string): Promise<StoredFile | null>
  /** What is not there is removed, too. */
  remove(key: string): Promise<void>
  /** Everything that takes room, also what an interrupted `put` left, for the sweep to judge by age. */
  list(): AsyncIterable<{ key: string; storedAt: Date }>
}
