import { FormTable } from '#components/form/official-table.tsx';
import type { FigureChange, State } from '#lib/compare/figures.ts';
import { editions } from '#lib/form/editions.ts';
import { cells } from '#lib/form/lines.ts';
import type { Edition, Table } from '#lib/form/template.ts';
import type { Fact, Report } from '#lib/parse/fact.ts';
import { ChangedCell, type Sides } from './changed-cell.tsx';

/** The tables of the form in which something was changed, each changed figure marked old → new. */
export function ChangedTables(props: {
  sides: Sides;
  before: Pick<Report, 'edition' | 'facts'>;
  after: Pick<Report, 'edition' | 'facts'>;
  changes: readonly FigureChange[];
}) {
  const changes = new Map(props.changes.map((change) => [change.key, change]));
  const facts = new Map<string, Fact>(props.after.facts.map((fact) => [fact.key, fact]));
  const isChanged = (table: Table) => cells(table).some(({ key }) => changes.has(key));
  const tables = tablesOf(props.after.edition, props.before.edition);
  const [changed, same] = [tables.filter(isChanged), tables.filter((table) => !isChanged(table))];
  return (
    <div className="grid gap-4">
      {changed.map((table) => (
        <div key={table.id}>
          <h4 className="mb-1 text-note text-soft">{nameOf(table)}</h4>
          <FormTable
            table={table}
            cell={({ id }) => (
              <ChangedCell
                id={id}
                state={stateOf(facts.get(id))}
                change={changes.get(id)}
                sides={props.sides}
              />
            )}
          />
        </div>
      ))}
      {same.length > 0 && (
        <p className="text-note text-soft">没有改动：{same.map(nameOf).join('、')}。</p>
      )}
    </div>
  );
}

const nameOf = ({ section, title }: Table): string => `表${section}「${title}」`;

const stateOf = (fact: Fact | undefined): State | null =>
  fact === undefined ? null : { status: fact.status, value: fact.value };

/** The tables of the newer version's form, and those of the older that hold figures the newer has not. */
function tablesOf(after: Report['edition'], before: Report['edition']): readonly Table[] {
  const of = (edition: Report['edition']): readonly Table[] =>
    (editions as readonly Edition[]).find(({ id }) => id === edition)?.tables ?? [];
  const keys = new Set(of(after).flatMap((table) => cells(table).map(({ key }) => key)));
  const gone = of(before).filter((table) => cells(table).some(({ key }) => !keys.has(key)));
  return after === before ? of(after) : [...of(after), ...gone];
}
