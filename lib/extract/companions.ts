/** `年报_files` and `年报.files` beside `年报.html`: what a browser or Word saved with a page. */
const folder = /^(.*)(?:_files|\.files|_文件|\.fld)\//i;
const page = /\.(?:html?|mht|mhtml|xhtml|docx?)$/i;

/**
 * Tells of names given together what belongs to a page that is saved beside it: its pictures and scripts
 * (`left-out`), its frames, which may hold the page's own text (`frame`), or neither (`own`).
 */
export function companionsOf(
  names: readonly string[],
): (name: string) => 'own' | 'frame' | 'left-out' {
  const pages = new Set(
    names.filter((name) => page.test(name)).map((name) => name.replace(page, '')),
  );
  return (name) => {
    const beside = folder.exec(name)?.[1];
    if (beside === undefined || !pages.has(beside)) return 'own';
    return /\.html?$/i.test(name) ? 'frame' : 'left-out';
  };
}
