import type { FieldProblem, ProblemParams } from '../../../kernel/problem.ts';
import { compare, parseRational, sign, type Rational } from '../../../kernel/rational.ts';

/** An employer's line as programs and the page send it. */
export type LevyRow = Readonly<Record<string, unknown>>;

/** Collects what is wrong with one line, field by field. */
export class Faults {
  readonly found: FieldProblem[] = [];

  add(path: string, code: string, params?: ProblemParams): null {
    this.found.push({ path, code, ...(params && { params }) });
    return null;
  }

  /** A number that is at least `least` and at most `most`; null where it is absent or wrong. */
  number(path: string, value: unknown, least: Rational, most: Rational): Rational | null {
    if (value === undefined || value === null) return null;
    const read = parseRational(value);
    if (read === null) return this.add(path, 'quota.not-a-number');
    if (compare(read, least) < 0) {
      return this.add(path, sign(read) < 0 ? 'quota.negative' : 'quota.too-small', { least: short(least) });
    }
    return compare(read, most) > 0 ? this.add(path, 'quota.too-large', { most: short(most) }) : read;
  }

  /** A whole number between two bounds, given as number or text. */
  whole(path: string, value: unknown, least: number, most: number): number | null {
    if (value === undefined || value === null) return null;
    const read = parseRational(value);
    if (read === null) return this.add(path, 'quota.not-a-number');
    if (read.n % read.d !== 0n) return this.add(path, 'quota.not-whole');
    const number = Number(read.n / read.d);
    if (number < least || number > most) return this.add(path, 'quota.between', { least, most });
    return number;
  }
}

const short = ({ n, d }: Rational) => Number(n) / Number(d);
