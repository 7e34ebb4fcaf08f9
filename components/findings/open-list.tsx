import type { Finding } from '#lib/checks/finding.ts';
import { findingSentence } from '#lib/wording/finding.ts';
import { grouped } from '#lib/wording/point.ts';

/** What could not be decided, folded: how many, and why each. */
export function OpenList({ findings }: { findings: readonly Finding[] }) {
  if (findings.length === 0) return null;
  return (
    <details className="border border-hairline bg-sheet px-3 py-1.5 text-note">
      <summary>无法判定 {grouped(findings.length)} 项（不计入问题）</summary>
      <ul className="mt-1 list-disc pl-5">
        {byWords(findings).map(([words, n]) => (
          <li key={words}>
            {words}
            {n > 1 && <span className="text-soft">（{grouped(n)} 项）</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}

function byWords(findings: readonly Finding[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const finding of findings) {
    const { title, sentence } = findingSentence(finding);
    const words = `${title}：${sentence}`;
    counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  return [...counts];
}
