import { clauseAround } from './segment.ts';

const CLAUSE_END = /[,，。；;!！?？\n]/;
/** Said before what is not asked for (无需英语、日语), or after it (英语不作要求). */
const BEFORE =
  /(?:不要求|不需要|无需|无须|不必|不用|不限|没有|不强求|不看重|不考察|不会|不懂|免)[^但却要需]*$/;
const AFTER =
  /^[^但却]{0,8}?(?:不(?:作|做)?要求|不限|不需要|不强求|非必须|没有也(?:可以?|行)|不会也(?:可以?|行|能))/;

/** Whether the clause around [from, to) says that this is not asked for. */
export function isNegated(text: string, from: number, to: number): boolean {
  const [start, end] = clauseAround(text, from, to, CLAUSE_END);
  return BEFORE.test(text.slice(start, from)) || AFTER.test(text.slice(to, end));
}
