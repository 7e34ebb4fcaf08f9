import { filterOf } from '#app/search-params.ts';
import type { UnitChoice } from '#components/ui/unit-picker.tsx';
import { db } from '#db/client.ts';
import { inArea } from '#db/queries/area.ts';
import { publishers } from '#db/queries/publishers.ts';

/**
 * `/units?district=…`: the offices a filter can choose from, by district and name. They are fetched when they are
 * wanted: a province has so many that every page would be mostly their list.
 */
export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const { district } = filterOf(Object.fromEntries(searchParams));
  const units = (await publishers(db))
    .filter(({ region }) => district === undefined || inArea(region, district))
    .map(({ id, name, shortName, district: where }) => ({ id, name, shortName, district: where }));
  return Response.json(units satisfies UnitChoice[], {
    headers: { 'Cache-Control': 'private, no-store' },
  });
}
