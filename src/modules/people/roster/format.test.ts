import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mapHeaders } from '../../../platform/feed/header-map.ts';
import { bytesOf, table } from '../../../platform/feed/fixtures.ts';
import { findHeader, rowsBelow, templateSheets, writeXlsx } from '../../../platform/feed/index.ts';
import { checkRow } from './check.ts';
import { OWN_HEADERS, ROSTER_FORMAT, TEMPLATE_NOTES } from './format.ts';
import { MAN, testRegions, TODAY } from './fixtures.ts';
import { placeFinder } from './place.ts';

test('no header means two columns, save those whose values decide', () => {
  const owners = new Map<string, string[]>();
  for (const { key, title, synonyms } of ROSTER_FORMAT.columns)
    for (const name of [title, ...synonyms]) owners.set(name, [...(owners.get(name) ?? []), key]);
  const shared = [...owners].filter(([, keys]) => keys.length > 1).map(([name]) => name);
  expect(shared).toEqual(['证件号码', '证件号']);
  expect([...OWN_HEADERS].filter((header) => owners.has(header))).toEqual([]);
});

test('any choice of synonyms in any order is understood', () => {
  const anyHeaders = fc
    .shuffledSubarray([...ROSTER_FORMAT.columns], { minLength: 2 })
    .chain((columns) =>
      fc.tuple(
        ...columns.map((column) =>
          fc
            .constantFrom(column.title, ...column.synonyms.filter((name) => !name.startsWith('证件号')))
            .map((name) => ({ key: column.key, name })),
        ),
      ),
    );
  fc.assert(
    fc.property(anyHeaders, (headers) => {
      expect(
        mapHeaders(
          headers.map((h) => h.name),
          [],
          ROSTER_FORMAT,
        ),
      ).toEqual(headers.map((h) => h.key));
    }),
    { seed: 8, numRuns: 300 },
  );
});

test('the unclear header 证件号码 goes where its values fit', () => {
  expect(mapHeaders(['姓名', '证件号码'], [[], [`${MAN}42`]], ROSTER_FORMAT)[1]).toBe('certificateNo');
  expect(mapHeaders(['证件号码', '残疾人证号'], [[MAN], [`${MAN}42`]], ROSTER_FORMAT)).toEqual([
    'residentId',
    'certificateNo',
  ]);
});

test('the template is understood by its own import, and its examples are sound', async () => {
  const file = await table(await bytesOf(writeXlsx(templateSheets(ROSTER_FORMAT, TEMPLATE_NOTES))));
  const header = await findHeader(file, ROSTER_FORMAT);
  expect(header.mapping).toEqual(ROSTER_FORMAT.columns.map((column) => column.key));
  const context = { mapping: header.mapping, places: placeFinder(testRegions, '350102'), today: TODAY };
  for await (const batch of rowsBelow(file, header))
    for (const row of batch) expect(checkRow(row, context)?.problems).toEqual([]);
});
