/** Characters of the name without its ending; long enough for a title, short enough for every file system. */
const STEM_MAX = 80;
/** Of a longer name only the end is looked at. */
const NAME_MAX = 1000;

/** Control characters, invisible marks that turn the direction of writing (gpj.exe shown as exe.jpg), and half characters. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu;
/** Not allowed in names on some system. */
const RESERVED = /[<>:"|?*]/g;

/** The ending of a name in small letters without its dot; empty where there is none. */
export function endingOf(name: string): string {
  return (
    /\.([\p{L}\d]{1,8})\s*$/u.exec(name.slice(-NAME_MAX).replace(INVISIBLE, ''))?.[1]?.toLowerCase() ?? ''
  );
}

/**
 * The name that is kept and offered for download: no folders, nothing invisible, of bounded length, with the ending that
 * the content has. Never used as a path.
 */
export function cleanName(name: string, ending: string): string {
  const base = name.slice(-NAME_MAX).normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const stem = base
    .replace(INVISIBLE, '')
    .replace(/\.[\p{L}\d]{1,8}\s*$/u, '')
    .replace(RESERVED, '_')
    .replace(/^[\s.]+|[\s.]+$/g, '');
  return `${[...stem].slice(0, STEM_MAX).join('') || '附件'}.${ending}`;
}
