import { m } from '#app/i18n/messages.js'
import { FormProblem } from '#app/ui/form-problem.tsx'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Sheet } from '#app/ui/sheet.tsx'
import type { FileFrame } from './frame.ts'
import { BelowFile } from './pages.tsx'
import { WriteForm, type WriteFailure } from './write-form.tsx'

export function WritePage({ data: { frame, newId }, failure }: { data: { frame: FileFrame; newId: string }; failure: WriteFailure }) {
  return (
    <BelowFile frame={frame} title={m.file_write_title()}>
      <FormProblem failure={failure} />
      <Sheet id="write" title={m.file_write()} here className="narrow">
        <WriteForm frame={frame} newId={newId} failure={failure} />
      </Sheet>
      <p className="act-row"><ButtonLink to={frame.base}>{frame.voice === 'company' ? m.file_back_my() : m.file_back()}</ButtonLink></p>
    </BelowFile>
  )
}
