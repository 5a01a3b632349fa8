import { fileTypeNames, fileTypes, type FileType } from './file-types.ts'
import { cleanText } from './text.ts'

export { fileTypeNames, fileTypes, MAX_FILE, type FileType } from './file-types.ts'

/** Files that one introduction holds at a time. */
export const MAX_FILES = 20
const MAX_NAME = 100

const typeOfExtension = (extension: string) => fileTypeNames.find((type) => (fileTypes[type].extensions as readonly string[]).includes(extension))
const extensionOf = (name: string) => /\.([A-Za-z0-9]{1,8})$/.exec(name)?.[1]?.toLowerCase() ?? ''

/**
 * A name as a client gives it, made one to show and to save under: no path, nothing invisible, none of the characters that some system refuses,
 * no dot in front; at most 100 characters, the ending kept. Empty where nothing of it is left.
 */
export function cleanFileName(given: string): string {
  const last = cleanText(given.slice(-1000)).split(/[/\\]/).at(-1)!
  const plain = last.replace(/[\n\t]+/g, ' ').replace(/[<>:"|?*]/g, '_').replace(/^[\s.]+|[\s.]+$/g, '')
  const extension = extensionOf(plain)
  const stem = extension ? plain.slice(0, -extension.length - 1).trimEnd() : plain
  if (stem === '') return ''
  const tail = extension ? `.${extension}` : ''
  return [...stem].slice(0, MAX_NAME - tail.length).join('') + tail
}

/** What the content showed: a media type where it has a signature, else whether it is plain UTF-8 text. */
export type Content = { mime: string } | { text: boolean }

/** The type of a file, or an issue code where the content is of no type that is taken, or its name or its declared type says something else. */
export function judgeFile({ name, declared, content }: { name: string; declared: string; content: Content }): { type: FileType } | { issue: 'file-type-refused' | 'file-name-contradicts' | 'file-mislabelled' } {
  const named = typeOfExtension(extensionOf(name))
  const text = named === 'csv' ? 'csv' : 'text'
  const type = 'mime' in content ? fileTypeNames.find((each) => fileTypes[each].mime === content.mime && !isText(each)) : content.text ? text : undefined
  if (type === undefined) return { issue: 'file-type-refused' }
  if (named !== type) return { issue: 'file-name-contradicts' }
  const says = declared.split(';')[0]!.trim().toLowerCase()
  const { mime, declared: known } = fileTypes[type]
  if (says !== '' && says !== 'application/octet-stream' && says !== mime && !(known as readonly string[]).includes(says)) return { issue: 'file-mislabelled' }
  return { type }
}
const isText = (type: FileType) => type === 'text' || type === 'csv'

/** Text that a browser would take for a page or a drawing, whatever it is called. */
export const looksLikeMarkup = (start: string): boolean => /<(!doctype|html|head|body|svg|script|iframe|\?xml|!--)/i.test(start)

/** `attachment; filename*=UTF-8''…` (RFC 6266, RFC 5987), with a plain name for what does not know it. */
export function attachmentDisposition(name: string): string {
  const encoded = encodeURIComponent(name.toWellFormed()).replace(/['()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)
  return `attachment; filename="file.${extensionOf(name) || 'bin'}"; filename*=UTF-8''${encoded}`
}
