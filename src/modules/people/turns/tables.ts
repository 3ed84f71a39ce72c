import type { Generated } from 'kysely';

export type TurnKind = 'identity' | 'move' | 'death';

export interface PersonTurnTable {
  city: number;
  id: string;
  person_id: string;
  region_key: number;
  kind: TurnKind;
  happened_on: string;
  paper: string;
  before_enc: Generated<Buffer | null>;
  from_code: Generated<string | null>;
  to_code: Generated<string | null>;
  card_before: Generated<string | null>;
  card_after: Generated<string | null>;
  recorded_at: Date;
  recorded_by: string | null;
  received_at: Generated<Date | null>;
  received_by: Generated<string | null>;
  revoked_at: Generated<Date | null>;
  revoked_by: Generated<string | null>;
  revoke_reason: Generated<string | null>;
}

declare module '../../../platform/database/schema.ts' {
  interface Tables {
    person_turn: PersonTurnTable;
  }
}
