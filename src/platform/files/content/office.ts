import { refuse } from '../../../kernel/problem.ts';
import type { Zip } from '../../feed/zip.ts';

const TYPES_MAX = 1024 * 1024;
const LINKS_MAX = 4 * 1024 * 1024;
/** Parts that run something or embed programs, by their declared type or by their name. */
const ACTIVE_TYPE = /macroEnabled|vbaProject|activeX|oleObject|ms-package\.obfuscated/i;
const ACTIVE_NAME = /(vbaproject\.bin|\/activex\/|\/embeddings\/.*\.(bin|exe|js|vbs|cmd|bat)$)/i;
/** A template fetched from elsewhere brings its macros along. */
const OUTSIDE_TEMPLATE =
  /attachedTemplate[^>]*TargetMode="External"|TargetMode="External"[^>]*attachedTemplate/i;
const SETTINGS_LINKS = 'word/_rels/settings.xml.rels';

/** Refuses an office document that may run something: `file-macro`. */
export async function checkOffice(zip: Zip): Promise<void> {
  const types = (await zip.whole('[Content_Types].xml', TYPES_MAX)).toString('utf8');
  const links = zip.has(SETTINGS_LINKS) ? (await zip.whole(SETTINGS_LINKS, LINKS_MAX)).toString('utf8') : '';
  const active =
    ACTIVE_TYPE.test(types) ||
    OUTSIDE_TEMPLATE.test(links) ||
    zip.names.some((name) => ACTIVE_NAME.test(name));
  if (active) throw refuse('invalid', 'file-macro');
}

/** Unpacks every part once and throws it away: what lies about its size is found here, not on a clerk's machine. */
export async function checkUnpacked(zip: Zip): Promise<void> {
  for (const name of zip.names) {
    const parts = zip.stream(name);
    while (!(await parts.next()).done);
  }
}
