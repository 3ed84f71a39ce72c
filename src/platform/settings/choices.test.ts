import { expect, test } from 'vitest';
import { CHOICES, isQuickChange, PLAIN_SETTINGS, quicklyChanged } from './choices.ts';

test('the first choice of each setting is the plain one', () => {
  expect(PLAIN_SETTINGS).toEqual({
    text: '100',
    theme: 'auto',
    contrast: 'auto',
    easy: 'off',
    line: 'normal',
    motion: 'auto',
  });
});

test('larger and smaller walk the sizes and stop at their ends', () => {
  let settings = PLAIN_SETTINGS;
  const sizes = [settings.text];
  for (let n = 0; n < CHOICES.text.length; n += 1)
    sizes.push((settings = quicklyChanged(settings, 'larger')).text);
  expect(sizes).toEqual(['100', '125', '150', '175', '200', '200']);
  expect(quicklyChanged(PLAIN_SETTINGS, 'smaller').text).toBe('100');
});

test('contrast and easy read go on and off and change nothing else', () => {
  for (const change of ['contrast', 'easy'] as const) {
    const once = quicklyChanged(PLAIN_SETTINGS, change);
    expect(once).not.toEqual(PLAIN_SETTINGS);
    expect(quicklyChanged(once, change)).toEqual(PLAIN_SETTINGS);
  }
});

test('only the buttons of the header are quick changes', () => {
  expect(['larger', 'easy', 'toString', '', null].map(isQuickChange)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});
