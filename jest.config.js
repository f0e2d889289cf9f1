/** Three suites, told apart by what they need: nothing, LibreOffice and Gnumeric, a browser. Each is read and transformed alike. */
const suite = (displayName, testMatch, testPathIgnorePatterns = ['/node_modules/']) => ({
  displayName,
  testMatch: testMatch.map((pattern) => `<rootDir>/test/${pattern}`),
  testPathIgnorePatterns,
  testEnvironment: 'node',
  setupFilesAfterEnv: ['<rootDir>/test/setup.ts'],
  // Compiled by what tsconfig.json says, in the form of modules that Jest loads. Types are checked by `npm run lint`.
  transform: { '^.+\\.tsx?$': ['ts-jest', { tsconfig: '<rootDir>/test/tools/tsconfig.jest.json', diagnostics: false }] },
});

module.exports = {
  projects: [
    suite('unit', ['**/*.test.ts', '**/*.test.tsx'], ['/node_modules/', '<rootDir>/test/e2e/', '<rootDir>/test/agreement/']),
    suite('workbooks', ['agreement/**/*.test.ts']),
    suite('e2e', ['e2e/**/*.test.ts']),
  ],
};
