// Holds the lines of the corpus score against the figures that were right before. Silently wrong always fails.
//   node .ci/score.mjs [--update] < LINES
import { readFileSync, writeFileSync } from 'node:fs';

const baseline = new URL('score.json', import.meta.url);
const line = /^(.+): (\d+)\/\d+ right, \d+ missed, (\d+) flagged, (\d+) silent(; .*)?$/;
const now = Object.fromEntries(
  readFileSync(0, 'utf8')
    .split('\n')
    .flatMap((text) => {
      const [, file, right, flagged, silent, wrong] = line.exec(text) ?? [];
      const score = { right: Number(right), flagged: Number(flagged), silent: Number(silent) };
      return file === undefined ? [] : [[file, { ...score, identity: wrong === undefined }]];
    }),
);

if (process.argv.includes('--update')) {
  const lines = Object.entries(now).map(
    ([file, { right, flagged, identity }]) =>
      `  "${file}": { "right": ${right}, "flagged": ${flagged}, "identity": ${identity} }`,
  );
  writeFileSync(baseline, `{\n${lines.join(',\n')}\n}\n`);
}

const before = JSON.parse(readFileSync(baseline, 'utf8'));
const wrong = Object.entries(now).filter(([, score]) => score.silent > 0);
const lost = Object.entries(before).flatMap(([file, was]) => {
  const is = now[file];
  if (is === undefined) return [`${file} is no longer read`];
  return [
    ...(is.right < was.right ? [`${file}: ${was.right} figures were right, now ${is.right}`] : []),
    ...(is.flagged > was.flagged
      ? [`${file}: ${is.flagged} inferred wrongly, were ${was.flagged}`]
      : []),
    ...(was.identity && !is.identity ? [`${file}: publisher, year, edition or date`] : []),
  ];
});
for (const [file, { silent }] of wrong) console.error(`${file}: ${silent} silently wrong`);
for (const loss of lost) console.error(`lost: ${loss}`);
const files = Object.keys(now).length;
console.log(`corpus: ${files} files, ${lost.length} losses, ${wrong.length} with silent errors`);
process.exitCode = files > 0 && lost.length === 0 && wrong.length === 0 ? 0 : 1;
