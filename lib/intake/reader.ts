/**
 * The program of a process that reads files and knows no database: see process-reader.ts. Whatever a file
 * does to it, the server and the store are elsewhere.
 */
import { answerWith } from './answering.ts';
import { read } from './read.ts';

answerWith(read);
