import js from '@eslint/js'
import prettier from 'eslint-config-prettier'
import vue from 'eslint-plugin-vue'
import tseslint from 'typescript-eslint'

export default tseslint.config(
  { ignores: ['dist/', 'lib/', '.citedeck/', 'node_modules/', '**/*.d.ts'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  ...vue.configs['flat/recommended'],
  prettier, // Prettier breaks the lines
  {
    files: ['**/*.vue'],
    languageOptions: { parserOptions: { parser: tseslint.parser } },
  },
  {
    rules: {
      'no-undef': 'off', // TypeScript checks it
      'vue/multi-word-component-names': 'off', // Slidev names layouts by one word
      'vue/require-default-prop': 'off', // an optional prop is undefined
      '@typescript-eslint/no-non-null-assertion': 'error',
      'max-len': ['error', { code: Infinity, comments: 120, ignoreUrls: true }], // Prettier does not break comments
    },
  },
  {
    // What lies on the user's disk is replaced and removed in one place, which knows what is ours. The others remove
    // what they have made themselves in the cache and among temporary files.
    files: ['scripts/**/*.{js,ts}'],
    ignores: ['scripts/files/**', 'scripts/compile/**', 'scripts/machine/temporary.ts', 'scripts/commands/figures.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        ...['node:fs', 'node:fs/promises'].map((name) => ({
          name,
          importNames: [
            'rename',
            'renameSync',
            'rm',
            'rmSync',
            'rmdir',
            'rmdirSync',
            'unlink',
            'unlinkSync',
            'truncate',
            'truncateSync',
          ],
          message: 'What is on the disk is replaced and removed by scripts/files alone.',
        })),
      ],
    },
  },
)
