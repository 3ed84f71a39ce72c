import { randomUUID } from 'node:crypto';
import { meetDevice } from '../../src/modules/survey/offline/meet.ts';
import { actorIn, type House } from '../house/house.ts';

/** A phone that took a list along. */
export interface DeviceIds {
  readonly device: string;
}

export async function furnishDevice(house: House): Promise<DeviceIds> {
  const device = randomUUID();
  await house.done(
    meetDevice,
    {
      deviceId: device,
      label: '安卓 上的 Chrome',
      unsent: 2,
      listAt: house.app.floor.clock().toISOString(),
    },
    { ...actorIn('350102001', 'village_helper'), name: '林联络' },
  );
  return { device };
}
