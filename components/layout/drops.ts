/** Mark of the document element while the page takes dropped files (`data-takes-files`). */
export const takesFiles = 'takesFiles';

/**
 * Runs in the head: a browser opens a file dropped where nobody takes it, in place of the page. Before the
 * page has come alive, and on pages that take no files, the pointer says so instead.
 */
export const holdDrops = `for(const t of ['dragover','drop'])addEventListener(t,e=>{const d=e.dataTransfer;if(d&&d.types.includes('Files')){e.preventDefault();d.dropEffect='${takesFiles}' in document.documentElement.dataset?'copy':'none'}});`;
