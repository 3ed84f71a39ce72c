/** Words of titles, tags and answers, and what of the occupation tree and the skill list they mean. */
export { baseDictionary, buildDictionary, type AddedWord, type Dictionary } from './dictionary.ts';
export { foldWords } from './fold.ts';
export { RECOGNISED, type OccupationGuess } from './occupation/guess.ts';
export { likeliestOccupation, recogniseOccupation } from './occupations.ts';
export { foundWords, guessWords } from './said.ts';
export { SKILLS, SKILL_SYNONYMS, type Skill } from './skill-list.ts';
export {
  knowsSkill,
  recogniseSkills,
  skillKey,
  skillKeys,
  storedSkillKey,
  type RecognisedSkill,
} from './skills.ts';
export { wordsChanged } from './events.ts';
export { keyChange, wordsInForce } from './in-force.ts';
export { WORD_KEEPERS } from './actions.ts';
