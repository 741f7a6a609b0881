import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'

const plain = [
  { selector: 'ClassDeclaration', message: 'Plain functions and plain data only.' },
  { selector: 'ExportDefaultDeclaration', message: 'Exports have names.' },
]

/** A link of a report that leads nowhere is a fault, not an empty text. */
const followed = ['object.name', 'object.property.name'].map((name) => ({
  selector: `MemberExpression[computed=true][property.type!='Literal'][${name}=/^(blocks|sentences|outline)$/]`,
  message: 'Follow a link with report/links.ts; ask with at() for what may be absent.',
}))

export default defineConfig(
  globalIgnores(['**/dist', 'coverage', 'bench/*.mjs']),
  tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: { allowDefaultProject: ['*.js'] }, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      // Line numbers and counts stand in nearly every message.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      eqeqeq: 'error',
    },
  },
  {
    files: ['src/**', 'test/**', 'scripts/**', 'editors/**'],
    rules: { 'no-restricted-syntax': ['error', ...plain] },
  },
  {
    files: ['src/report/**', 'src/checks/**'],
    rules: { 'no-restricted-syntax': ['error', ...plain, ...followed] },
  },
)
