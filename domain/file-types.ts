/** What may be put into a file: by content, with the names and the declared types that go with it. */
export const fileTypes = {
  pdf: { mime: 'application/pdf', extensions: ['pdf'], declared: ['application/pdf', 'application/x-pdf'] },
  png: { mime: 'image/png', extensions: ['png'], declared: ['image/png'] },
  jpeg: { mime: 'image/jpeg', extensions: ['jpg', 'jpeg'], declared: ['image/jpeg', 'image/jpg', 'image/pjpeg'] },
  webp: { mime: 'image/webp', extensions: ['webp'], declared: ['image/webp'] },
  docx: { mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', extensions: ['docx'], declared: [] },
  xlsx: { mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', extensions: ['xlsx'], declared: [] },
  text: { mime: 'text/plain', extensions: ['txt'], declared: ['text/plain'] },
  /** Windows declares what Excel opens. */
  csv: { mime: 'text/csv', extensions: ['csv'], declared: ['text/csv', 'text/plain', 'application/csv', 'application/vnd.ms-excel'] },
} as const satisfies Record<string, { mime: string; extensions: readonly string[]; declared: readonly string[] }>
export type FileType = keyof typeof fileTypes
export const fileTypeNames = Object.keys(fileTypes) as FileType[]

/** Bytes. */
export const MAX_FILE = 10 * 1024 * 1024
