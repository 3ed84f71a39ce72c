import { refuse } from '../../kernel/problem.ts';
import type { Actor } from '../access/actor.ts';
import type { Context } from '../action/index.ts';
import { SealBroken } from '../crypto/index.ts';

/** Minutes that a link works: long enough for a slow line to begin, too short to be passed around. */
const LINK_MINUTES = 10;
const AAD = 'file-link';

/** Where a file's row stands. */
export type FileSource = 'attachment' | 'export';

export interface FileLink {
  source: FileSource;
  id: string;
  /** Code of why it is opened; kept in the audit trail. */
  purpose: string;
}

/** The session of the one who acts, where the door knows it; else a link holds for every session of the account. */
function sessionOf(actor: Actor): string {
  return 'sessionId' in actor && typeof actor.sessionId === 'string' ? actor.sessionId : '';
}

/**
 * An address that opens one file for the one who asks, for ten minutes. The token is sealed under the house's key
 * (authenticated encryption), so nothing can be read from it or changed in it. Made only by operations that have let the
 * reader in; whoever opens it is checked, and the opening audited, again.
 */
export function fileHref(ctx: Pick<Context, 'actor' | 'cipher' | 'now'>, link: FileLink): string {
  const until = ctx.now.getTime() + LINK_MINUTES * 60_000;
  const parts = [link.source, link.id, ctx.actor.id ?? '', sessionOf(ctx.actor), until, link.purpose];
  return `/files/${ctx.cipher.seal(JSON.stringify(parts), AAD).toString('base64url')}`;
}

function opened(
  ctx: Pick<Context, 'cipher'>,
  token: string,
): [FileSource, string, string, string, number, string] {
  try {
    // The seal proves that we wrote it, so its shape is ours.
    return JSON.parse(ctx.cipher.open(Buffer.from(token, 'base64url'), AAD)) as ReturnType<typeof opened>;
  } catch (error) {
    if (error instanceof SealBroken) throw refuse('invalid', 'file-link-broken');
    throw error;
  }
}

/** What a token opens. Throws refusals: `file-link-broken`, `file-link-expired`, `file-link-foreign`. */
export function readLink(ctx: Pick<Context, 'actor' | 'cipher' | 'now'>, token: string): FileLink {
  const [source, id, actorId, session, until, purpose] = opened(ctx, token);
  if (actorId === '' || actorId !== ctx.actor.id || session !== sessionOf(ctx.actor))
    throw refuse('conflict', 'file-link-foreign');
  if (until <= ctx.now.getTime()) throw refuse('conflict', 'file-link-expired');
  return { source, id, purpose };
}
