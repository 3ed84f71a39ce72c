import type { CertificateSpan } from '../facts.ts';
import { fail, inOrder, lacking, pass, type Case, type Finding } from '../finding.ts';
import { daysWithin, type Days, type Month } from '../months.ts';
import type { CountedGrades } from '../parameters.ts';
import { holds } from '../practice.ts';

/** A valid 残疾人证, or a 残疾军人证 of a grade that counts. Two certificates make one person, by the more favourable. */
export function checkCertificate({ month, person, terms }: Case): Finding {
  const counting = person.certificates.filter((span) => span.grade <= limits(span, terms.grades).counts);
  const days = daysOf(counting, month);
  if (!holds(days, month, terms.practice.certificate)) return whyNot(counting, person.certificates, month);

  const double = counting.filter((span) => span.grade <= limits(span, terms.grades).double);
  const by = counting.filter((span) => daysOf([span], month) !== 0);
  return {
    ...pass(
      days,
      inOrder(by, (span) => span.from),
    ),
    doubleDays: daysOf(double, month),
  };
}

function limits({ kind }: CertificateSpan, grades: CountedGrades) {
  return kind === 'DISABILITY' ? grades.disability : grades.veteran;
}

function daysOf(spans: readonly CertificateSpan[], month: Month): Days {
  return spans.reduce((days, span) => days | daysWithin(month, span.from, span.to), 0);
}

/** The nearest explanation: a grade that does not count, the last span that ended, or the first that had not begun. */
function whyNot(
  counting: readonly CertificateSpan[],
  all: readonly CertificateSpan[],
  month: Month,
): Finding {
  const [first] = inOrder(counting, (span) => span.from);
  if (first === undefined) {
    const [other] = inOrder(all, (span) => span.from);
    return other ? fail('certificate-grade', other, { grade: other.grade }) : lacking('certificate-missing');
  }
  const ended = inOrder(
    counting.filter(({ to }) => to !== null && to < month.last),
    ({ to }) => to ?? '',
  ).at(-1);
  if (ended === undefined) return fail('certificate-before-issue', first, { on: first.from });
  const params = { on: ended.to ?? '' };
  if (ended.endedBy === 'CANCELLED') return fail('certificate-cancelled', ended, params);
  if (ended.endedBy === 'FROZEN') return fail('certificate-frozen', ended, params);
  // The renewal of an expired certificate often reaches the registry late.
  return lacking('certificate-expired', ended, params);
}
