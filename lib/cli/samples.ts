/** Writes the documents of the sample district: `node --import tsx lib/cli/samples.ts`. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentsFolder, sampleFiles } from '#lib/samples/files.ts';
import { faultList, samples } from '#lib/samples/generate.ts';

const folder = documentsFolder();
for (const { name } of await sampleFiles()) rmSync(join(folder, name));
const all = samples();
for (const { file } of all) writeFileSync(join(folder, file.name), file.bytes);
writeFileSync(join(folder, 'faults.json'), faultList(all));
console.log(`${all.length} documents in ${folder}`);
