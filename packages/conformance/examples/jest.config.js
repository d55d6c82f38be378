// Jest has a module loader of its own, which takes no TypeScript: Node's own way to strip types does.
export default {
  testMatch: ['**/*.example.js'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': './strip-types.js' },
  transformIgnorePatterns: [],
};
