import { change } from '#app/publishers/actions.ts';
import { AliasList } from '#components/publishers/alias-list.tsx';
import { Badge } from '#components/ui/badge.tsx';
import type { Candidate } from '#db/queries/candidates.ts';
import type { Office } from '#db/queries/register.ts';
import { type Level, levels, regionWords } from '#lib/register/region.ts';

const levelNames: Record<Level, string> = { province: '省', city: '市', district: '区县' };

/** Where a unit is, from where that is known, and what else it is called. */
export function Identity({ office, like }: { office: Office; like: readonly Candidate[] }) {
  const { publisher, lookedUp, code, aliases, merged } = office;
  return (
    <dl className="mb-4 grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 text-note">
      {levels.map((level) => (
        <Row key={level} name={levelNames[level]}>
          {publisher.region[level] ?? <span className="text-soft">未写明</span>}{' '}
          {lookedUp.includes(level) && (
            <Badge title="报告原文没有写明，由登记的区划查得">据区划库</Badge>
          )}
        </Row>
      ))}
      <Row name="区划代码">
        {code ?? (
          <span className="text-soft">
            区划库没有此名
            {like.length > 0 && `；相近的有${like.map(({ name }) => name).join('、')}`}
          </span>
        )}
      </Row>
      {aliases.length > 0 && (
        <Row name="别名">
          <AliasList
            aliases={aliases.map(({ id, name, ...region }) => ({
              id,
              name,
              where: regionWords(region),
            }))}
            change={change}
          />
        </Row>
      )}
      {merged.length > 0 && <Row name="已并入">{merged.map(({ name }) => name).join('、')}</Row>}
    </dl>
  );
}

function Row({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <>
      <dt className="whitespace-nowrap text-soft">{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
