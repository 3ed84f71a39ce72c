import { orgCodeCheck, USCI_ALPHABET, usciCheck } from '../../kernel/codes/index.ts';

/** The credit code of the `index`-th employer, in an area code that was never assigned; no index gives another's code. */
export function usciOf(registration: string, area: string, index: number): string {
  const org = `MT${digits(index, 6)}`;
  const body = registration + area + org + orgCodeCheck(org);
  return body + usciCheck(body);
}

/** A code of the early trial area, `index` below 10,000: lawful, although it fails MOD 31. */
export function trialUsciOf(area: string, index: number): string {
  const org = `M000${digits(index, 4)}`;
  const body = `91${area}${org}${orgCodeCheck(org)}`;
  const right = USCI_ALPHABET.indexOf(usciCheck(body));
  return body + USCI_ALPHABET.charAt((right + 11) % USCI_ALPHABET.length);
}

function digits(index: number, places: number): string {
  let text = '';
  for (let rest = index; text.length < places; rest = Math.floor(rest / 31))
    text = USCI_ALPHABET.charAt(rest % 31) + text;
  return text;
}
