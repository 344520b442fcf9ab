import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'

// Only what types can prove. How code looks is Prettier's business, what it says is the reader's.
export default defineConfig(
  globalIgnores(['dist/', 'node_modules/', 'coverage/', '.wrangler/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.recommendedTypeCheckedOnly],
    languageOptions: {
      // Finds each file in the nearest file named exactly tsconfig.json.
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      // `as const` passes; a literal is given its type by `satisfies` or by where it goes.
      '@typescript-eslint/consistent-type-assertions': [
        'error',
        { assertionStyle: 'as', objectLiteralTypeAssertions: 'never' },
      ],
      '@typescript-eslint/ban-ts-comment': 'error',
      // A default branch does not excuse a forgotten member of a union.
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      // Inside try, a promise returned without await escapes the catch.
      '@typescript-eslint/return-await': ['error', 'error-handling-correctness-only'],
      // Database engines are `async` without an await, so that what they throw arrives as a rejection.
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    // Configuration and scripts in plain JavaScript belong to no TypeScript project.
    files: ['**/*.js', '**/*.mjs', '**/*.cjs'],
    extends: [tseslint.configs.disableTypeChecked],
  },
)
