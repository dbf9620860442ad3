import js from '@eslint/js'
import stylistic from '@stylistic/eslint-plugin'
import vue from 'eslint-plugin-vue'
import tseslint from 'typescript-eslint'

export default tseslint.config(
  { ignores: ['dist/', '.citedeck/', 'node_modules/', '**/*.d.ts'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  ...vue.configs['flat/recommended'],
  stylistic.configs.customize({ indent: 2, quotes: 'single', semi: false, commaDangle: 'always-multiline', braceStyle: '1tbs', arrowParens: true }),
  {
    files: ['**/*.vue'],
    languageOptions: { parserOptions: { parser: tseslint.parser } },
  },
  {
    rules: {
      'no-undef': 'off', // TypeScript checks it
      'vue/multi-word-component-names': 'off', // Slidev names layouts by one word
      'vue/require-default-prop': 'off', // an optional prop is undefined
      'vue/max-attributes-per-line': ['error', { singleline: 5 }],
      'vue/singleline-html-element-content-newline': 'off',
      'vue/html-self-closing': ['error', { html: { void: 'always' } }],
      '@stylistic/max-statements-per-line': ['error', { max: 3 }],
      '@typescript-eslint/no-non-null-assertion': 'error',
    },
  },
)
