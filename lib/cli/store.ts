/** `npm start` runs this before the pages: the store is made, or brought to the newest schema, or it says why not. */
import { close } from '#db/open.ts';
import { openStore } from './opening.ts';

close(openStore());
