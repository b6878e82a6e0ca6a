/** Leaves a definition's words, examples and parameters alone: only what computes is mutated. */
export const strykerPlugins = [
  {
    kind: 'Ignore',
    name: 'documentation',
    value: {
      shouldIgnore: (path) => (path.isExportDefaultDeclaration() ? 'documentation' : undefined),
    },
  },
];
