import type { Parameter } from './parameter.ts';

/** Fen as yuan, to the fen only where there is one: 98000 → 980 元, 98050 → 980.50 元. */
export function yuanText(fen: number): string {
  const yuan = Math.trunc(fen / 100).toLocaleString('en-US');
  const rest = fen % 100;
  return rest === 0 ? `${yuan} 元` : `${yuan}.${String(rest).padStart(2, '0')} 元`;
}

/** A number with its unit as people read it: fen are told as yuan. */
export function inUnit(value: number, unit: string): string {
  return unit.startsWith('分') ? `${yuanText(value)}${unit.slice(1)}` : `${value} ${unit}`;
}

/** A parameter's value for the law page: in its own words where it has some, else part by part. */
export function parameterText<T>(parameter: Parameter<T>, value: T): string {
  return parameter.say?.(value) ?? plainText(value, parameter.unit);
}

function plainText(value: unknown, unit: string): string {
  if (value === null) return '没有公布';
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'number') return inUnit(value, unit);
  if (Array.isArray(value)) return value.map((part) => plainText(part, unit)).join('；');
  if (typeof value === 'object') {
    const parts = Object.entries(value).map(([key, part]) => `${key}：${plainText(part, unit)}`);
    return parts.length === 0 ? '没有公布' : parts.join('，');
  }
  return String(value);
}
