import { expect, test } from 'vitest';
import { errorsOf, fieldId } from './form-state.ts';

test('a list and its field share one id', () => {
  expect(fieldId('skills[]')).toBe(fieldId('skills'));
  expect(fieldId('skills.2')).toBe(fieldId('skills'));
});

test('ids hold no character that an address would need to escape', () => {
  expect(fieldId('a b"<')).toBe('f-a_b__');
  expect(fieldId('abilities.use_screen')).toBe('f-abilities.use_screen');
});

test('a refusal becomes one error a field', () => {
  const problem = { message: '有内容需要修改', fields: [{ path: 'wage', message: '请填写。' }] };
  expect(errorsOf(problem)).toEqual([{ field: 'wage', text: '请填写。' }]);
});

test('an item of a list is mended in the field of the list', () => {
  const problem = { message: '', fields: [{ path: 'skills.2', message: '太长了。' }] };
  expect(errorsOf(problem)).toEqual([{ field: 'skills', text: '太长了。' }]);
});

test('a refusal that blames no field says its own sentence', () => {
  expect(errorsOf({ message: '已经登记过。', fields: [] })).toEqual([{ field: '', text: '已经登记过。' }]);
});

test('no refusal, no errors', () => {
  expect(errorsOf(undefined)).toEqual([]);
});
