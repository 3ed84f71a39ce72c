import type { Actor } from '../../platform/access/actor.ts';
import { systemActor } from '../../platform/access/actor.ts';
import { createAccount } from '../../platform/access/actions/create.ts';
import type { RoleName } from '../../platform/access/roles.ts';
import { actorIn, PASSWORD, type House } from '../../../test/house/house.ts';
import { createCampaign, drawCampaign, openCampaign } from './campaign/actions.ts';

/** Somebody with an account, who may be given visits. */
export async function visitor(
  house: House,
  region: string,
  name: string,
  role: RoleName = 'village_helper',
): Promise<Actor & { id: string }> {
  const { id } = await house.done(
    createAccount,
    { name, displayName: `走访员${name}`, password: PASSWORD, role, region },
    systemActor('cli'),
  );
  return { ...actorIn(region, role), id };
}

/** An open campaign of a region, drawn; everybody of it is drawn for a second visit where `secondPercent` is 100. */
export async function campaignIn(house: House, region: string, secondPercent = 0): Promise<string> {
  const officer = actorIn(region);
  const { id } = await house.done(
    createCampaign,
    { region, title: '年度调查', startsOn: '2024-06-01', endsOn: '2024-06-08', secondPercent },
    officer,
  );
  await house.done(openCampaign, { campaignId: id }, officer);
  await house.done(drawCampaign, { campaignId: id }, officer);
  return id;
}
