import { paraglideVitePlugin } from '@inlang/paraglide-js'
import { reactRouter } from '@react-router/dev/vite'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'vite'

export default defineConfig({
  plugins: [
    paraglideVitePlugin({
      project: './project.inlang',
      outdir: './app/i18n',
      strategy: ['cookie', 'baseLocale'],
      emitTsDeclarations: true,
    }),
    tailwindcss(),
    reactRouter(),
  ],
  environments: {
    ssr: {
      build: {
        rolldownOptions: {
          input: { index: 'virtual:react-router/server-build', web: './app/web.ts', worker: './app/worker.ts' },
        },
      },
    },
  },
})
