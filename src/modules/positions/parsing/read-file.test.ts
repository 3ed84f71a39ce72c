import { describe, expect, it } from 'vitest';
import { Refusal } from '../../../kernel/problem.ts';
import { bufferSource } from '../../../platform/feed/index.ts';
import { baseDictionary } from '../../../platform/words/index.ts';
import { regions } from '../../../province/fujian/index.ts';
import { readPosting } from './posting.ts';
import { POSTING_LIMITS, readPostingFile } from './read-file.ts';
import { NATIONAL_WAGE_PARAMETERS } from './wage-sums.ts';

const context = { regions, wage: NATIONAL_WAGE_PARAMETERS, words: baseDictionary() };
const read = (text: string | Uint8Array, limits = POSTING_LIMITS) =>
  readPostingFile(bufferSource(Buffer.from(text)), limits);
const refusalOf = async (work: Promise<unknown>) => {
  const thrown = await work.then(
    () => null,
    (error: unknown) => error,
  );
  return thrown instanceof Refusal ? thrown.problem.code : thrown;
};
const errors = (posting: { notes: { severity: string; field: string | null; code: string }[] }) =>
  posting.notes.filter((each) => each.severity === 'error').map(({ field, code }) => [field, code]);

// 包装工,泉州 in GB18030 below a header 职位,城市.
const GB18030 = Uint8Array.from([
  0xd6, 0xb0, 0xce, 0xbb, 0x2c, 0xb3, 0xc7, 0xca, 0xd0, 0x0a, 0xb0, 0xfc, 0xd7, 0xb0, 0xb9, 0xa4, 0x2c, 0xc8,
  0xaa, 0xd6, 0xdd,
]);

describe('files of postings', () => {
  it('reads a .jsonl whose keys are named in another way', async () => {
    const { format, rows } = await read(
      [
        '{"job_name":"网店客服","workplace":"泉州市丰泽区","providesalary":"4-6千","degree":"大专","tags":["打字","双休"]}',
        '',
        '{"职位名称":"包装工","城市":"厦门","工资":3500,"学历要求":"不限"}',
      ].join('\n'),
    );
    expect(format).toBe('jsonl');
    expect(rows.map((row) => row.line)).toEqual([1, 3]);
    const [first, second] = rows.map((row) => readPosting(row, context));
    expect(first).toMatchObject({
      title: '网店客服',
      place: { code: '350503', precision: 'county' },
      wage: { low: 400_000, high: 600_000 },
      education: 4,
      // The title asks for it, too.
      tags: { skills: ['打字', '客户服务'], benefits: ['双休'] },
      occupation: { code: '4-04-05-03' },
    });
    expect(second).toMatchObject({
      title: '包装工',
      place: { code: '350200' },
      wage: { low: 350_000 },
      education: 0,
    });
  });

  it('names a bad line and keeps the good ones', async () => {
    const lines = [
      '{"title":"包装工"}',
      '{broken',
      '[1]',
      '"text"',
      '{"city":"厦门"}',
      '{"title":{"a":1}}',
      '{"title":"保安","salary":{"min":1}}',
    ];
    const { rows } = await read(lines.join('\n'));
    const postings = rows.map((row) => readPosting(row, context));
    expect(postings.map((each) => [each.line, errors(each)])).toEqual([
      [1, []],
      [2, [[null, 'not-json']]],
      [3, [[null, 'not-a-record']]],
      [4, [[null, 'not-a-record']]],
      [5, [['title', 'title-missing']]],
      [
        6,
        [
          ['title', 'wrong-type'],
          ['title', 'title-missing'],
        ],
      ],
      [7, []],
    ]);
    expect(postings[6]?.notes).toContainEqual({ field: 'wage', code: 'wrong-type', severity: 'note' });
  });

  it('reads a .csv with a mark, in any order of columns, and says which it left aside', async () => {
    const file = await read(
      '\ufeff薪资待遇,招聘岗位,联系电话,奇怪的列,工作地点\n150元/天,<b>包装工</b>,13800000000,x,泉州·丰泽区\n',
    );
    expect(file).toMatchObject({ format: 'csv', leftAside: ['奇怪的列'] });
    const posting = readPosting(file.rows[0]!, context);
    expect(posting).toMatchObject({
      line: 2,
      title: '包装工',
      wage: { low: 326_250 },
      place: { code: '350503' },
    });
    expect(posting.notes.map((each) => each.code)).toContain('contact-left-aside');
    expect(JSON.stringify(posting)).not.toContain('13800000000');
  });

  it('reads GB18030', async () => {
    const { rows } = await read(GB18030);
    expect(rows[0]?.fields).toEqual({ title: '包装工', place: '泉州' });
  });

  it('keeps markup, formulas and telephone numbers harmless', async () => {
    const { rows } = await read(
      JSON.stringify({ title: '=HYPERLINK("x")客服', description: '电话13812345678<script>x</script>找他' }),
    );
    const posting = readPosting(rows[0]!, context);
    expect(posting.description).toBe('电话（号码已略去） 找他');
    expect(posting.notes.map((each) => each.code)).toEqual(
      expect.arrayContaining(['formula-kept-as-text', 'number-left-out']),
    );
  });

  it('refuses only what cannot be read at all', async () => {
    expect(await refusalOf(read('a,b\n1,2'))).toBe('feed.no-header');
    expect(await refusalOf(read('{}'.repeat(20), { ...POSTING_LIMITS, fileBytes: 10 }))).toBe(
      'feed.too-large',
    );
    expect(await refusalOf(read('{"title":"a"}\n'.repeat(5), { ...POSTING_LIMITS, rows: 4 }))).toBe(
      'feed.too-many-rows',
    );
    expect(await refusalOf(read('[]'))).toBe('positions.no-postings');
    expect(await refusalOf(read(''))).toBe('feed.empty');
  });

  it('names a value of ten megabytes instead of choking on it', async () => {
    const { rows } = await read(JSON.stringify({ title: 'x'.repeat(10_000_000) }));
    expect(errors(readPosting(rows[0]!, context))).toEqual([[null, 'line-too-long']]);
    const short = await read(JSON.stringify({ title: '客'.repeat(101) }));
    expect(errors(readPosting(short.rows[0]!, context))).toEqual([['title', 'title-too-long']]);
  });
});
