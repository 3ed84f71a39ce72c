/** Where a rule, a number or a duty comes from: the document, and the article when it is known. */
export interface Citation {
  /** Title and number of the document, as an official letter would name it. */
  source: string;
  /** Article, section or paragraph; null when the source has none or it could not be read. */
  article: string | null;
}

/** One line for pages: 《…》第八条. */
export function citationText({ source, article }: Citation): string {
  return article === null ? source : `${source}${article}`;
}
