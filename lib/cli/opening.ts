import { databaseFile } from '#db/location.ts';
import { type Db, open } from '#db/open.ts';
import { storeTrouble } from '#db/trouble.ts';
import { storeTroubleWords } from '#lib/wording/store.ts';

/** The store, open for writing. Where it cannot be opened, says why in a sentence and ends the process. */
export function openStore(): Db {
  try {
    return open(databaseFile());
  } catch (error) {
    const trouble = storeTrouble(error);
    if (trouble === null) throw error;
    const [chinese, english] = storeTroubleWords(trouble);
    console.error(`\n勾稽  ${chinese}\n      ${english}\n      ${databaseFile()}`);
    process.exit(1);
  }
}
