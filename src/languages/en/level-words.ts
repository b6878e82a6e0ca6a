import type { LevelWords } from '../vi/level-words';

export const levelWordsEn: LevelWords = {
  above: 'Serves the OKRs one level up (optional)',
  aboveHint: 'Each objective of the team gets a row on the OKR sheet above and counts in its score.',
  noneAbove: 'None',
  parent: (id) => `${id} serves the objective above`,
  noParent: 'Not chosen yet',
  gettingAbove: 'Getting the objectives above…',
};
