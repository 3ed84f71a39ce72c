import { refuse } from '../../../kernel/problem.ts';
import { attributeAt, decodeEntities, isSpace, localName, nameEnd, tagEnd, valueText } from './xml-bytes.ts';

/** The start tag that is being read; valid only during the call of `open`. */
export interface Tag {
  /** name without its namespace prefix */
  name: string;
  /** The value of an attribute written without prefix (or `prefix:name` in full), entities resolved; null when absent. */
  attribute(name: string): string | null;
  /** The capital letters at the head of an attribute as a column counted from 1 (AB12 is 28); 0 when there are none. */
  letters(name: string): number;
}

export interface XmlReader {
  open(tag: Tag): void;
  close(name: string): void;
  /** Text between tags, in one or several pieces; asked for only while `wantsText()`. */
  text(value: string): void;
  wantsText(): boolean;
}

export interface XmlScanner {
  write(piece: Buffer): void;
  /** Call after the last piece: refuses `feed.xml` when the document stops in the middle. */
  end(): void;
}

const LT = 0x3c;
const SLASH = 0x2f;
/** No tag of a spreadsheet is longer; a longer one would have to be held whole. */
const TAG_MAX = 64 * 1024;
const NOTHING = Buffer.alloc(0);

/**
 * A forward scanner over the bytes of a UTF-8 document that was made by a spreadsheet program. It holds one piece and
 * one unfinished tag or text, never the document. It knows no DTD: a document type is refused (`feed.xml-doctype`),
 * so entities cannot expand. Working on bytes keeps every string that a reader takes free of the piece it came from.
 */
export function createXmlScanner(reader: XmlReader): XmlScanner {
  let rest: Buffer = NOTHING;
  let depth = 0;
  /** what is being read when it is neither text nor an element */
  let until: 'comment' | 'instruction' | 'cdata' | null = null;
  const ENDS = { comment: Buffer.from('-->'), instruction: Buffer.from('?>'), cdata: Buffer.from(']]>') };

  let buffer: Buffer = NOTHING;
  let attributesFrom = 0;
  let attributesTo = 0;
  const tag: Tag = {
    name: '',
    attribute(name) {
      const at = attributeAt(buffer, attributesFrom, attributesTo, name);
      return at < 0 ? null : valueText(buffer, at);
    },
    letters(name) {
      const at = attributeAt(buffer, attributesFrom, attributesTo, name);
      let column = 0;
      for (let i = at + 1; at >= 0 && buffer[i]! >= 0x41 && buffer[i]! <= 0x5a; i++)
        column = column * 26 + buffer[i]! - 0x40;
      return column;
    },
  };

  function text(from: number, to: number, raw: boolean): void {
    if (to <= from || !reader.wantsText()) return;
    const value = buffer.toString('utf8', from, to);
    reader.text(raw ? value : decodeEntities(value));
  }

  /** Steps back before a character that may be cut in two. */
  function wholeCharacters(from: number, to: number): number {
    while (to > from && (buffer[to - 1]! & 0xc0) === 0x80) to--;
    return to > from && buffer[to - 1]! >= 0xc0 ? to - 1 : to;
  }

  /** A text that has not ended yet may be passed on, save an entity or a character that is cut in two. */
  function passOn(from: number): number {
    const amp = buffer.lastIndexOf(0x26);
    const to = wholeCharacters(from, amp >= from && buffer.length - amp < 12 ? amp : buffer.length);
    text(from, to, false);
    return to;
  }

  function skipped(at: number): number {
    const mark = ENDS[until!];
    const end = buffer.indexOf(mark, at);
    const to = end >= 0 ? end : wholeCharacters(at, Math.max(at, buffer.length - mark.length + 1));
    if (until === 'cdata') text(at, to, true);
    if (end < 0) return -to - 1;
    until = null;
    return end + mark.length;
  }

  function special(at: number): number {
    const left = buffer.length - at;
    if (buffer[at + 1] === 0x3f) until = 'instruction';
    else if (left < 9) return -1;
    else if (buffer.toString('latin1', at, at + 4) === '<!--') until = 'comment';
    else if (buffer.toString('latin1', at, at + 9) === '<![CDATA[') until = 'cdata';
    else throw refuse('invalid', 'feed.xml-doctype');
    return at + (until === 'instruction' ? 2 : until === 'comment' ? 4 : 9);
  }

  function element(at: number, end: number): void {
    if (buffer[at + 1] === SLASH) {
      depth--;
      if (depth < 0) throw refuse('invalid', 'feed.xml');
      reader.close(localName(buffer, at + 2, nameEnd(buffer, at + 2, end)));
      return;
    }
    attributesFrom = nameEnd(buffer, at + 1, end);
    attributesTo = end;
    tag.name = localName(buffer, at + 1, attributesFrom);
    reader.open(tag);
    if (buffer[end - 1] === SLASH) reader.close(tag.name);
    else depth++;
  }

  /** Reads what is complete; returns where the unfinished rest begins. */
  function scan(): number {
    let at = 0;
    while (at < buffer.length) {
      if (until) {
        at = skipped(at);
        if (at < 0) return -at - 1;
        continue;
      }
      if (buffer[at] !== LT) {
        const next = buffer.indexOf(LT, at);
        if (next < 0) return passOn(at);
        text(at, next, false);
        at = next;
      }
      if (at + 1 >= buffer.length) return at;
      if (buffer[at + 1] === 0x21 || buffer[at + 1] === 0x3f) {
        const after = special(at);
        if (after < 0) return at;
        at = after;
        continue;
      }
      const end = tagEnd(buffer, at + 1);
      if (end < 0) return at;
      element(at, end);
      at = end + 1;
    }
    return at;
  }

  return {
    write(piece) {
      buffer = rest.length === 0 ? piece : Buffer.concat([rest, piece]);
      const from = scan();
      if (buffer.length - from > TAG_MAX && !until) throw refuse('invalid', 'feed.xml');
      // A copy: keeping a slice would keep the whole piece.
      rest = from < buffer.length ? Buffer.from(buffer.subarray(from)) : NOTHING;
    },
    end() {
      if (depth !== 0 || until || rest.some((byte) => !isSpace(byte))) throw refuse('invalid', 'feed.xml');
    },
  };
}
