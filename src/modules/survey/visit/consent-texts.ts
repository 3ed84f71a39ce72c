import { purposeOf, type PurposeId } from '../../people/index.ts';

/** What is asked at the door, each text read aloud; other purposes are asked when they come up. */
export const ASKED_AT_VISITS: readonly PurposeId[] = [
  'show-private-employer',
  'show-public-employer',
  'notice-sms',
  'share-departments',
];

/** One text to read aloud before an answer is taken. */
export interface ConsentText {
  purpose: PurposeId;
  /** Version of the text; it goes back with the answer. */
  wording: number;
  title: string;
  /** A sentence each. */
  plain: readonly string[];
  easy: readonly string[];
  withdrawal: string;
}

export const consentTexts = (): ConsentText[] =>
  ASKED_AT_VISITS.map((id) => {
    const { wording, title, plain, easy, withdrawal } = purposeOf(id);
    return { purpose: id, wording, title, plain, easy, withdrawal };
  });
