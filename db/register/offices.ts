import type { Region } from '#lib/parse/fact.ts';
import type { Alias } from '#lib/register/alias.ts';
import { type Db, prepared } from '../open.ts';
import * as schema from '../schema.ts';
import { type Connection, insertion, statement } from '../sqlite.ts';

/** An office of the register as it is stored. */
export type Office = typeof schema.publishers.$inferSelect;

/** What a document, a lookup or a person may change of an office. */
export type OfficeState = Pick<
  Office,
  'name' | 'core' | 'province' | 'city' | 'district' | 'code' | 'lookedUp' | 'nameKept'
>;

/** The statements on the register, prepared once for each store. */
export const offices = (db: Db) =>
  prepared(db, 'register', (_, connection) => statements(connection));

const columns = `id, name, core, district, city, province, code, looked_up as lookedUp,
  name_kept as nameKept, expected_from as expectedFrom, expected_to as expectedTo,
  merged_into as mergedInto, removed_at as removedAt`;

function statements(connection: Connection) {
  const byId = statement<{ id: number }, OfficeRow>(
    connection,
    `select ${columns} from publishers where id = :id`,
  );
  const ofCore = statement<{ core: string }, OfficeRow>(
    connection,
    `select ${columns} from publishers where core = :core and removed_at is null order by id`,
  );
  const aliasesOf = statement<{ name: string }, AliasRow>(
    connection,
    `select aliases.name, aliases.publisher_id as publisherId, aliases.district, aliases.city,
       aliases.province, office.district as ownDistrict, office.city as ownCity,
       office.province as ownProvince
     from aliases join publishers as office on office.id = aliases.publisher_id
     where aliases.name = :name and office.removed_at is null`,
  );
  const update = statement<object, unknown>(
    connection,
    `update publishers set name = :name, core = :core, province = :province, city = :city,
       district = :district, code = :code, looked_up = :lookedUp, name_kept = :nameKept
     where id = :id`,
  );
  const markMoved = statement<object, unknown>(
    connection,
    `update reports set rules_version = 0 where publisher_id = :id
       and exists (select 1 from deadline_events) and exists (
         select 1 from publishers where id = :id and (province is not :province
           or city is not :city or district is not :district))`,
  );
  const find = (id: number): Office | null => officeOf(byId.get({ id }));
  const get = (id: number): Office => {
    const office = find(id);
    if (office === null) throw new Error(`No office ${id}`);
    return office;
  };
  const standing = (id: number): Office => {
    const office = get(id);
    return office.mergedInto === null ? office : standing(office.mergedInto);
  };
  return {
    find,
    get,
    /** The office an office counts as: itself, or the one it was merged into. */
    standing,
    /** Offices of a core, merged ones too: documents go on printing their names. */
    ofCore: (core: string) =>
      ofCore.all({ core }).map((row) => ({ ...officeOf(row), standing: standing(row.id).id })),
    aliasesOf: (name: string) => aliasesOf.all({ name }).map(aliasOf),
    add: insertion(connection, schema.publishers),
    /** Elsewhere other deadlines may be in force: its reports are judged anew. */
    update: ({ id, nameKept, ...state }: OfficeState & { readonly id: number }): void => {
      const { province, city, district } = state;
      markMoved.run({ id, province, city, district });
      update.run({ ...plain(state), id, nameKept: nameKept ? 1 : 0 });
    },
    addAlias: insertion(connection, schema.aliases),
    addEvent: insertion(connection, schema.officeEvents),
  };
}

/** As SQLite answers it: no truth values. */
type OfficeRow = Omit<Office, 'nameKept'> & { readonly nameKept: 0 | 1 | null };

function officeOf(row: OfficeRow): Office;
function officeOf(row: OfficeRow | undefined): Office | null;
function officeOf(row: OfficeRow | undefined): Office | null {
  return row === undefined ? null : { ...row, nameKept: row.nameKept === 1 };
}

/** The columns an update sets, whatever else an office brings along. */
const plain = (state: Omit<OfficeState, 'nameKept'>) => ({
  name: state.name,
  core: state.core,
  province: state.province,
  city: state.city,
  district: state.district,
  code: state.code,
  lookedUp: state.lookedUp,
});

interface AliasRow extends Region {
  readonly name: string;
  readonly publisherId: number;
  readonly ownDistrict: string | null;
  readonly ownCity: string | null;
  readonly ownProvince: string | null;
}

const aliasOf = ({ ownDistrict, ownCity, ownProvince, ...alias }: AliasRow): Alias => ({
  ...alias,
  office: { province: ownProvince, city: ownCity, district: ownDistrict },
});
