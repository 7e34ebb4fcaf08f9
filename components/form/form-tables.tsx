import { editions, sections } from '#lib/form/editions.ts';
import { figures, official } from '#lib/form/lines.ts';
import type { Edition, Table } from '#lib/form/template.ts';
import type { Fact } from '#lib/parse/fact.ts';
import { type Figure, figureOf, type SettledFigure, type ToldFigure } from './figure.ts';
import { Legend } from './legend.tsx';
import { OfficialTable } from './official-table.tsx';

/** What failing checks say of a figure. */
export type CheckOf = (key: string) => Figure['check'];

/** What persons settled, by key. */
export type SettledAt = (key: string) => SettledFigure | null;

/** The tables of the form, section by section, with what was read in every cell. */
export function FormTables(props: {
  edition: Edition['id'];
  facts: readonly Fact[];
  checkOf: CheckOf;
  settledAt: SettledAt;
  /** What is printed where another number is tried, by key. */
  tried?: ReadonlyMap<string, string>;
  /** The numbers of the prose that tell a figure, by key. */
  told?: ReadonlyMap<string, ToldFigure>;
}) {
  const edition: Edition | undefined = editions.find(({ id }) => id === props.edition);
  if (edition === undefined) return null;
  const facts = new Map<string, Fact>(props.facts.map((fact) => [fact.key, fact]));
  const stops = new Set(firstOfTrouble(props.facts));
  const units = new Map(figures(edition).map(({ key, unit }) => [key, unit]));
  const figure = (key: string): Figure | null => {
    const fact = facts.get(key);
    if (fact === undefined) return null;
    const check = props.checkOf(key);
    const settled = props.settledAt(key);
    const isStop = check === 'suspect' || stops.has(fact) || settled?.changed === true;
    const tried = props.tried?.get(key);
    return figureOf(fact, units.get(key) ?? 'count', {
      check,
      isStop,
      settled,
      tried,
      told: props.told?.get(key),
    });
  };
  return sections
    .map(({ id, heading }) => ({ id, heading, tables: tablesOf(edition, id) }))
    .filter(({ tables }) => tables.length > 0)
    .map(({ id, heading, tables }) => (
      <section key={id} id={`section-${id}`} className="mt-6">
        <h2 className="mb-2 font-semibold">
          {id}、{official(heading)}
        </h2>
        {tables.map((table) => (
          <OfficialTable key={table.id} table={table} figure={figure} />
        ))}
        <Legend
          facts={props.facts.filter(({ key }) => tables.some((t) => key.startsWith(`${t.id}.`)))}
          settledAt={props.settledAt}
        />
      </section>
    ));
}

/** The first figure of each kind of trouble in each table: 138 unread figures are one thing to look at. */
function firstOfTrouble(facts: readonly Fact[]): Fact[] {
  const first = new Map<string, Fact>();
  for (const fact of facts) {
    if (fact.status !== 'inferred' && fact.status !== 'unread') continue;
    const kind = `${fact.key.split('.')[0]} ${fact.status} ${fact.reason}`;
    if (!first.has(kind)) first.set(kind, fact);
  }
  return [...first.values()];
}

const tablesOf = (edition: Edition, section: string): readonly Table[] =>
  edition.tables.filter((table) => table.section === section);
