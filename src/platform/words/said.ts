/** A skill that was found, with the word that led there where it is another: 客户服务（写的是“客服”）. */
export const foundWords = (name: string, word: string): string =>
  name === word ? name : `${name}（写的是“${word}”）`;

/** How sure a guess is, and by which words: 把握 80%，按“客服”认的. */
export const guessWords = ({ certainty, why }: { certainty: number; why: readonly string[] }): string =>
  `把握 ${certainty}%，按“${why.join('”“')}”认的`;
