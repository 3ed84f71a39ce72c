import { describe, expect, it } from 'vitest';
import type { Refusal } from '../../kernel/problem.ts';
import { zipOf } from '../feed/fixtures.ts';
import { collect } from './bytes.ts';
import { fileType } from './kind.ts';

const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
const part = (name: string) => ({ name, content: ['<x/>'] });
const office = (...names: string[]) => zipOf(['[Content_Types].xml', ...names].map(part));
const refusalOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'accepted',
    (refusal: Refusal) => refusal.problem.code,
  );

describe('type of a file', () => {
  it.each([
    ['a.pdf', Buffer.from('%PDF-1.7\n'), 'application/pdf'],
    ['a.png', PNG, 'image/png'],
    ['a.JPG', Buffer.from('ffd8ffe000104a464946', 'hex'), 'image/jpeg'],
    ['a.jpeg', Buffer.from('ffd8ffe000104a464946', 'hex'), 'image/jpeg'],
    ['a.csv', Buffer.from('\uFEFF姓名,证号\n张明,1'), 'text/csv'],
    ['国标.csv', Buffer.from('d0d5c3fb2cd6a4bac50a', 'hex'), 'text/csv'],
    ['a.jsonl', Buffer.from('{"a":1}\n'), 'application/jsonl'],
    ['扫描', PNG, 'image/png'],
  ])('%s is known', async (name, bytes, mediaType) => {
    expect((await fileType(bytes, name)).mediaType).toBe(mediaType);
  });

  it('looks into office containers', async () => {
    expect((await fileType(await office('xl/workbook.xml'), 'a.xlsx')).endings[0]).toBe('xlsx');
    expect((await fileType(await office('word/document.xml'), 'a.docx')).endings[0]).toBe('docx');
    expect(await refusalOf(fileType(await office('xl/workbook.xml'), 'a.docx'))).toBe('file-ending');
    expect(await refusalOf(fileType(await office('xl/workbook.xml', 'xl/vbaProject.bin'), 'a.xlsx'))).toBe(
      'file-macro',
    );
    expect(await refusalOf(fileType(await zipOf([part('a.txt')]), 'a.xlsx'))).toBe('file-type');
    expect(await refusalOf(fileType(await office('../../x', 'xl/workbook.xml'), 'a.xlsx'))).toBe(
      'feed.zip-path',
    );
    expect(await refusalOf(fileType(Buffer.from('504b030400000000', 'hex'), 'a.xlsx'))).toBe(
      'feed.zip-damaged',
    );
  });

  it.each([
    ['virus.pdf', Buffer.from('4d5a9000', 'hex'), 'file-type'],
    ['run.exe', Buffer.from('4d5a9000', 'hex'), 'file-type'],
    ['run.exe', PNG, 'file-ending'],
    ['a.csv', PNG, 'file-ending'],
    ['a.svg', Buffer.from('<svg/>'), 'file-type'],
    ['a.csv', Buffer.from('\uFEFF  <html><script>alert(1)</script>'), 'file-type'],
    ['a.html', Buffer.from('<html>'), 'file-type'],
    ['a.csv', Buffer.from([97, 0, 98]), 'feed.not-text'],
    ['a.csv', Buffer.from([0x61, 0xff, 0xff, 0xff]), 'feed.encoding'],
    ['a.zip', Buffer.from('Rar!'), 'file-type'],
    ['late.pdf', Buffer.from('x%PDF-1.7'), 'file-type'],
    ['a', Buffer.from('plain'), 'file-type'],
  ])('%s is refused', async (name, bytes, code) => {
    expect(await refusalOf(fileType(bytes, name))).toBe(code);
  });
});

describe('bytes of a file', () => {
  it('are taken whole or in pieces', async () => {
    async function* pieces() {
      yield Buffer.from('a');
      yield Buffer.from('bc');
    }
    expect((await collect(pieces(), 3)).toString()).toBe('abc');
    expect((await collect(Buffer.from('abc'), 3)).toString()).toBe('abc');
  });

  it('are not read on once there are too many', async () => {
    let read = 0;
    async function* endless() {
      for (;;) yield Buffer.alloc(++read && 1024);
    }
    expect(await refusalOf(collect(endless(), 10_000))).toBe('file-too-large');
    expect(read).toBe(10);
  });

  it('must not be missing', async () => {
    expect(await refusalOf(collect(Buffer.alloc(0), 10))).toBe('file-empty');
  });
});
