import { Table, Td, Th } from '#components/ui/table.tsx';
import { grouped } from '#lib/wording/point.ts';
import { command, hits, shareText, unseen, unseenPlaces } from './measured.ts';

/** What all rules together see and do not see, and how far the named culprit can be trusted. */
export function Trust() {
  return (
    <section aria-labelledby="trust" className="mb-6 border border-hairline bg-sheet px-4 py-3">
      <h2 id="trust" className="text-lead font-semibold">
        能发现什么，不能发现什么
      </h2>
      <p className="mt-1">
        把报告里的数字逐格改错（漏填、差一、多打少打、颠倒、沿用上年、错行错列、元与万元），看哪些规则不再成立：
        {unseen.map((one) => (
          <span key={one.edition}>
            {one.edition} 年版试 {grouped(one.of)} 次，<b>{shareText(one)}</b> 没有规则能发现；
          </span>
        ))}
        其余至少有一条规则能发现。下面没有列出的表格和行，试过的全部能发现。
      </p>
      <div className="mt-3 grid items-start gap-4 lg:grid-cols-2">
        <Places />
        <Culprits />
      </div>
      <p className="mt-2 text-note text-soft">
        在虚构的示例报告上测得（命令 {command}
        ）；真实报告的差错分布不同，这里的比例说明规则的能力，不是差错率。
      </p>
    </section>
  );
}

function Places() {
  return (
    <Table
      label="没有规则能发现的单格差错"
      head={
        <tr>
          <Th>没有规则能发现的，在</Th>
          <Th figure>未发现 / 试改</Th>
          <Th figure>占比</Th>
        </tr>
      }
    >
      {unseenPlaces.map((one) => (
        <tr key={`${one.edition} ${one.place}`}>
          <Td>
            {one.edition} 年版 {one.place}
          </Td>
          <Td figure>
            {grouped(one.part)} / {grouped(one.of)}
          </Td>
          <Td figure>{shareText(one)}</Td>
        </tr>
      ))}
    </Table>
  );
}

function Culprits() {
  return (
    <Table
      label="错处定位的命中"
      head={
        <tr>
          <Th>有意改错</Th>
          <Th figure>指对</Th>
          <Th figure>不指，已列出</Th>
          <Th figure>不指，未列出</Th>
          <Th figure>指错</Th>
        </tr>
      }
    >
      {hits.map(({ edition, trial, outcomes, of }) => (
        <tr key={`${edition} ${trial}`}>
          <Td className="min-w-36">
            {edition} 年版 {trial}
            <span className="text-soft"> n={grouped(of)}</span>
          </Td>
          {(['first', 'among', 'declined', 'wrong'] as const).map((outcome) => (
            <Td key={outcome} figure>
              {shareText({ part: outcomes[outcome], of })}
            </Td>
          ))}
        </tr>
      ))}
    </Table>
  );
}
