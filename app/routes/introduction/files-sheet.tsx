import { Form } from 'react-router'
import { m } from '#app/i18n/messages.js'
import type { PresentedFile } from '#app/services/file/list.server.ts'
import { DateText } from '#app/ui/date-text.tsx'
import { Link } from '#app/ui/link.tsx'
import { Sheet } from '#app/ui/sheet.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { Cell, RowHead, Table } from '#app/ui/table.tsx'
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx'
import { rungWord } from '#app/ui/words.ts'
import type { FileFrame } from './frame.ts'
import { seenWord, sizeText, whoWord } from './words.ts'

/** The files that this reader may have. */
export function FilesSheet({ frame, files, now, page }: { frame: FileFrame; files: PresentedFile[]; now: number; page?: boolean }) {
  if (files.length === 0 && !frame.may.attach) return null
  return (
    <Sheet
      id="files" title={m.file_files()} note={files.length > 0 ? m.file_files_count({ count: files.length }) : undefined}
      links={frame.may.attach && !page ? <Link to={`${frame.base}/files`}>{m.file_upload()}</Link> : undefined}
    >
      {files.length === 0 ? <p className="sheet-body muted">{m.file_files_none()}</p> : (
        <Table
          caption={m.file_files()} hideCaption
          columns={[{ head: m.file_col_name() }, { head: m.file_col_seen() }, { head: m.file_col_upload() }, { head: m.file_col_size(), number: true }]}
        >
          {files.map((file) => (
            <tr key={file.id}>
              <RowHead className="file-name" sub={file.rung ? m.file_evidence_of({ rung: rungWord(file.rung) }) : undefined}>
                <Link to={`${frame.base}/files/${file.id}`} reloadDocument download={file.name}>{file.name}</Link>
              </RowHead>
              <Cell label={m.file_col_seen()}>{seenWord(frame, file)}</Cell>
              <Cell label={m.file_col_upload()} sub={page && file.mayRemove ? <Remove frame={frame} file={file} /> : undefined}>
                <span>{whoWord(frame, { side: file.side, voice: file.voice, name: file.uploader })}，<DateText value={file.at} now={now} /></span>
              </Cell>
              <Cell label={m.file_col_size()} number>{sizeText(file.size)}</Cell>
            </tr>
          ))}
        </Table>
      )}
    </Sheet>
  )
}

/** Asks twice, without a script too. */
function Remove({ frame, file }: { frame: FileFrame; file: PresentedFile }) {
  return (
    <details className="fold">
      <summary>{m.file_remove()}<VisuallyHidden>{file.name}</VisuallyHidden></summary>
      <div className="fold-body">
        <p>{m.file_remove_text()}</p>
        <Form method="post" action={`${frame.base}/files/${file.id}`}><SubmitButton small look="danger">{m.file_remove_really()}</SubmitButton></Form>
      </div>
    </details>
  )
}
