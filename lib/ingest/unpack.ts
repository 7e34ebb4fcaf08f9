/** What comes before the line: archives give their files one by one, pictures of one report become one file. */
export { isArchive, unpack } from '#lib/extract/archive.ts';
export { pageSets } from '#lib/extract/page-names.ts';
export { pagesFile } from '#lib/extract/picture-set.ts';
export { pictureExtension } from '#lib/extract/pictures.ts';
