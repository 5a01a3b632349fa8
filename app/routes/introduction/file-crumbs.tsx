import { m } from '#app/i18n/messages.js'
import { Crumbs } from '#app/ui/page-head.tsx'
import type { IntroductionHead } from './place.server.ts'

/** From a page below the file back to it. */
export function FileCrumbs({ file, here }: { file: IntroductionHead; here: string }) {
  const list = file.area === 'my'
    ? [{ text: m.common_my_introductions(), to: '/my/introductions' }]
    : [{ text: m.common_desk(), to: '/desk' }, { text: m.common_rail_introductions(), to: '/desk/introductions' }]
  return <Crumbs items={[...list, { text: `LH-${file.number}`, to: `/${file.area}/introductions/${file.id}` }, { text: here }]} />
}
