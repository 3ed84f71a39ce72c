import { expect, test } from 'vitest';
import { addressWith, addressWithout, sortOf } from './address.ts';

const search = (text: string) => new URLSearchParams(text);

test('another filter starts at the first page and says nothing twice', () => {
  expect(addressWith(search('place=3505&page=4&done=saved'), { word: '客服' })).toBe(
    '?place=3505&word=%E5%AE%A2%E6%9C%8D',
  );
});

test('the page number is kept when it is what changes', () => {
  expect(addressWith(search('place=3505&page=4'), { page: 5 })).toBe('?place=3505&page=5');
});

test('null and empty take a parameter away', () => {
  expect(addressWith(search('place=3505'), { place: null })).toBe('?');
  expect(addressWith(search('place=3505'), { place: '' })).toBe('?');
});

test('one value of several is taken away', () => {
  expect(addressWithout(search('form=REMOTE&form=FULL_TIME&page=2'), 'form', 'REMOTE')).toBe(
    '?form=FULL_TIME',
  );
});

test('a head sorts upwards first, then the other way', () => {
  expect(sortOf(search(''), 'wage')).toEqual({ href: '?sort=wage' });
  expect(sortOf(search('sort=wage'), 'wage')).toEqual({ href: '?sort=-wage', direction: 'ascending' });
  expect(sortOf(search('sort=-wage'), 'wage')).toEqual({ href: '?sort=wage', direction: 'descending' });
});

test('the order that stands without asking is shown', () => {
  expect(sortOf(search(''), 'wage', '-wage').direction).toBe('descending');
});
