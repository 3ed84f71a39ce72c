import type { FormDoor } from '../../../platform/doors/form.ts';
import type { Option } from '../../../platform/ui/index.ts';
import { OUTSIDE } from '../background/words.ts';

/** The regions below the actor's own, two levels deep, for a select; the own one first. */
export function regionOptions(door: Pick<FormDoor, 'actor' | 'regions'>): Option[] {
  const own = door.actor.regionCode;
  if (!own) return [];
  const { regions } = door;
  const below = regions
    .children(own)
    .flatMap((child) => [
      { value: child.code, text: child.name },
      ...(regions.get(own)?.level === 'province'
        ? regions.children(child.code).map((c) => ({ value: c.code, text: `　${c.name}` }))
        : []),
    ]);
  return [{ value: own, text: regions.fullName(own) }, ...below];
}

/** Counties of the province and, last, every place outside: where a household may be registered. */
export function registerPlaces(regions: FormDoor['regions']): Option[] {
  return [
    ...regions.counties().map(({ code }) => ({ value: code, text: regions.fullName(code) })),
    { value: OUTSIDE, text: '外省' },
  ];
}
