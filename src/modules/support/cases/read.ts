import { readdirSync, readFileSync } from 'node:fs';
import { plainDate, type PlainDate } from '../../../kernel/dates.ts';
import { FACT_KEYS, fact, type FactKey, type Facts, type FactValue } from '../facts.ts';

/** One line of a table of cases, in words that an officer writes and checks. */
export interface GoldenCase {
  name: string;
  on: PlainDate;
  facts: Facts;
  /** 可以申请, 不能申请, 还要确认 or 当时没有. */
  verdict: string;
  /** 元, 没有公布, 还要数字 or －. */
  amount: string;
  /** The condition or number that decides; － where there is none. */
  because: string;
}

const folder = import.meta.dirname;

/** Ids of schemes that have a file of cases. */
export function caseFiles(): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md') && name !== 'README.md')
    .map((name) => name.slice(0, -'.md'.length));
}

/** The cases of one scheme. Throws on a line that it cannot read: a case that is not understood must not pass. */
export function readCases(scheme: string): GoldenCase[] {
  const lines = readFileSync(`${folder}/${scheme}.md`, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('|'));
  return lines.slice(2).map((line) => {
    const [name = '', day = '', known = '', verdict = '', amount = '', because = '', ...more] = line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
    if (more.length > 0 || because === '') throw new Error(`${scheme}: not six cells: ${line}`);
    return { name, on: plainDate(day), facts: readFacts(known), verdict, amount, because };
  });
}

/** 有残疾人证：是；营业执照月数：12 → facts. － means that nothing is known. */
function readFacts(text: string): Facts {
  if (text === '－') return {};
  const pairs = text.split('；').map((part) => {
    const [label = '', value = ''] = part.split('：');
    const key = FACT_KEYS.find((k) => fact(k).label === label);
    if (key === undefined) throw new Error(`no fact is called ${label}`);
    return [key, readValue(key, value)] as const;
  });
  return Object.fromEntries(pairs);
}

function readValue(key: FactKey, text: string): FactValue {
  const declared = fact(key);
  const wrong = new Error(`${declared.label} cannot be ${text}`);
  switch (declared.kind) {
    case 'yes-no':
      if (text !== '是' && text !== '否') throw wrong;
      return text === '是';
    case 'choice': {
      const option = Object.entries(declared.options).find(([, words]) => words === text);
      if (!option) throw wrong;
      return option[0];
    }
    case 'count':
      if (!/^\d+$/.test(text)) throw wrong;
      return Number(text);
    case 'money':
      if (!/^\d+(\.\d\d)?$/.test(text)) throw wrong;
      return Math.round(Number(text) * 100);
  }
}
