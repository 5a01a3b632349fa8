import { paraglideVitePlugin } from '@inlang/paraglide-js'
import { reactRouter } from '@react-router/dev/vite'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'vite'
import { sharedChunk } from './scripts/client-chunks.ts'
import { guardPostgres } from './scripts/guard-postgres.ts'

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
    guardPostgres(),
  ],
  environments: {
    client: {
      build: {
        rolldownOptions: {
          output: {
            codeSplitting: {
              // A dozen files a page, not forty: every sentence that two pages share would else be a file of its own.
              groups: [
                { name: 'framework', test: /node_modules\/(react|react-dom|react-router|scheduler)\// },
                // Before the next, which takes along what its modules import.
                { name: 'public', test: /\/app\/i18n\/messages\/public_/, minShareCount: 2 },
                { name: sharedChunk, test: /\/app\/(ui|http|i18n\/(runtime|messages\/(common|refusal)_))/, minShareCount: 2 },
                { name: (id) => /\/messages\/([a-z]+)_/.exec(id)?.[1] ?? null, test: /\/app\/i18n\/messages\//, minShareCount: 2 },
              ],
            },
          },
        },
      },
    },
    ssr: {
      // React chooses its development form, two to three times slower, whenever NODE_ENV is not production as the process starts; postgres is guarded.
      resolve: { noExternal: ['react', 'react-dom', 'react-router', 'postgres'] },
      define: { 'process.env.NODE_ENV': '"production"' },
      build: {
        rolldownOptions: {
          input: { index: 'virtual:react-router/server-build', web: './app/web.ts', worker: './app/worker.ts' },
        },
      },
    },
  },
})
